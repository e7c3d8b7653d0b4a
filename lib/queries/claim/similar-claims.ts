import { currentFigures } from '#lib/db/current.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { Figure } from '#lib/figures/index.ts'
import type { ClaimState, Verdict } from '#lib/policy/index.ts'
import { claimsFor, isAtDesk, isPublicClaim } from '../public.ts'
import { found, parseRef, type Query } from '../query.ts'
import { readFigure, readState, readVerdict } from './claim-row.ts'

/** UTF-16 units of a quote or restatement that are compared; what is longer is compared by its beginning. */
const comparedLength = 1000
/** Claims looked at closely for each of the ways in which they can be alike. */
const candidateCount = 30
const shownCount = 8

/** How alike two texts must be to be suggested: shared trigrams (the index's own threshold), and shared words. */
const trigramThreshold = 0.3
const sharedThreshold = 0.5

export const likenesses = ['restatement', 'quote', 'words', 'figure'] as const

export type SimilarClaim = {
  ref: string
  restatement: string
  quote: string
  document: { ref: string; title: string }
  state: ClaimState
  verdict: Verdict | null
  isOnOwnWord: boolean
  /** From 0 to 1, to order by. */
  score: number
  /** In what the two are alike. */
  because: (typeof likenesses)[number][]
  /** Its figures that are equal in value and unit, as it writes them. */
  equalFigures: string[]
}

export type SimilarArgs = {
  readonly quote: string
  readonly restatement: string | null
  readonly figures: readonly Pick<Figure, 'kind' | 'unit' | 'low' | 'high'>[]
  /** The claim itself, where it is one already. */
  readonly except?: string | undefined
}

/**
 * Claims of the ledger that a statement may repeat, likest first: by trigrams and full text of quote and restatement,
 * and by equal figures. Only suggestions: nothing is merged. At the desk all claims, elsewhere public ones.
 */
export const readSimilarClaims: Query<SimilarArgs, SimilarClaim[]> = async (db, viewer, args) => {
  const quote = args.quote.slice(0, comparedLength)
  const text = (args.restatement ?? args.quote).slice(0, comparedLength)
  const visible = Prisma.sql`${isAtDesk(viewer) ? Prisma.sql`TRUE` : isPublicClaim}
    AND c.state <> 'dismissed' AND c.ref <> ${args.except ?? ''}`
  const wanted = wantedFigures(args.figures)
  const rows = await db.$queryRaw<Row[]>`
    WITH asked AS MATERIALIZED (
      SELECT ${quote}::text AS quote, ${text}::text AS text,
        tsvector_to_array(to_tsvector('english', ${`${text} ${quote}`})) AS words,
        replace(plainto_tsquery('english', ${text})::text, ' & ', ' | ')::tsquery AS query
    ), wanted AS (${wanted}), candidate AS (${candidates(visible)})
    SELECT * FROM (${likeness}) AS alike
    WHERE "byRestatement" >= ${trigramThreshold} OR "byQuote" >= ${trigramThreshold}
      OR "byWords" >= ${sharedThreshold} OR cardinality("equalFigures") > 0
    ORDER BY greatest("byRestatement", "byQuote") + "byWords" + least(cardinality("equalFigures"), 2) * 0.5 DESC, ref
    LIMIT ${shownCount}`
  return rows.map(similarClaim)
}

/** The same for a claim of the ledger, by its reference. Throws NotFound. */
export const readSimilarToClaim: Query<{ readonly ref: string }, SimilarClaim[]> = async (
  db,
  viewer,
  args,
) => {
  const ref = parseRef(args.ref)
  const claim = found(
    await db.claim.findFirst({
      where: { AND: [{ ref }, claimsFor(viewer)] },
      select: {
        restatement: true,
        selectors: { select: { exact: true }, orderBy: { revision: { number: 'desc' } }, take: 1 },
        figures: currentFigures,
      },
    }),
  )
  const quote = claim.selectors[0]?.exact ?? claim.restatement
  const figures = claim.figures.map(readFigure)
  return readSimilarClaims(db, viewer, { quote, restatement: claim.restatement, figures, except: ref })
}

type Row = {
  ref: string
  restatement: string
  quote: string
  documentRef: string
  documentTitle: string
  state: string
  verdict: string | null
  isOnOwnWord: boolean
  byRestatement: number
  byQuote: number
  byWords: number
  equalFigures: string[]
}

/** A date or a span of time is shared by many claims that have nothing else in common. */
const tellsLittle = new Set(['date', 'duration'])

function wantedFigures(figures: SimilarArgs['figures']): Prisma.Sql {
  const telling = figures.filter(
    ({ kind, low, high }) => !tellsLittle.has(kind) && (low !== null || high !== null),
  )
  if (telling.length === 0)
    return Prisma.sql`SELECT NULL::text AS unit, NULL::numeric AS low, NULL::numeric AS high LIMIT 0`
  return Prisma.join(
    telling.map(
      ({ unit, low, high }) =>
        Prisma.sql`SELECT ${unit}::text AS unit, ${low}::numeric AS low, ${high}::numeric AS high`,
    ),
    ' UNION ALL ',
  )
}

const isEqual = Prisma.sql`f.unit = w.unit AND f.low IS NOT DISTINCT FROM w.low AND f.high IS NOT DISTINCT FROM w.high
  AND f.revision = (SELECT max(n.revision) FROM figure n WHERE n.claim_id = f.claim_id AND n.position = f.position)`

/** At most `candidateCount` visible claims for each way of being alike; every way has an index of its own. */
function candidates(visible: Prisma.Sql): Prisma.Sql {
  const claims = Prisma.sql`claim c JOIN document d ON d.id = c.document_id`
  const quotes = Prisma.sql`${claims} JOIN quote_selector q ON q.claim_id = c.id`
  return Prisma.sql`
    (SELECT c.id FROM ${claims}, asked WHERE c.restatement % asked.text AND ${visible}
      ORDER BY similarity(c.restatement, asked.text) DESC LIMIT ${candidateCount})
    UNION (SELECT c.id FROM ${quotes}, asked WHERE q.exact % asked.quote AND ${visible}
      ORDER BY similarity(q.exact, asked.quote) DESC LIMIT ${candidateCount})
    UNION (SELECT c.id FROM ${claims}, asked WHERE c.search @@ asked.query AND ${visible}
      ORDER BY ts_rank(c.search, asked.query) DESC LIMIT ${candidateCount})
    UNION (SELECT c.id FROM ${quotes}, asked WHERE to_tsvector('english', q.exact) @@ asked.query AND ${visible}
      ORDER BY ts_rank(to_tsvector('english', q.exact), asked.query) DESC LIMIT ${candidateCount})
    UNION (SELECT c.id FROM ${claims} JOIN figure f ON f.claim_id = c.id JOIN wanted w ON ${isEqual}
      WHERE ${visible} LIMIT ${candidateCount})`
}

/** Each candidate beside what was asked for; of its quotes the one on the latest revision. */
const likeness = Prisma.sql`
  SELECT c.ref, c.restatement, q.exact AS quote, d.ref AS "documentRef", d.title AS "documentTitle", c.state, c.verdict,
    c.is_on_own_word AS "isOnOwnWord",
    similarity(c.restatement, asked.text)::float AS "byRestatement",
    similarity(q.exact, asked.quote)::float AS "byQuote",
    (SELECT count(*) FROM unnest(asked.words) AS word
      WHERE word = ANY (tsvector_to_array(c.search || to_tsvector('english', q.exact))))::float
      / greatest(cardinality(asked.words), 1) AS "byWords",
    ARRAY(SELECT DISTINCT f.quote FROM figure f JOIN wanted w ON ${isEqual} WHERE f.claim_id = c.id) AS "equalFigures"
  FROM candidate JOIN claim c ON c.id = candidate.id JOIN document d ON d.id = c.document_id
  CROSS JOIN asked
  CROSS JOIN LATERAL (
    SELECT s.exact FROM quote_selector s JOIN revision r ON r.id = s.revision_id
    WHERE s.claim_id = c.id ORDER BY r.number DESC LIMIT 1) AS q`

function similarClaim(row: Row): SimilarClaim {
  const because: SimilarClaim['because'] = []
  if (row.byRestatement >= trigramThreshold) because.push('restatement')
  if (row.byQuote >= trigramThreshold) because.push('quote')
  if (row.byWords >= sharedThreshold) because.push('words')
  if (row.equalFigures.length > 0) because.push('figure')
  const words = Math.max(row.byRestatement, row.byQuote)
  const score = (words + row.byWords + Math.min(row.equalFigures.length, 2) * 0.5) / 3
  return {
    ref: row.ref,
    restatement: row.restatement,
    quote: row.quote,
    document: { ref: row.documentRef, title: row.documentTitle },
    state: readState(row.state),
    verdict: readVerdict(row.verdict),
    isOnOwnWord: row.isOnOwnWord,
    score: Math.round(score * 1000) / 1000,
    because,
    equalFigures: row.equalFigures,
  }
}
