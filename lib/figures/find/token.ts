/** The text cut once, left to right, into words, numbers, signs and paragraph breaks. */
export type Token = {
  readonly kind: 'word' | 'number' | 'sign' | 'break'
  /** UTF-16 offsets, half-open. */
  readonly start: number
  readonly end: number
  /** As written; a number without its group separators and with "." as its decimal sign. */
  readonly text: string
  /** Lower case of `text`. */
  readonly lower: string
  /** White space stands before it. */
  readonly spaced: boolean
  /** Power of ten written as in 1e6; 0 for none. */
  readonly power: number
}

/** Digits a written number may have; a longer run is an identifier. */
const mostDigits = 40
/** Largest power of ten read, so that no text asks for a number of a million digits. */
const mostPower = 300

const isDigit = (code: number) => code >= 48 && code <= 57

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
  if (code < 0xc0) return code === 0xb5 || code === 0xaa
  return code < 0x2000 ? code !== 0xd7 && code !== 0xf7 : code >= 0x2c00 && code < 0xd800 && code >= 0x3040
}

const isSpace = (code: number) =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f ||
  code === 0x3000

/** Languages that write 3,5 for three and a half. */
const decimalComma = new Set([
  'de',
  'fr',
  'es',
  'it',
  'nl',
  'pt',
  'da',
  'nb',
  'nn',
  'no',
  'sv',
  'fi',
  'pl',
  'cs',
  'sk',
  'ru',
  'uk',
  'tr',
  'el',
  'hu',
  'ro',
])

type NumberAt = { end: number; text: string; power: number }

function runOfDigits(text: string, from: number): number {
  let at = from
  while (isDigit(text.charCodeAt(at))) at++
  return at
}

function isGroupSign(code: number, comma: boolean): boolean {
  return (
    code === (comma ? 46 : 44) ||
    code === 0x202f ||
    code === 0xa0 ||
    code === 0x2009 ||
    code === 39 ||
    code === 0x2019
  )
}

/** End of the group that starts at `from`: three digits, or two where three follow later (12,34,567). */
function groupEnd(text: string, from: number, sign: number): number | null {
  const end = runOfDigits(text, from)
  if (end - from === 3) return end
  if (end - from === 2 && text.charCodeAt(end) === sign) {
    const next = runOfDigits(text, end + 1)
    if (next - end - 1 === 3 || (next - end - 1 === 2 && text.charCodeAt(next) === sign)) return end
  }
  return null
}

function numberAt(text: string, from: number, comma: boolean): NumberAt {
  let end = runOfDigits(text, from)
  let digits = text.slice(from, end)
  const first = end - from
  const sign = text.charCodeAt(end)
  if (first >= 1 && first <= 3 && isGroupSign(sign, comma)) {
    while (text.charCodeAt(end) === sign) {
      const next = groupEnd(text, end + 1, sign)
      if (next === null) break
      digits += text.slice(end + 1, next)
      end = next
    }
  }
  if (text.charCodeAt(end) === (comma ? 44 : 46) && isDigit(text.charCodeAt(end + 1))) {
    const next = runOfDigits(text, end + 1)
    digits += `.${text.slice(end + 1, next)}`
    end = next
  }
  const exponent = exponentAt(text, end)
  return exponent === null
    ? { end, text: digits, power: 0 }
    : { end: exponent.end, text: digits, power: exponent.power }
}

function exponentAt(text: string, at: number): { end: number; power: number } | null {
  const e = text.charCodeAt(at)
  if (e !== 101 && e !== 69) return null
  const sign = text.charCodeAt(at + 1)
  const signed = sign === 43 || sign === 45 || sign === 0x2212
  const from = at + (signed ? 2 : 1)
  const end = runOfDigits(text, from)
  if (end === from || end - from > 3 || isLetter(text.charCodeAt(end))) return null
  const power = Number(text.slice(from, end))
  if (power > mostPower) return null
  return { end, power: signed && sign !== 43 ? -power : power }
}

/** Cuts `text`; `locale` (BCP 47) decides what comma and point mean in a number. */
export function tokenise(text: string, locale: string): Token[] {
  const comma = decimalComma.has(locale.slice(0, 2).toLowerCase())
  const tokens: Token[] = []
  let at = 0
  let spaced = true
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const start = at
    if (isSpace(code)) {
      let lines = 0
      while (at < text.length && isSpace(text.charCodeAt(at))) if (text.charCodeAt(at++) === 10) lines++
      if (lines > 1) tokens.push({ kind: 'break', start, end: at, text: '', lower: '', spaced, power: 0 })
      spaced = true
      continue
    }
    const point = code === 46 && isDigit(text.charCodeAt(at + 1)) && spaced
    if (isDigit(code) || point) {
      const found = point
        ? { end: runOfDigits(text, at + 1), text: `0${text.slice(at, runOfDigits(text, at + 1))}`, power: 0 }
        : numberAt(text, at, comma)
      at = found.end
      const kind = found.text.length > mostDigits ? 'word' : 'number'
      tokens.push({ kind, start, end: at, text: found.text, lower: found.text, spaced, power: found.power })
    } else if (isLetter(code)) {
      while (at < text.length && isLetter(text.charCodeAt(at))) at++
      const word = text.slice(start, at)
      tokens.push({ kind: 'word', start, end: at, text: word, lower: word.toLowerCase(), spaced, power: 0 })
    } else {
      at += code >= 0xd800 && code < 0xdc00 && at + 1 < text.length ? 2 : 1
      const sign = text.slice(start, at)
      if (sign !== '\\' || text[at] !== '$')
        tokens.push({ kind: 'sign', start, end: at, text: sign, lower: sign, spaced, power: 0 })
    }
    spaced = false
  }
  return tokens
}
