import { addresses } from '#lib/addresses.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { absolute, type SiteFacts, schemaVersion } from '#lib/publishing/index.ts'
import { isCurrentCheck, isCurrentFigure } from '../ledger/ledger-filter.ts'

/** What `claimJson` reads from besides `claim c`, `document d` and `claimant m`. */
export const claimJsonTables = Prisma.sql`
  JOIN log_entry l ON l.idx = c.log_idx
  LEFT JOIN LATERAL (
    SELECT s.*, r.number AS revision_number, r.sha256, r.created_at AS revised_at
    FROM quote_selector s JOIN revision r ON r.id = s.revision_id
    WHERE s.claim_id = c.id AND s.log_idx IS NOT NULL ORDER BY r.number DESC LIMIT 1) q ON TRUE
  LEFT JOIN LATERAL (SELECT * FROM decision WHERE claim_id = c.id AND round = c.round
    ORDER BY log_idx DESC, created_at DESC LIMIT 1) decided ON TRUE`

/**
 * A claim as every export has it (`PublishedClaim`), made by the database: rows of `json` keep the order of their
 * columns and cost this process nothing.
 */
export const claimJson = (site: SiteFacts): Prisma.Sql =>
  object(Prisma.sql`
    ${schemaVersion}::int AS "schemaVersion", c.ref, ${addressOf(site, addresses.claim(''), 'c.ref')} AS url,
    c.number, c.restatement, c.assertion, c.category, c.section, c.as_of AS "asOf",
    CASE WHEN q.id IS NOT NULL THEN ${object(Prisma.sql`q.exact, q.prefix, q.suffix, q.start, q."end"`)} END AS quote,
    ${object(Prisma.sql`m.name, m.kind, m.same_as AS "sameAs"`)} AS claimant,
    ${documentJson(site)} AS document,
    c.state,
    CASE WHEN c.state = 'dismissed' THEN
      (SELECT reason FROM dismissal WHERE claim_id = c.id ORDER BY created_at DESC LIMIT 1) END AS dismissal,
    c.verdict, c.caveat, c.is_on_own_word AS "isOnOwnWord",
    c.verdict_range AS "range", decided.basis, ${instant('c.decided_at')} AS "decidedAt",
    c.recheck_on AS "recheckOn", ${reviewCount} AS "reviewCount",
    coalesce(decided.basis = 'agreement' AND ${reviewCount} = 1, false) AS "isCheckedByOnePerson",
    ${figures} AS figures, ${checks} AS checks, ${evidence(site)} AS evidence, ${reviews} AS reviews,
    ${instant('c.created_at')} AS "createdAt", ${instant('l.at')} AS "changedAt", c.log_idx AS "logIndex",
    ${site.licence}::text AS licence`)

/** One row of columns as a JSON object. */
const object = (columns: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(SELECT row_to_json(one) FROM (SELECT ${columns}) one)`

/** Rows as a JSON list of objects; none are an empty one. */
const listOf = (rows: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`coalesce((SELECT json_agg(row_to_json(one)) FROM (${rows}) one), '[]')`

/** The address of a page, of which `path` is all but the reference; that is made of letters, digits and hyphens. */
const addressOf = (site: SiteFacts, path: string, ref: string): Prisma.Sql =>
  Prisma.sql`(${absolute(site, path)}::text || ${Prisma.raw(ref)})`

/** A moment as JSON has it, in milliseconds and UTC. */
const instant = (column: string) =>
  Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** An exact decimal as text, without zeros that say nothing. */
const decimal = (column: string) => Prisma.raw(`trim_scale(${column})::text`)

const documentJson = (site: SiteFacts): Prisma.Sql =>
  object(Prisma.sql`
    d.ref, ${addressOf(site, addresses.document(''), 'd.ref')} AS url, d.title, d.author, d.publisher,
    d.published_on AS "publishedOn", d.address, d.is_sample AS "isSample",
    CASE WHEN q.id IS NOT NULL THEN ${object(Prisma.sql`
      q.revision_number AS number, q.sha256, ${instant('q.revised_at')} AS "createdAt"`)} END AS revision`)

const interval = (table: string) => Prisma.sql`
  ${decimal(`${table}.low`)} AS low, ${decimal(`${table}.high`)} AS high,
  ${Prisma.raw(`${table}.low_closed AS "lowClosed", ${table}.high_closed AS "highClosed"`)},
  ${decimal(`${table}.written`)} AS written, ${Prisma.raw(`${table}.unit`)}`

const figures = listOf(Prisma.sql`
  SELECT f.quote, f.kind, f.comparator, ${interval('f')}, f.significant_digits AS "significantDigits", f.rule
  FROM figure f WHERE f.claim_id = c.id AND ${isCurrentFigure} ORDER BY f.position`)

const checks = listOf(Prisma.sql`
  SELECT k.label, k.expression, k.outcome, ${decimal('k.computed_low')} AS "computedLow",
    ${decimal('k.computed_high')} AS "computedHigh", ${decimal('k.computed_written')} AS "computedWritten",
    k.computed_unit AS "computedUnit", ${decimal('k.deviation_percent')} AS "deviationPercent"
  FROM figure_check k WHERE k.claim_id = c.id AND ${isCurrentCheck} ORDER BY k.created_at, k.label`)

const evidenceFigures = listOf(Prisma.sql`
  SELECT DISTINCT ON (x.name) x.name, x.label, x.quote, x.kind, ${interval('x')}
  FROM evidence_figure x WHERE x.evidence_id = e.id ORDER BY x.name, x.revision DESC`)

/** A judgement about evidence as it stands: the latest, else the one it was brought with. */
const judged = (question: 'stance' | 'relevance') => Prisma.sql`coalesce((
  SELECT answer FROM evidence_judgement j WHERE j.evidence_id = e.id AND j.question = ${Prisma.raw(`'${question}'`)}
  ORDER BY j.created_at DESC, j.id LIMIT 1), ${Prisma.raw(`e.${question}`)})`

const evidence = (site: SiteFacts): Prisma.Sql =>
  listOf(Prisma.sql`
    SELECT e.id, e.kind, ${judged('relevance')} AS relevance, e.note,
      CASE WHEN h.id IS NOT NULL THEN ${object(Prisma.sql`
        h.number, h.sha256, ${instant('h.captured_at')} AS "capturedAt"`)} END AS snapshot,
      ${judged('stance')} AS stance, e.standing, e.fact, e.locator, e.is_claimants_own AS "isClaimantsOwn",
      ${evidenceFigures} AS figures,
      ${object(Prisma.sql`
        s.ref, ${addressOf(site, addresses.source(''), 's.ref')} AS url, s.title, s.publisher, s.author,
        s.published_on AS "publishedOn", s.address, s.kind`)} AS source
    FROM evidence e JOIN source s ON s.id = e.source_id LEFT JOIN snapshot h ON h.id = e.snapshot_id
    WHERE e.claim_id = c.id ORDER BY e.created_at, e.id`)

const standing = Prisma.sql`v.claim_id = c.id AND v.round = c.round
  AND NOT EXISTS (SELECT FROM review newer WHERE newer.supersedes_id = v.id)`

const reviewCount = Prisma.sql`(SELECT count(*) FROM review v WHERE ${standing})`

/** Reviews stay closed until the decision of their round. */
const reviews = Prisma.sql`CASE WHEN decided.id IS NOT NULL THEN ${listOf(Prisma.sql`
  SELECT p.name AS reviewer, v.verdict, v.framing, v.caveat, b.content ->> 'text' AS rationale,
    ${instant('v.created_at')} AS "createdAt"
  FROM review v JOIN person p ON p.id = v.reviewer_id JOIN body b ON b.id = v.rationale_id
  WHERE ${standing} ORDER BY v.created_at`)} END`
