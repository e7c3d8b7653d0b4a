import { lowerAt, type Tokens, tokenAt } from './token.ts'

export type Power = { readonly next: number; readonly power: number }

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** Raised digits, as one sign or several alike. */
export const isSuperscript = (sign: string): boolean => superscripts.includes(sign.charAt(0))

const minuses = new Set(['-', '−', '–'])
/** Digits of an exponent; what is larger is no number people write. */
const mostDigits = 3

/** "×10^6" after a number: also x, *, ·, \times, and exponents as **6, ^{6}, ⁶ or a bare -6. */
export function readTimesTen(tokens: Tokens, at: number): Power | null {
  const sign = lowerAt(tokens, at)
  const ten = sign === '\\' && lowerAt(tokens, at + 1) === 'times' ? at + 2 : at + 1
  if (tokenAt(tokens, ten).text !== '10') return null
  if (ten === at + 1 && sign !== '×' && sign !== 'x' && sign !== '*' && sign !== '·' && sign !== '⋅')
    return null
  return readExponent(tokens, ten + 1) ?? readBareExponent(tokens, ten + 1)
}

/** What follows the 10 of 10^25. */
export function readExponent(tokens: Tokens, at: number): Power | null {
  const token = tokenAt(tokens, at)
  if (token.spaced) return null
  if (token.text === '^') return readDigits(tokens, at + 1)
  if (token.text === '**') return readDigits(tokens, at + 1)
  return readSuperscript(tokens, at)
}

/** 6, -6, {6} or {-6}. */
function readDigits(tokens: Tokens, from: number): Power | null {
  const braced = lowerAt(tokens, from) === '{'
  const at = braced ? from + 1 : from
  const found = readBareExponent(tokens, at) ?? readPlain(tokens, at, 1)
  if (found === null || !braced) return found
  return lowerAt(tokens, found.next) === '}' ? { ...found, next: found.next + 1 } : null
}

function readPlain(tokens: Tokens, at: number, sign: 1 | -1): Power | null {
  const { kind, text, spaced, power } = tokenAt(tokens, at)
  if (kind !== 'number' || spaced || power !== 0 || text.length > mostDigits || text.includes('.'))
    return null
  return { next: at + 1, power: sign * Number(text) }
}

/** The exponent of "×10−5", whose superscript was lost. */
const readBareExponent = (tokens: Tokens, at: number): Power | null =>
  minuses.has(lowerAt(tokens, at)) ? readPlain(tokens, at + 1, -1) : null

function readSuperscript(tokens: Tokens, from: number): Power | null {
  const isNegative = lowerAt(tokens, from) === '⁻'
  const first = isNegative ? from + 1 : from
  let digits = ''
  let at = first
  for (; digits.length < mostDigits; at++) {
    const { kind, text } = tokenAt(tokens, at)
    if (kind !== 'sign' || !isSuperscript(text)) break
    for (const sign of text) digits += superscripts.indexOf(sign)
  }
  return at === first ? null : { next: at, power: isNegative ? -Number(digits) : Number(digits) }
}
