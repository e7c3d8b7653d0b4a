import { Prisma } from '#lib/db/generated/client.ts'
import type { Verdict } from '#lib/policy/index.ts'
import { isCurrentFigure, isInLedger, ledgerTables } from '../ledger/ledger-filter.ts'
import { parseRef, type Query } from '../query.ts'
import { readState, readVerdict } from './claim-row.ts'

/** Claims shown beside another. */
const relatedLimit = 6
/** Trigrams that two restatements share, as a share of all of either; below this they only look alike. */
const alike = 0.3

const reasons = ['same-figure', 'same-source', 'similar-words'] as const
export type RelatedClaim = {
  readonly ref: string
  readonly restatement: string
  readonly verdict: Verdict | null
  readonly state: ReturnType<typeof readState>
  readonly dismissal: string | null
  readonly isOnOwnWord: boolean
  readonly why: (typeof reasons)[number]
}

type Row = {
  ref: string
  restatement: string
  verdict: string | null
  state: string
  dismissal: string | null
  isOnOwnWord: boolean
  sameFigure: boolean
  sameSource: boolean
}

/** Claims with the same figure, from a source that this one cites too, or in similar words; the nearest first. */
export const readRelatedClaims: Query<{ ref: string }, RelatedClaim[]> = async (db, _viewer, { ref }) => {
  const figuresOf = (claim: Prisma.Sql) =>
    Prisma.sql`SELECT f.written, f.unit FROM figure f WHERE f.claim_id = ${claim} AND f.written IS NOT NULL AND ${isCurrentFigure}`
  const rows = await db.$queryRaw<Row[]>`
    SELECT * FROM (
      SELECT c.ref, c.restatement, c.verdict, c.state, c.number, c.is_on_own_word AS "isOnOwnWord",
        CASE WHEN c.state = 'dismissed' THEN
          (SELECT reason FROM dismissal WHERE claim_id = c.id ORDER BY created_at DESC LIMIT 1) END AS dismissal,
        EXISTS (${figuresOf(Prisma.sql`c.id`)} INTERSECT ${figuresOf(Prisma.sql`this.id`)}) AS "sameFigure",
        EXISTS (SELECT source_id FROM evidence WHERE claim_id = c.id
          INTERSECT SELECT source_id FROM evidence WHERE claim_id = this.id) AS "sameSource",
        similarity(c.restatement, this.restatement) AS likeness
      FROM ${ledgerTables} JOIN claim this ON this.ref = ${parseRef(ref)} AND this.id <> c.id
      WHERE ${isInLedger}
        AND (c.document_id = this.document_id OR c.restatement % this.restatement OR c.id IN (
          SELECT theirs.claim_id FROM evidence mine JOIN evidence theirs ON theirs.source_id = mine.source_id
          WHERE mine.claim_id = this.id))) near
    WHERE "sameFigure" OR "sameSource" OR likeness >= ${alike}::float4
    ORDER BY "sameFigure" DESC, likeness DESC, number LIMIT ${relatedLimit}`
  return rows.map(({ sameFigure, sameSource, ...row }) => ({
    ref: row.ref,
    restatement: row.restatement,
    verdict: readVerdict(row.verdict),
    state: readState(row.state),
    dismissal: row.dismissal,
    isOnOwnWord: row.isOnOwnWord,
    why: sameFigure ? 'same-figure' : sameSource ? 'same-source' : 'similar-words',
  }))
}
