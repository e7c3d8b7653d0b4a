import { encodeText } from './bytes.ts'
import { strictCanonicalJson } from './canonical-json.ts'
import { isObject, parseJson } from './json.ts'
import { requireForm } from './malformed.ts'

/** One public change, as the log keeps it for ever: no free text and no personal field, only commitments to them. */
export type Entry = {
  readonly version: 1
  /** UTC, `YYYY-MM-DDTHH:MM:SS.mmmZ`. */
  readonly at: string
  /** The command that made the change, such as `review.submit`. */
  readonly kind: string
  /** Id of what changed; all entries of one subject form one chain. */
  readonly subject: string
  /** Revision of the subject that the entry speaks of. */
  readonly revision: number
  /** Index of the entry before this one with the same subject; null for the first. */
  readonly previous: number | null
  readonly actor: { readonly id: string; readonly role: string }
  readonly codes: Readonly<Record<string, string>>
  /** Lower-case hexadecimal, 32 bytes each. */
  readonly hashes: Readonly<Record<string, string>>
  /** Lower-case hexadecimal, 32 bytes each; see `commit`. */
  readonly commitments: Readonly<Record<string, string>>
}

/** Bytes of one entry: an entry bundle writes the length in 16 bits (C2SP tlog-tiles, "Log entries"). */
export const entryBytesMax = 65_535

/** UTF-16 code units of a kind, subject, actor's id, role, or name of a record. */
export const nameLengthMax = 200

const fields = [
  'actor',
  'at',
  'codes',
  'commitments',
  'hashes',
  'kind',
  'previous',
  'revision',
  'subject',
  'version',
]
const namePattern = /^[\x21-\x7e]+$/
const hashPattern = /^[0-9a-f]{64}$/

/**
 * The one spelling of an entry: strict canonical JSON, at most `entryBytesMax` bytes of UTF-8. These bytes are what
 * the tree hashes. Throws `bad-entry`, `not-canonical` or `too-long`.
 */
export function encodeEntry(entry: Entry): string {
  const text = strictCanonicalJson(checkEntry(entry))
  requireSize(text)
  return text
}

/**
 * The text of an entry around its `previous`, which is known only once the log's head is locked: `before`, then the
 * index or `null`, then `after` are what `encodeEntry` gives. Throws as it, whatever the index will be.
 */
export function encodeEntryAround(entry: Omit<Entry, 'previous'>): { before: string; after: string } {
  const text = encodeEntry({ ...entry, previous: Number.MAX_SAFE_INTEGER })
  // Inside a string every quotation mark is escaped, and no record holds a number.
  const name = `"previous":`
  const placeholder = `${name}${Number.MAX_SAFE_INTEGER},`
  const at = text.indexOf(placeholder)
  return { before: text.slice(0, at + name.length), after: text.slice(at + placeholder.length - 1) }
}

/** Reads what `encodeEntry` writes and refuses every other spelling of it; throws as it, and `not-json`. */
export function parseEntry(text: string): Entry {
  requireSize(text)
  const entry = checkEntry(parseJson(text))
  requireForm(
    strictCanonicalJson(entry) === text,
    'not-canonical',
    'This entry is not spelt in canonical JSON.',
  )
  return entry
}

/** UTF-8 has at most three bytes for each UTF-16 code unit, so that most entries need not be encoded to be counted. */
function requireSize(text: string): void {
  if (3 * text.length <= entryBytesMax) return
  const size = text.length > entryBytesMax ? text.length : encodeText(text).length
  requireForm(
    size <= entryBytesMax,
    'too-long',
    `This entry has ${size} bytes or more; a log entry has at most ${entryBytesMax}.`,
  )
}

function checkEntry(raw: unknown): Entry {
  const entry = readObject(raw, 'An entry')
  requireForm(
    Object.keys(entry).sort().join() === fields.join(),
    'bad-entry',
    `An entry has the fields ${fields.join(', ')}, and no others.`,
  )
  requireForm(entry.version === 1, 'bad-entry', 'This reader knows entries of version 1 only.')
  const actor = readObject(entry.actor, 'The actor')
  requireForm(
    Object.keys(actor).sort().join() === 'id,role',
    'bad-entry',
    'An actor is an id and a role, and nothing else.',
  )
  return {
    version: 1,
    at: readTime(entry.at),
    kind: readName(entry.kind, 'kind'),
    subject: readName(entry.subject, 'subject'),
    revision: readCount(entry.revision, 'revision'),
    previous: entry.previous === null ? null : readCount(entry.previous, 'previous'),
    actor: { id: readName(actor.id, 'actor.id'), role: readName(actor.role, 'actor.role') },
    codes: readRecord(entry.codes, 'codes', isText),
    hashes: readRecord(entry.hashes, 'hashes', isHash),
    commitments: readRecord(entry.commitments, 'commitments', isHash),
  }
}

function readObject(value: unknown, what: string): Record<string, unknown> {
  requireForm(isObject(value), 'bad-entry', `${what} is an object.`)
  return value
}

function readName(value: unknown, field: string): string {
  requireForm(
    typeof value === 'string' && value.length <= nameLengthMax && namePattern.test(value),
    'bad-entry',
    `An entry's ${field} is 1 to ${nameLengthMax} visible ASCII characters.`,
  )
  return value
}

function readCount(value: unknown, field: string): number {
  requireForm(
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0,
    'bad-entry',
    `An entry's ${field} is a whole number from 0 to 2^53 - 1.`,
  )
  return value
}

/** ISO 8601 with milliseconds and Z, and a day that the calendar has. */
function readTime(value: unknown): string {
  const isTime =
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
    !Number.isNaN(Date.parse(value)) &&
    new Date(value).toISOString() === value
  requireForm(isTime, 'bad-entry', "An entry's time is UTC, spelt YYYY-MM-DDTHH:MM:SS.mmmZ.")
  return value
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isHash = (value: unknown): value is string => isText(value) && hashPattern.test(value)

function readRecord(
  value: unknown,
  field: string,
  isValue: (one: unknown) => one is string,
): Record<string, string> {
  const kept: [string, string][] = []
  for (const [name, one] of Object.entries(readObject(value, `An entry's ${field}`))) {
    readName(name, `name in ${field}`)
    requireForm(isValue(one), 'bad-entry', `The value of ${name} in an entry's ${field} has the wrong form.`)
    kept.push([name, one])
  }
  return Object.fromEntries(kept)
}
