import { type LedgerParameters, ledgerParameters } from '#lib/addresses.ts'

export type SearchParams = Promise<Record<string, string | string[] | undefined>>

/** The parameters of a ledger address that mean something, each at most once. */
export async function ledgerParametersOf(given: SearchParams): Promise<LedgerParameters> {
  const all = await given
  return Object.fromEntries(
    ledgerParameters.flatMap((name) => {
      const value = all[name]
      return typeof value === 'string' && value !== '' ? [[name, value]] : []
    }),
  )
}
