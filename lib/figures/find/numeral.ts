/** Numerals as they stand in a text: digits, group signs, a decimal sign, an exponent. */
export type Numeral = {
  readonly end: number
  /** Digits with "." as decimal sign and no group signs. */
  readonly text: string
  readonly power: number
  readonly grouping: string
}

/** Largest power of ten read, so that no text asks for a number of a million digits. */
const mostPower = 300
/** Most groups of a numeral with decimals after a comma, so that a long row of them is looked at once. */
const mostGroups = 4

export const isDigit = (code: number): boolean => code >= 48 && code <= 57
export const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f ||
  code === 0x3000

function digitsEnd(text: string, from: number): number {
  let at = from
  while (isDigit(text.charCodeAt(at))) at++
  return at
}

/** 1.234,56 and 1.000.000 are of no other locale: points that group, a comma before one or two decimals. */
const groupedByPoints = new RegExp(
  `\\d{1,3}(?:(?:\\.\\d{3}){1,${mostGroups}},\\d{1,2}(?![\\d,])|(?:\\.\\d{3}){2}(?:\\.000)?(?!\\.?\\d|,))`,
  'y',
)

/**
 * End of the digits at `from` where they are all that the numeral says, as of most: nothing groups them, follows them as
 * decimals or raises them; −1 where something may.
 */
export function plainEnd(text: string, from: number): number {
  const end = digitsEnd(text, from)
  const sign = text.charCodeAt(end)
  const mayGoOn = sign === 44 || sign === 46 || sign === 39 || sign === 0x2019 || spaces.has(sign)
  if (mayGoOn ? isDigit(text.charCodeAt(end + 1)) : sign === 101 || sign === 69) return -1
  return end
}

export function readNumeral(text: string, from: number, comma: boolean): Numeral {
  if (!comma && text.charCodeAt(from + 1) !== 32) {
    groupedByPoints.lastIndex = from
    if (groupedByPoints.test(text)) return readNumeral(text, from, true)
  }
  let end = digitsEnd(text, from)
  let digits = end === from ? '0' : text.slice(from, end)
  let grouping = ''
  const sign = text.charCodeAt(end)
  if (end - from <= 3 && end > from && isGroupSign(sign, comma)) {
    for (let next = groupEnd(text, end, sign, comma); next > end; next = groupEnd(text, end, sign, comma)) {
      digits += text.slice(end + 1, next)
      end = next
      grouping = String.fromCharCode(sign)
    }
  }
  if (text.charCodeAt(end) === (comma ? 44 : 46) && isDigit(text.charCodeAt(end + 1))) {
    const next = digitsEnd(text, end + 1)
    digits += `.${text.slice(end + 1, next)}`
    end = next
  }
  const exponent = readExponent(text, end)
  return { end: exponent?.end ?? end, text: digits, power: exponent?.power ?? 0, grouping }
}

const spaces = new Set([32, 0x202f, 0xa0, 0x2009])

function isGroupSign(code: number, comma: boolean): boolean {
  return code === (comma ? 46 : 44) || spaces.has(code) || code === 39 || code === 0x2019
}

/**
 * End of the group after the group sign at `at`, or `at` where none stands: three digits, or two where three follow
 * later (12,34,567). A plain space groups only what could be no number of its own: 000, or one group of several.
 */
function groupEnd(text: string, at: number, sign: number, comma: boolean): number {
  if (text.charCodeAt(at) !== sign) return at
  const end = digitsEnd(text, at + 1)
  const size = end - at - 1
  const again = text.charCodeAt(end) === sign
  const next = again ? digitsEnd(text, end + 1) : end
  const nextSize = next - end - 1
  if (size === 3)
    return sign !== 32 ||
      comma ||
      nextSize === 3 ||
      text.charCodeAt(at + 1) === 48 ||
      isInside(text, at) ||
      isCounted(text, end)
      ? end
      : at
  const indian = again && (nextSize === 3 || (nextSize === 2 && text.charCodeAt(next) === sign))
  return size === 2 && indian && !spaces.has(sign) ? end : at
}

/** What is counted stands behind: "12 345 people" is no 12 and 345 people. */
const isCounted = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 32 && /^[a-z%€°]/i.test(text.charAt(at + 1))

/** A group of three stands before the space at `at`, with a space before it. */
const isInside = (text: string, at: number): boolean =>
  text.charCodeAt(at - 4) === 32 && isDigit(text.charCodeAt(at - 5)) && isDigit(text.charCodeAt(at - 3))

/** e6, E+25, e-12. */
function readExponent(text: string, at: number): { end: number; power: number } | null {
  const e = text.charCodeAt(at)
  if (e !== 101 && e !== 69) return null
  const sign = text.charCodeAt(at + 1)
  const negative = sign === 45 || sign === 0x2212
  const from = at + (negative || sign === 43 ? 2 : 1)
  const end = digitsEnd(text, from)
  if (end === from || end - from > 3 || /[a-z]/i.test(text.charAt(end))) return null
  const power = Number(text.slice(from, end))
  if (power > mostPower) return null
  return { end, power: negative ? -power : power }
}
