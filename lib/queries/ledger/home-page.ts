import { type ClaimPage, readClaimPage } from '../claim/claim-page.ts'
import type { Query } from '../query.ts'
import { type LedgerPage, readLedgerPage } from './ledger-page.ts'

export type HomePage = LedgerPage & { first: ClaimPage | null; second: ClaimPage | null }

/**
 * The ledger with two claims to open it: of the sample its claims 6 and 9; otherwise one decided claim with a
 * computed check and one decided claim besides.
 */
export const readHomePage: Query<Record<string, never>, HomePage> = async (db, viewer) => {
  const ledger = await readLedgerPage(db, viewer, {})
  const decided = ledger.claims.filter((claim) => claim.verdict !== null)
  const pick = (number: number) =>
    ledger.isSample ? decided.find((one) => one.number === number) : undefined
  const first = pick(6) ?? decided.find((one) => one.check !== null)
  const second = pick(9) ?? decided.find((one) => one.ref !== first?.ref)
  const read = (claim: { ref: string } | undefined) =>
    claim ? readClaimPage(db, viewer, { ref: claim.ref }) : Promise.resolve(null)
  return { ...ledger, first: await read(first), second: await read(second) }
}
