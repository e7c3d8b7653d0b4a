import type { PrismaClient } from '#lib/db/generated/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { ledgerFilter, ledgerTables, whole } from './ledger-filter.ts'
import type { LedgerView } from './ledger-view.ts'

/** Items of one feed; older ones follow on the next page. */
const itemLimit = 50

/** A change of a claim's verdict, by the entry of the log that made it. */
export type VerdictItem = {
  readonly index: string
  readonly at: string
  readonly kind: string
  readonly ref: string
  readonly restatement: string
  readonly verdict: string | null
  readonly state: string | null
  readonly caveat: string | null
  readonly isOnOwnWord: boolean
}

type Row = {
  idx: bigint
  at: Date
  kind: string
  ref: string
  restatement: string
  verdict: string | null
  state: string | null
  caveat: string | null
  isOnOwnWord: boolean
}

/** The entries by which claims of a view got, lost or changed a verdict, latest first; `before` is an entry's index. */
export async function readVerdictItems(
  db: PrismaClient,
  view: LedgerView,
  before: bigint | null,
): Promise<{ items: VerdictItem[]; next: string | null }> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT l.idx, l.at, l.kind, c.ref, c.restatement, c.caveat, c.is_on_own_word AS "isOnOwnWord",
      l.canonical::jsonb #>> '{codes,verdict}' AS verdict, l.canonical::jsonb #>> '{codes,state}' AS state
    FROM log_entry l JOIN ${ledgerTables} ON c.id::text = l.subject
    WHERE ${whole(ledgerFilter(view))}
      AND (l.canonical::jsonb #>> '{codes,state}' IN ('decided', 'stale', 'contested')
        OR l.canonical::jsonb -> 'codes' @> '{"state": "open"}' AND l.canonical::jsonb #> '{codes,from}' IS NOT NULL)
      AND ${before === null ? Prisma.sql`TRUE` : Prisma.sql`l.idx < ${before}`}
    ORDER BY l.idx DESC LIMIT ${itemLimit + 1}`
  const shown = rows.slice(0, itemLimit)
  return {
    items: shown.map(({ idx, at, ...row }) => ({ ...row, index: idx.toString(), at: at.toISOString() })),
    next: rows.length > itemLimit ? (shown.at(-1)?.idx.toString() ?? null) : null,
  }
}
