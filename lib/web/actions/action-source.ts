import type { Fields } from './action-fields.ts'

/** Where a source that the ledger knows is chosen, the fields of a new one do not count. */
export function knownSourceAlone(fields: Fields): Fields {
  const isKnown = (fields['source.ref']?.[0] ?? '') !== ''
  if (!isKnown) return fields
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => name === 'source.ref' || !name.startsWith('source.')),
  )
}

/** Leaves out a field that a form has and its command does not ask for. */
export const without =
  (name: string) =>
  (fields: Fields): Fields =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => field !== name))
