import type { PrismaClient } from '#lib/db/generated/client.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { Verdict } from '#lib/policy/index.ts'
import { readVerdict } from '../claim/claim-row.ts'
import { isInLedger, ledgerTables } from './ledger-filter.ts'

/** Corrections on one page, and in one feed. */
const correctionLimit = 50

/** A verdict that was published and is said otherwise now. */
export type Correction = {
  readonly index: string
  readonly at: string
  readonly kind: 'corrected' | 'withdrawn'
  readonly ref: string
  readonly restatement: string
  readonly from: Verdict | null
  readonly to: Verdict | null
  readonly reason: string | null
}

type Row = {
  idx: bigint
  at: Date
  kind: string
  ref: string
  restatement: string
  from: string | null
  to: string | null
  reason: string | null
}

/** What was corrected or withdrawn, latest first; `before` is an entry's index. */
export async function readCorrections(
  db: PrismaClient,
  before: bigint | null,
): Promise<{ items: Correction[]; next: string | null }> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT v.log_idx AS idx, v.created_at AS at, v.kind, c.ref, c.restatement, v.from_verdict AS "from",
      v.to_verdict AS "to", b.content ->> 'text' AS reason
    FROM verdict_change v JOIN ${ledgerTables} ON c.id = v.claim_id LEFT JOIN body b ON b.id = v.reason_id
    WHERE ${isInLedger} AND v.log_idx IS NOT NULL AND v.kind IN ('corrected', 'withdrawn')
      AND ${before === null ? Prisma.sql`TRUE` : Prisma.sql`v.log_idx < ${before}`}
    ORDER BY v.log_idx DESC LIMIT ${correctionLimit + 1}`
  const shown = rows.slice(0, correctionLimit)
  return {
    items: shown.map((row) => ({
      index: row.idx.toString(),
      at: row.at.toISOString(),
      kind: row.kind === 'withdrawn' ? 'withdrawn' : 'corrected',
      ref: row.ref,
      restatement: row.restatement,
      from: readVerdict(row.from),
      to: readVerdict(row.to),
      reason: row.reason,
    })),
    next: rows.length > correctionLimit ? (shown.at(-1)?.idx.toString() ?? null) : null,
  }
}
