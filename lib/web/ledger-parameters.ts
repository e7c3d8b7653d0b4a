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

/** Which version of a page an address asks for; undefined for the latest. */
export async function versionOf(given: SearchParams): Promise<number | undefined> {
  const { version } = await given
  return typeof version === 'string' && /^[1-9]\d{0,5}$/.test(version) ? Number(version) : undefined
}

/** The entry whose elders the log's page shows; undefined for the latest entries. */
export async function entryBeforeOf(given: SearchParams): Promise<number | undefined> {
  const { before } = await given
  return typeof before === 'string' && /^\d{1,15}$/.test(before) ? Number(before) : undefined
}
