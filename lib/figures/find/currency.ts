import type { Unit } from '../unit.ts'
import {
  ambiguousCodes,
  currencyAdjectives,
  currencyCodes,
  currencyOfName,
  currencyOfSign,
  namesBefore,
  signPrefixes,
  smallCodes,
} from './currency-vocabulary.ts'
import { isGlued, isHyphen, lowerAt, type Token, type Tokens, tokenAt } from './token.ts'

export type Currency = { readonly next: number; readonly unit: string }

const units = new Map<string, Unit>()

/** A currency as a unit, one object for all its figures. */
export function unitOfCurrency(name: string): Unit {
  const known = units.get(name)
  if (known !== undefined) return known
  const unit: Unit = [{ name, power: 1 }]
  units.set(name, unit)
  return unit
}

/** Currency before the number: $, US$, U.S. $, EUR, Rs. */
export function currencyBefore(tokens: Tokens, at: number): Currency | null {
  const token = tokenAt(tokens, at)
  if (token.kind === 'sign') {
    const unit = currencyOfSign(token.text)
    return unit === undefined || unit === 'cent' ? null : { next: at + 1, unit }
  }
  if (token.kind !== 'word' || token.text.length > 6) return null
  return prefixedSign(tokens, at) ?? codeBefore(tokens, at) ?? nameBefore(tokens, at)
}

const prefixedSigns = new Set(['$', '£', '¥', '.'])

/** "a $5 million grant", "how can $5 help", "gave us $3 billion": words of their own before a price. */
const isWordBefore = (word: Token): boolean =>
  word.lower === 'a' || (word.text === word.lower && (word.text === 'can' || word.text === 'us'))

/** US$, C$, and "U.S. $". */
function prefixedSign(tokens: Tokens, at: number): Currency | null {
  const after = tokenAt(tokens, at + 1)
  if (after.kind !== 'sign' || !prefixedSigns.has(after.text)) return null
  if (after.spaced && isWordBefore(tokenAt(tokens, at))) return null
  const unit = signPrefixes.get(tokenAt(tokens, at).lower + after.text)
  if (unit !== undefined) return { next: at + 2, unit }
  const isDotted = lowerAt(tokens, at) === 'u' && after.text === '.' && lowerAt(tokens, at + 2) === 's'
  if (!isDotted) return null
  const sign = lowerAt(tokens, at + 3) === '.' ? at + 4 : at + 3
  return lowerAt(tokens, sign) === '$' ? { next: sign + 1, unit: 'USD' } : null
}

/** EUR 3, USD5.6m, EUR €3. */
function codeBefore(tokens: Tokens, at: number): Currency | null {
  const { text } = tokenAt(tokens, at)
  if (text.length !== 3 || !currencyCodes.has(text) || ambiguousCodes.has(text)) return null
  const after = tokenAt(tokens, at + 1)
  if (after.kind === 'number') return { next: at + 1, unit: text }
  return after.kind === 'sign' && currencyOfSign(after.text) !== undefined
    ? { next: at + 2, unit: text }
    : null
}

function nameBefore(tokens: Tokens, at: number): Currency | null {
  const unit = namesBefore.get(lowerAt(tokens, at))
  if (unit === undefined) return null
  const next = lowerAt(tokens, at + 1) === '.' ? at + 2 : at + 1
  return tokenAt(tokens, next).kind === 'number' ? { next, unit } : null
}

/** Currency after the number: USD, €, Swiss francs, MEUR; the power is that of a letter joined to the code. */
export function currencyAfter(
  tokens: Tokens,
  from: number,
  isScaled: boolean,
): (Currency & { power: number }) | null {
  const at = isHyphen(tokenAt(tokens, from)) && !tokenAt(tokens, from).spaced ? from + 1 : from
  const token = tokenAt(tokens, at)
  if (at > from && token.spaced) return null
  if (token.kind === 'sign' || currencyOfSign(token.text) !== undefined) return signAfter(tokens, at)
  if (token.kind !== 'word') return null
  if (token.text === 'd' && /^['’]$/.test(tokenAt(tokens, at + 1).text)) return nameAfter(tokens, at + 2)
  if (token.text === 'de') return nameAfter(tokens, at + 1)
  const sign = tokenAt(tokens, at + 1).text
  const isPrefix = prefixedSigns.has(sign) && (token.text.length > 1 || token.text === 'R')
  const prefixed = isPrefix ? signPrefixes.get(token.lower + sign) : undefined
  if (prefixed !== undefined && tokenAt(tokens, at + 2).kind !== 'number')
    return { next: at + 2, unit: prefixed, power: 0 }
  const named = nameAfter(tokens, at) ?? codeAfter(token, at)
  if (named !== null) return named
  const isPounds = token.lower === 'pounds' || token.lower === 'pound'
  return isScaled && isPounds ? { next: at + 1, unit: 'GBP', power: 0 } : null
}

/** €, $, and the $US, $CA and £GB of French. */
function signAfter(tokens: Tokens, at: number): (Currency & { power: number }) | null {
  const token = tokenAt(tokens, at)
  const unit = currencyOfSign(token.text)
  const after = tokenAt(tokens, at + 1)
  const opensAnother = after.kind === 'number' && !after.spaced
  if (unit === undefined || opensAnother) return null
  const suffixed = isGlued(tokens, at + 1) ? signPrefixes.get(after.lower + token.text) : undefined
  return suffixed === undefined || after.kind !== 'word'
    ? { next: at + 1, unit, power: 0 }
    : { next: at + 2, unit: suffixed, power: 0 }
}

/** dollars, Swiss francs, New Zealand dollars, U.S. dollars. */
function nameAfter(tokens: Tokens, at: number): (Currency & { power: number }) | null {
  const first = lowerAt(tokens, at)
  if (first === 'u' && lowerAt(tokens, at + 1) === '.' && lowerAt(tokens, at + 2) === 's') {
    const name = lowerAt(tokens, at + 3) === '.' ? at + 4 : at + 3
    return lowerAt(tokens, name).startsWith('dollar') ? { next: name + 1, unit: 'USD', power: 0 } : null
  }
  if (first === 'us' && isHyphen(tokenAt(tokens, at + 1)) && lowerAt(tokens, at + 2).startsWith('dollar'))
    return { next: at + 3, unit: 'USD', power: 0 }
  const skip = first === 'new' || first === 'hong' || first === 'sri' || first === 'south'
  const adjective = skip ? lowerAt(tokens, at + 1) : first
  if (currencyAdjectives.has(adjective)) {
    const noun = skip ? at + 2 : at + 1
    const unit = currencyOfName(`${adjective} ${lowerAt(tokens, noun)}`)
    if (unit !== undefined) return { next: noun + 1, unit, power: 0 }
  }
  const unit = currencyOfName(first)
  return unit === undefined ? null : { next: at + 1, unit, power: 0 }
}

/** MEUR and TEUR count in millions and thousands. */
const codePrefixes = new Map([
  ['M', 6],
  ['B', 9],
  ['T', 3],
])

function codeAfter(token: Token, at: number): (Currency & { power: number }) | null {
  const { text } = token
  if (text.length === 3 && currencyCodes.has(text)) return { next: at + 1, unit: text, power: 0 }
  if (text.length === 3 && smallCodes.has(token.lower) && text === token.lower)
    return { next: at + 1, unit: text.toUpperCase(), power: 0 }
  const power = text.length === 4 ? codePrefixes.get(text.charAt(0)) : undefined
  const code = text.slice(1)
  return power !== undefined && currencyCodes.has(code) ? { next: at + 1, unit: code, power } : null
}

/** "$5.6 million USD": the code or name says again which currency, or which dollar. */
export function currencyAgain(tokens: Tokens, at: number, unit: string): Currency | null {
  const token = tokenAt(tokens, at)
  if (token.kind !== 'word') return null
  if (token.text === unit) return { next: at + 1, unit }
  const named = nameAfter(tokens, at)
  const isDollar = unit === 'USD'
  if (named !== null && (named.unit === unit || (isDollar && named.unit.endsWith('D')))) return named
  const isOtherDollar = isDollar && /^(?:CAD|AUD|NZD|SGD|HKD|TWD|MXN)$/.test(token.text)
  return isOtherDollar ? { next: at + 1, unit: token.text } : null
}
