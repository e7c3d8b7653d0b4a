import type { Correction } from '#lib/commands/ledger/find-corrections.ts'
import type { RecoveredLedger } from './recover.ts'

/** What a recovery did, a line each; the last says exactly what could not be put back. */
export function recoveredInWords({ added, pages, erased, corrections }: RecoveredLedger): string[] {
  const shown = corrections.filter((one) => one.shown !== null)
  const gone = corrections.filter((one) => one.shown === null)
  const missing = [
    ...(shown.length === 0 ? [] : [`as the backup had them stay ${shown.map(inWords).join(', ')}`]),
    ...(gone.length === 0 ? [] : [`no longer shown are ${gone.map(inWords).join(', ')}`]),
  ]
  return [
    added === 0
      ? 'No entry was missing.'
      : `${count(added, 'entry is', 'entries are')} back; the log is signed again.`,
    ...(pages.length === 0
      ? []
      : [`Put back with them: ${count(pages.length, 'version', 'versions')} of the site’s pages.`]),
    ...(erased === 0 ? [] : [`Erased again: ${count(erased, 'text', 'texts')} that the backup still had.`]),
    missing.length === 0
      ? 'Every document and claim is as its entries say.'
      : `Not put back, and said so in the log: ${missing.join('; ')}.`,
  ]
}

const count = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`

/** As in “claim 6 (verdict verified, was disputed; lacks entries 12, 15)”. */
function inWords({ kind, ref, shown, logged, lost }: Correction): string {
  const names = ['state', 'verdict', 'publication', 'assertion', 'basis', 'reason']
  const changed = names.flatMap((name) => {
    const [now, was] = [shown?.codes[name], logged[name]]
    return shown === null || now === was ? [] : [`${name} ${now ?? 'none'}, was ${was ?? 'none'}`]
  })
  const details = [
    ...changed,
    ...(lost.length === 0 ? [] : [`lacks ${lost.length === 1 ? 'entry' : 'entries'} ${lost.join(', ')}`]),
  ]
  return `${kind} ${ref}${details.length === 0 ? '' : ` (${details.join('; ')})`}`
}
