import { type Verdict, verdicts } from '#lib/policy/index.ts'
import { type ClaimRow, claimRowSelect, readClaimRow } from './claim-row.ts'
import type { Query } from './query.ts'

/** What the ledger can be narrowed to: a verdict, or what has none yet. */
export const ledgerGroups = [...verdicts, 'undecided'] as const
export type LedgerGroup = (typeof ledgerGroups)[number]

export type LedgerPage = {
  claims: ClaimRow[]
  group: LedgerGroup | null
  counts: { group: LedgerGroup; count: number }[]
  total: number
  documentCount: number
  isSample: boolean
}

/** Every claim of the ledger, or those of one verdict; an unknown filter shows all. */
export const readLedgerPage: Query<{ verdict?: string | undefined }, LedgerPage> = async (
  db,
  _viewer,
  args,
) => {
  const rows = await db.claim.findMany({
    select: { ...claimRowSelect, document: { select: { ref: true, title: true, isSample: true } } },
    orderBy: [{ document: { createdAt: 'asc' } }, { number: 'asc' }],
  })
  const claims = rows.map(readClaimRow)
  const group = ledgerGroups.find((one) => one === args.verdict) ?? null
  return {
    claims: group === null ? claims : claims.filter((claim) => groupOf(claim.verdict) === group),
    group,
    counts: countGroups(claims.map((claim) => claim.verdict)),
    total: claims.length,
    documentCount: new Set(claims.map((claim) => claim.document.ref)).size,
    isSample: rows.some((row) => row.document.isSample),
  }
}

const groupOf = (verdict: Verdict | null): LedgerGroup => verdict ?? 'undecided'

/** How many claims each group has, in the order of the vocabulary. */
export function countGroups(found: readonly (Verdict | null)[]): { group: LedgerGroup; count: number }[] {
  return ledgerGroups.map((group) => ({
    group,
    count: found.filter((verdict) => groupOf(verdict) === group).length,
  }))
}
