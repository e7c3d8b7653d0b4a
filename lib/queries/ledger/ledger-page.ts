import type { LedgerParameters } from '#lib/addresses.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import type { Verdict } from '#lib/policy/index.ts'
import { type ClaimRow, claimRowSelect, readClaimRow } from '../claim/claim-row.ts'
import { publicDocument } from '../public.ts'
import type { Query } from '../query.ts'
import { countLedger, type LedgerCounts } from './ledger-counts.ts'
import { ledgerFilter } from './ledger-filter.ts'
import { type LedgerGroup, type LedgerView, ledgerGroups, readLedgerView } from './ledger-view.ts'
import { listClaims, type Piece } from './list-claims.ts'
import { suggestSearch } from './suggest-search.ts'

/** Claims on one page of the ledger. */
const pageLimit = 50

export type LedgerClaim = ClaimRow & {
  /** The restatement with what a search found in it marked; null where nothing in it was. */
  readonly pieces: readonly Piece[] | null
}

export type LedgerPage = {
  readonly view: LedgerView
  readonly claims: readonly LedgerClaim[]
  /** The cursor of the next page; null on the last. */
  readonly next: string | null
  /** What the filters can be set to, as they are set now. */
  readonly choices: LedgerCounts
  /** Of the whole ledger, whatever the view. */
  readonly counts: readonly { group: LedgerGroup; count: number }[]
  readonly total: number
  readonly documentCount: number
  readonly isSample: boolean
  /** Other words for a search that found nothing. */
  readonly suggestion: string | null
}

/** A page of the ledger as its address asks for it; a value that means nothing narrows nothing. */
export const readLedgerPage: Query<LedgerParameters, LedgerPage> = async (db, _viewer, parameters) => {
  const view = readLedgerView(parameters)
  const [list, choices, everything, samples] = await Promise.all([
    listClaims(db, view, pageLimit),
    countLedger(db, ledgerFilter(view)),
    countLedger(db, ledgerFilter(readLedgerView({}))),
    db.document.count({ where: { isSample: true, ...publicDocument } }),
  ])
  const isFruitless = list.claims.length === 0 && view.search !== '' && view.after === null
  return {
    view,
    claims: await readRows(db, list.claims),
    next: list.next,
    choices,
    counts: ledgerGroups.map((group) => ({
      group,
      count: everything.verdict.find(({ value }) => value === group)?.count ?? 0,
    })),
    total: everything.matching,
    documentCount: everything.document.length,
    isSample: samples > 0,
    suggestion: isFruitless ? await suggestSearch(db, parameters) : null,
  }
}

/** The rows of listed claims, in the order of the list. */
async function readRows(
  db: PrismaClient,
  listed: readonly { readonly id: string; readonly pieces: readonly Piece[] | null }[],
): Promise<LedgerClaim[]> {
  const rows = await db.claim.findMany({
    where: { id: { in: listed.map(({ id }) => id) } },
    select: { ...claimRowSelect, id: true },
  })
  const byId = new Map(rows.map((row) => [row.id, readClaimRow(row)]))
  return listed.flatMap(({ id, pieces }) => {
    const row = byId.get(id)
    return row ? [{ ...row, pieces }] : []
  })
}

const groupOf = (verdict: Verdict | null): LedgerGroup => verdict ?? 'undecided'

/** How many claims each group has, in the order of the vocabulary. */
export function countGroups(found: readonly (Verdict | null)[]): { group: LedgerGroup; count: number }[] {
  return ledgerGroups.map((group) => ({
    group,
    count: found.filter((verdict) => groupOf(verdict) === group).length,
  }))
}
