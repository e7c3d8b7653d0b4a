import { Malformed, requireForm } from './malformed.ts'

/** What JSON can hold. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue }

/** As `JsonValue`, where a member may also be undefined, which means: not there. */
export type JsonInput =
  | null
  | boolean
  | number
  | string
  | readonly JsonInput[]
  | { readonly [name: string]: JsonInput | undefined }

/** Levels of nesting; deeper values are refused so that no input can exhaust the stack. */
export const jsonDepthMax = 100

/**
 * RFC 8785 canonical JSON of any plain value: no white space, names sorted by UTF-16 code units (§3.2.3), numbers as
 * ECMAScript prints them (§3.2.2.3), strings with the fewest escapes (§3.2.2.2). A member that is
 * undefined is left out, as ECMAScript does. Throws `not-canonical` for what I-JSON cannot hold: lone surrogates, NaN,
 * infinities, functions, objects that are not plain, undefined and holes in lists.
 */
export function canonicalJson(value: JsonInput): string {
  return write(value, 0, { isNumber: Number.isFinite, leavesOut: (member) => member === undefined })
}

/**
 * The stricter form that entries and committed bodies use: as `canonicalJson`, and every number is a safe integer
 * (decimals are strings), so that no reader can round one; an undefined member is refused.
 */
export function strictCanonicalJson(value: JsonValue): string {
  return write(value, 0, { isNumber: Number.isSafeInteger, leavesOut: () => false })
}

type Rules = {
  readonly isNumber: (number: number) => boolean
  readonly leavesOut: (member: unknown) => boolean
}

/** Sentences written once: this runs for every value of every entry. */
const tooDeep = `JSON here nests at most ${jsonDepthMax} levels deep.`
const halfPair = 'A string with half a surrogate pair cannot be JSON.'

function write(value: unknown, depth: number, rules: Rules): string {
  requireForm(depth <= jsonDepthMax, 'not-canonical', tooDeep)
  if (typeof value === 'string') return writeString(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') {
    if (!rules.isNumber(value))
      throw new Malformed('not-canonical', `The number ${value} has no place in this canonical JSON.`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${Array.from(value, (one) => write(one, depth + 1, rules)).join(',')}]`
  if (!isPlain(value))
    throw new Malformed('not-canonical', `A ${typeof value} that is not plain data cannot be JSON.`)
  let members = ''
  // The default order of `sort` is that of UTF-16 code units.
  for (const name of Object.keys(value).sort()) {
    const member = value[name]
    if (rules.leavesOut(member)) continue
    members += `${members === '' ? '' : ','}${writeString(name)}:${write(member, depth + 1, rules)}`
  }
  return `{${members}}`
}

function writeString(text: string): string {
  requireForm(text.isWellFormed(), 'not-canonical', halfPair)
  return JSON.stringify(text)
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
