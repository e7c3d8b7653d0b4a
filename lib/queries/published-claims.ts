import { addresses } from '#lib/addresses.ts'
import { Prisma, type PrismaClient } from '#lib/db/generated/client.ts'
import { absolute, type PublishedClaim, type SiteFacts, schemaVersion } from '#lib/publishing/index.ts'
import { isCurrentCheck, isCurrentFigure } from './ledger-filter.ts'
import type { LedgerView } from './ledger-view.ts'
import { listClaims } from './list-claims.ts'

/** Claims read at once by an export: memory stays small, and the database is asked seldom enough. */
const batchSize = 500

type Row = { id: string; claim: StoredClaim }

/** What the database gives of a claim: as published, without what follows from the site's facts. */
type StoredClaim = Omit<
  PublishedClaim,
  'schemaVersion' | 'url' | 'licence' | 'isCheckedByOnePerson' | 'document' | 'evidence'
> & {
  document: Omit<PublishedClaim['document'], 'url'>
  evidence: StoredEvidence[]
}
type Evidence = PublishedClaim['evidence'][number]
type StoredEvidence = Omit<Evidence, 'source'> & { source: Omit<Evidence['source'], 'url'> }

/** Claims by their ids as every export has them, in the given order; in one question to the database. */
export async function readPublishedClaims(
  db: PrismaClient,
  ids: readonly string[],
  site: SiteFacts,
): Promise<PublishedClaim[]> {
  if (ids.length === 0) return []
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.id, ${claimJson} AS claim
    FROM claim c JOIN document d ON d.id = c.document_id JOIN claimant m ON m.id = c.claimant_id
    JOIN log_entry l ON l.idx = c.log_idx
    LEFT JOIN LATERAL (${latestSelector}) q ON TRUE
    LEFT JOIN LATERAL (SELECT * FROM decision WHERE claim_id = c.id AND round = c.round
      ORDER BY created_at DESC LIMIT 1) decided ON TRUE
    WHERE c.id = ANY(${[...ids]}::uuid[])`
  const byId = new Map(rows.map(({ id, claim }) => [id, publish(claim, site)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** All claims of a view, one after another; only one batch of them is held. */
export async function* eachPublishedClaim(
  db: PrismaClient,
  view: LedgerView,
  site: SiteFacts,
): AsyncGenerator<PublishedClaim[]> {
  let after = view.after
  for (;;) {
    const { claims, next } = await listClaims(db, { ...view, after }, batchSize)
    if (claims.length > 0)
      yield await readPublishedClaims(
        db,
        claims.map(({ id }) => id),
        site,
      )
    if (next === null) return
    after = JSON.parse(Buffer.from(next, 'base64url').toString('utf8'))
  }
}

function publish(stored: StoredClaim, site: SiteFacts): PublishedClaim {
  return {
    schemaVersion,
    ...stored,
    url: absolute(site, addresses.claim(stored.ref)),
    document: { ...stored.document, url: absolute(site, addresses.document(stored.document.ref)) },
    evidence: stored.evidence.map((one) => ({
      ...one,
      source: { ...one.source, url: absolute(site, addresses.source(one.source.ref)) },
    })),
    isCheckedByOnePerson: stored.basis === 'agreement' && stored.reviewCount === 1,
    licence: site.licence,
  }
}

const latestSelector = Prisma.sql`
  SELECT s.*, r.number AS revision_number, r.sha256, r.created_at AS revised_at
  FROM quote_selector s JOIN revision r ON r.id = s.revision_id
  WHERE s.claim_id = c.id AND s.log_idx IS NOT NULL ORDER BY r.number DESC LIMIT 1`

/** A moment as JSON has it, in milliseconds and UTC. */
const instant = (column: string) =>
  Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
/** An exact decimal as text, without zeros that say nothing. */
const decimal = (column: string) => Prisma.raw(`trim_scale(${column})::text`)
/** Rows of a table as a JSON list; none are an empty one. */
const listOf = (item: Prisma.Sql, from: Prisma.Sql) =>
  Prisma.sql`coalesce((SELECT jsonb_agg(${item}) FROM (${from}) one), '[]')`

const figures = listOf(
  Prisma.sql`jsonb_build_object('quote', quote, 'kind', kind, 'comparator', comparator,
    'low', ${decimal('low')}, 'high', ${decimal('high')}, 'lowClosed', low_closed, 'highClosed', high_closed,
    'written', ${decimal('written')}, 'unit', unit, 'significantDigits', significant_digits, 'rule', rule)`,
  Prisma.sql`SELECT f.* FROM figure f WHERE f.claim_id = c.id AND ${isCurrentFigure} ORDER BY f.position`,
)

const checks = listOf(
  Prisma.sql`jsonb_build_object('label', label, 'expression', expression, 'outcome', outcome,
    'computedLow', ${decimal('computed_low')}, 'computedHigh', ${decimal('computed_high')},
    'computedWritten', ${decimal('computed_written')}, 'computedUnit', computed_unit,
    'deviationPercent', ${decimal('deviation_percent')})`,
  Prisma.sql`SELECT k.* FROM figure_check k WHERE k.claim_id = c.id AND ${isCurrentCheck} ORDER BY k.created_at, k.label`,
)

const evidenceFigures = listOf(
  Prisma.sql`jsonb_build_object('name', name, 'label', label, 'quote', quote, 'kind', kind,
    'low', ${decimal('low')}, 'high', ${decimal('high')}, 'lowClosed', low_closed, 'highClosed', high_closed,
    'written', ${decimal('written')}, 'unit', unit)`,
  Prisma.sql`SELECT DISTINCT ON (x.name) x.* FROM evidence_figure x WHERE x.evidence_id = e.id ORDER BY x.name, x.revision DESC`,
)

/** A judgement about evidence as it stands: the latest, else the one it was brought with. */
const judged = (question: 'stance' | 'relevance') => Prisma.sql`coalesce((
  SELECT answer FROM evidence_judgement j WHERE j.evidence_id = e.id AND j.question = ${question}
  ORDER BY j.created_at DESC, j.id LIMIT 1), ${Prisma.raw(`e.${question}`)})`

const evidence = listOf(
  Prisma.sql`item`,
  Prisma.sql`
    SELECT jsonb_build_object('id', e.id, 'kind', e.kind, 'stance', ${judged('stance')},
      'relevance', ${judged('relevance')}, 'standing', e.standing, 'fact', e.fact, 'locator', e.locator,
      'note', e.note, 'isClaimantsOwn', e.is_claimants_own, 'figures', ${evidenceFigures},
      'snapshot', CASE WHEN h.id IS NULL THEN NULL ELSE jsonb_build_object('number', h.number, 'sha256', h.sha256,
        'capturedAt', ${instant('h.captured_at')}) END,
      'source', jsonb_build_object('ref', s.ref, 'title', s.title, 'publisher', s.publisher, 'author', s.author,
        'publishedOn', s.published_on, 'address', s.address, 'kind', s.kind)) AS item
    FROM evidence e JOIN source s ON s.id = e.source_id LEFT JOIN snapshot h ON h.id = e.snapshot_id
    WHERE e.claim_id = c.id ORDER BY e.created_at, e.id`,
)

/** Reviews stay closed until the decision of their round. */
const reviews = Prisma.sql`CASE WHEN decided.id IS NULL THEN NULL ELSE ${listOf(
  Prisma.sql`item`,
  Prisma.sql`
    SELECT jsonb_build_object('reviewer', p.name, 'verdict', v.verdict, 'framing', v.framing, 'caveat', v.caveat,
      'rationale', b.content ->> 'text', 'createdAt', ${instant('v.created_at')}) AS item
    FROM review v JOIN person p ON p.id = v.reviewer_id JOIN body b ON b.id = v.rationale_id
    WHERE v.claim_id = c.id AND v.round = c.round
      AND NOT EXISTS (SELECT FROM review newer WHERE newer.supersedes_id = v.id)
    ORDER BY v.created_at`,
)} END`

const claimJson = Prisma.sql`jsonb_build_object(
  'ref', c.ref, 'number', c.number, 'restatement', c.restatement, 'assertion', c.assertion,
  'category', c.category, 'section', c.section, 'asOf', c.as_of,
  'quote', CASE WHEN q.id IS NULL THEN NULL ELSE jsonb_build_object('exact', q.exact, 'prefix', q.prefix,
    'suffix', q.suffix, 'start', q.start, 'end', q."end") END,
  'claimant', jsonb_build_object('name', m.name, 'kind', m.kind, 'sameAs', to_jsonb(m.same_as)),
  'document', jsonb_build_object('ref', d.ref, 'title', d.title, 'author', d.author, 'publisher', d.publisher,
    'publishedOn', d.published_on, 'address', d.address, 'isSample', d.is_sample,
    'revision', CASE WHEN q.id IS NULL THEN NULL ELSE jsonb_build_object('number', q.revision_number,
      'sha256', q.sha256, 'createdAt', ${instant('q.revised_at')}) END),
  'state', c.state, 'verdict', c.verdict, 'caveat', c.caveat, 'range', c.verdict_range,
  'dismissal', CASE WHEN c.state = 'dismissed' THEN
    (SELECT reason FROM dismissal WHERE claim_id = c.id ORDER BY created_at DESC LIMIT 1) END,
  'basis', decided.basis, 'decidedAt', ${instant('c.decided_at')}, 'recheckOn', c.recheck_on,
  'reviewCount', (SELECT count(*) FROM review v WHERE v.claim_id = c.id AND v.round = c.round
    AND NOT EXISTS (SELECT FROM review newer WHERE newer.supersedes_id = v.id)),
  'figures', ${figures}, 'checks', ${checks}, 'evidence', ${evidence}, 'reviews', ${reviews},
  'createdAt', ${instant('c.created_at')}, 'changedAt', ${instant('l.at')}, 'logIndex', c.log_idx)`
