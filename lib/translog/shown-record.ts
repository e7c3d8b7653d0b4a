import { canonicalJson } from './canonical-json.ts'
import { isObject, parseJson } from './json.ts'
import { requireForm } from './malformed.ts'

/** What the ledger shows of one subject, as an export gives it: taken from the ledger, not from the log. */
export type ShownRecord = {
  readonly subject: string
  /** Index of the last entry that the ledger shows for it. */
  readonly index: number
  /** Its codes as the pages show them; which ones, `replayCodes` says. */
  readonly codes: Readonly<Record<string, string>>
}

/** One line of an export's ledger, without its newline: canonical JSON with these three members. */
export function formatShownRecord({ subject, index, codes }: ShownRecord): string {
  return canonicalJson({ subject, index, codes })
}

/** Reads what `formatShownRecord` writes, and no other spelling; throws `bad-record` and `not-json`. */
export function parseShownRecord(line: string): ShownRecord {
  const record = readRecord(parseJson(line))
  requireRecord(formatShownRecord(record) === line, 'it is not spelt in canonical JSON')
  return record
}

function readRecord(raw: unknown): ShownRecord {
  requireRecord(isObject(raw), 'it is not an object')
  const { subject, index, codes } = raw
  requireRecord(typeof subject === 'string', 'its subject is no text')
  requireRecord(
    typeof index === 'number' && Number.isSafeInteger(index) && index >= 0,
    'its index is no count',
  )
  requireRecord(isObject(codes), 'its codes are not an object')
  return { subject, index, codes: Object.fromEntries(Object.entries(codes).map(readCode)) }
}

function readCode([name, code]: [string, unknown]): [string, string] {
  requireRecord(typeof code === 'string', `its code ${name} is no text`)
  return [name, code]
}

function requireRecord(condition: unknown, why: string): asserts condition {
  requireForm(condition, 'bad-record', `This is no line of a ledger: ${why}.`)
}
