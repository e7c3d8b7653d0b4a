import { decodeHex, encodeHex, encodeText, type Sha256 } from './bytes.ts'
import { canonicalJson, type JsonValue } from './canonical-json.ts'
import { isCommitmentTo, saltBytes } from './commitment.ts'
import type { Entry } from './entry.ts'
import { isObject, parseJson } from './json.ts'
import { attempt, requireForm } from './malformed.ts'

/** What one hash or commitment of an entry stands for, as an export gives it. */
export type Content = {
  /** Index of the entry. */
  readonly index: number
  /** Name among the entry's commitments where there is a salt, among its hashes where there is none. */
  readonly name: string
  /** Of the commitment, lower-case hexadecimal of 32 bytes; null for a plain hash. */
  readonly salt: string | null
  readonly value: JsonValue
}

/**
 * The hash by which an entry names a value that is not erasable, in lower-case hexadecimal: SHA-256 of a text's UTF-8,
 * or of the canonical JSON of anything else.
 */
export function hashContent(sha256: Sha256, value: JsonValue): string {
  return encodeHex(sha256(encodeText(typeof value === 'string' ? value : canonicalJson(value))))
}

/** One line of an export's contents, without its newline: canonical JSON with these four members. */
export function formatContent(content: Content): string {
  const { index, name, salt, value } = content
  return canonicalJson({ index, name, salt, value })
}

/** Reads what `formatContent` writes, and no other spelling; throws `bad-content` and `not-json`. */
export function parseContent(line: string): Content {
  const content = readContent(parseJson(line))
  requireContent(canonicalJson(content) === line, 'it is not spelt in canonical JSON')
  return content
}

function readContent(raw: unknown): Content {
  requireContent(isObject(raw), 'it is not an object')
  const { index, name, salt, value, ...rest } = raw
  requireContent(Object.keys(rest).length === 0, `it has no member ${Object.keys(rest)[0]}`)
  requireContent(
    typeof index === 'number' && Number.isSafeInteger(index) && index >= 0,
    'its index is no count',
  )
  requireContent(typeof name === 'string', 'its name is no text')
  requireContent(
    salt === null || (typeof salt === 'string' && /^[0-9a-f]+$/.test(salt) && salt.length === 2 * saltBytes),
    `its salt is not ${saltBytes} bytes in hexadecimal`,
  )
  requireContent(isJson(value), 'it has no value')
  return { index, name, salt, value }
}

/** What `JSON.parse` gives is JSON, unless it gave nothing. */
function isJson(value: unknown): value is JsonValue {
  return value !== undefined
}

function requireContent(condition: unknown, why: string): asserts condition {
  requireForm(condition, 'bad-content', `This is no content of an entry: ${why}.`)
}

/** Whether an entry says that this is its content: yes, no, or nothing of that name. */
export type ContentVerdict = 'same' | 'differs' | 'unknown'

/** Compares a content with the hash or commitment that the entry has under its name. */
export function compareContent(sha256: Sha256, entry: Entry, content: Content): ContentVerdict {
  const { name, salt, value } = content
  const named = salt === null ? entry.hashes : entry.commitments
  const said = Object.hasOwn(named, name) ? named[name] : undefined
  if (said === undefined) return 'unknown'
  const isSame = salt === null ? hashContent(sha256, value) === said : isOpening(sha256, said, salt, value)
  return isSame ? 'same' : 'differs'
}

/** A body that strict canonical JSON cannot hold was never committed to. */
function isOpening(sha256: Sha256, commitment: string, salt: string, value: JsonValue): boolean {
  return attempt(() => isCommitmentTo(sha256, commitment, decodeHex(salt), value)) === true
}
