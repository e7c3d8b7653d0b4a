import type { PrismaClient } from '#lib/db/generated/client.ts'
import { type Verdict, verdicts } from '#lib/policy/index.ts'
import { type ClaimRow, claimRowSelect, readClaimRow } from './claim-row.ts'
import type { Query } from './query.ts'

/** What the ledger can be narrowed to: a verdict, or what has none yet. */
export const ledgerGroups = [...verdicts, 'undecided'] as const
export type LedgerGroup = (typeof ledgerGroups)[number]

export type LedgerPage = {
  claims: ClaimRow[]
  group: LedgerGroup | null
  /** The words that the list is narrowed to; empty where it is not. */
  search: string
  counts: { group: LedgerGroup; count: number }[]
  total: number
  documentCount: number
  isSample: boolean
}

export type LedgerArgs = { verdict?: string | undefined; search?: string | undefined }

/** Every claim of the ledger, or those of one verdict or with some words; an unknown verdict shows all. */
export const readLedgerPage: Query<LedgerArgs, LedgerPage> = async (db, _viewer, args) => {
  const search = args.search?.trim().slice(0, 200) ?? ''
  const rows = await db.claim.findMany({
    select: { ...claimRowSelect, document: { select: { ref: true, title: true, isSample: true } } },
    orderBy: [{ document: { createdAt: 'asc' } }, { number: 'asc' }],
  })
  const claims = rows.map(readClaimRow)
  const group = ledgerGroups.find((one) => one === args.verdict) ?? null
  const matching = search === '' ? null : await refsMatching(db, search)
  const isShown = (claim: ClaimRow) =>
    (group === null || groupOf(claim.verdict) === group) && (matching === null || matching.has(claim.ref))
  return {
    claims: claims.filter(isShown),
    group,
    search,
    counts: countGroups(claims.map((claim) => claim.verdict)),
    total: claims.length,
    documentCount: new Set(claims.map((claim) => claim.document.ref)).size,
    isSample: rows.some((row) => row.document.isSample),
  }
}

/** Claims whose restatement or quote has the words, in any form of them, or holds the text as it stands. */
async function refsMatching(db: PrismaClient, search: string): Promise<Set<string>> {
  const found = await db.$queryRaw<{ ref: string }[]>`
    SELECT c.ref FROM claim c
    WHERE c.search @@ websearch_to_tsquery('english', ${search})
      OR position(lower(${search}) in lower(c.restatement)) > 0
      OR EXISTS (
        SELECT FROM quote_selector q WHERE q.claim_id = c.id AND position(lower(${search}) in lower(q.exact)) > 0
      )`
  return new Set(found.map(({ ref }) => ref))
}

const groupOf = (verdict: Verdict | null): LedgerGroup => verdict ?? 'undecided'

/** How many claims each group has, in the order of the vocabulary. */
export function countGroups(found: readonly (Verdict | null)[]): { group: LedgerGroup; count: number }[] {
  return ledgerGroups.map((group) => ({
    group,
    count: found.filter((verdict) => groupOf(verdict) === group).length,
  }))
}
