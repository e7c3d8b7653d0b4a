import { invariant } from '#lib/invariant.ts'
import type { Comparator, FigureKind } from '../figure.ts'
import { pureNumber } from '../unit.ts'
import { readComparatorAfter } from './comparator.ts'
import { type Currency, currencyAgain, currencyBefore, unitOfCurrency } from './currency.ts'
import { currencyCodes, currencyOfName } from './currency-vocabulary.ts'
import { one, tenTo, times } from './exact.ts'
import { type Measure, readMeasure } from './measure.ts'
import { singularOf } from './noun.ts'
import { singularNouns } from './noun-vocabulary.ts'
import { readNumber } from './number.ts'
import { isBlocked } from './part-of-name.ts'
import { withRates } from './rate.ts'
import type { Measured } from './reading.ts'
import { readMoneyLetter, readScale } from './scale.ts'
import { isGlued, lowerAt, type Tokens, tokenAt } from './token.ts'
import { decimal, negated, type Written } from './written.ts'

/** A number with the currency before it or the unit after it. */
export type Amount = {
  readonly written: Written
  readonly measure: Measure | null
  /** The currency before the number, which the second number of a range takes from its first; null where none stands. */
  readonly currency: string | null
  /** "10+ years", "2 or more cars": a bound between number and unit. */
  readonly inner: Comparator | null
  readonly next: number
}

/** The amount read last: a figure looks ahead at the amount behind it, which is not read again when its turn comes. */
const last: { tokens: Tokens | null; from: number; amount: Amount | null } = {
  tokens: null,
  from: 0,
  amount: null,
}

/** Lets go of the text whose amounts were read. */
export function forgetAmount(): void {
  last.tokens = null
  last.amount = null
}

/** What the number at `from` measures; null where no number stands, or one that is part of a name. */
export function readAmount(tokens: Tokens, from: number): Amount | null {
  if (last.from === from && last.tokens === tokens) return last.amount
  const amount = readAmountAt(tokens, from)
  if (amount !== null) {
    last.tokens = tokens
    last.from = from
    last.amount = amount
  }
  return amount
}

function readAmountAt(tokens: Tokens, from: number): Amount | null {
  const token = tokenAt(tokens, from)
  if (token.kind === 'end') return null
  if (token.kind === 'number') {
    if (isBlocked(tokens, from)) return null
  } else {
    const price = readPrice(tokens, from)
    if (price !== null) return price
  }
  const found = readNumber(tokens, from)
  if (found === null) return null
  const written = withCountLetter(tokens, found)
  const measure = readMeasure(tokens, written)
  const inner = measure === null ? readComparatorAfter(tokens, written.next) : null
  if (inner === null)
    return { written, measure, currency: null, inner: null, next: measure?.next ?? written.next }
  const behind = readMeasure(tokens, { ...written, next: inner.next })
  if (behind === null) return { written, measure, currency: null, inner: null, next: written.next }
  return { written, measure: behind, currency: null, inner: inner.comparator, next: behind.next }
}

/** The number behind a currency: $5 million, −€3. */
function readPrice(tokens: Tokens, from: number): Amount | null {
  const sign = minusBefore(tokens, from)
  const currency = currencyBefore(tokens, sign)
  if (currency === null || isInName(tokens, sign)) return null
  if (sign === from && lowerAt(tokens, currency.next) === '(') return readLoss(tokens, currency)
  const price = readNumber(tokens, currency.next)
  return price && moneyAmount(tokens, sign > from ? negated(price) : price, currency.unit)
}

/** "$(1.2) million": brackets about the digits say below zero, as accounts do. */
function readLoss(tokens: Tokens, { next, unit }: Currency): Amount | null {
  const digits = tokenAt(tokens, next + 1)
  if (digits.kind !== 'number' || digits.spaced || lowerAt(tokens, next + 2) !== ')') return null
  const scale = readScale(tokens, next + 3)
  const plain = decimal(next + 3, digits.text, digits.power, 'digits')
  return moneyAmount(tokens, negated(scale === null ? plain : scaledBy(plain, scale.next, scale.power)), unit)
}

/** A minus sign before a currency: −$5 million. */
function minusBefore(tokens: Tokens, from: number): number {
  const { text, spaced } = tokenAt(tokens, from)
  const isMinus = text === '-' || text === '−'
  return isMinus && isGlued(tokens, from + 1) && (spaced || from === 0) ? from + 1 : from
}

/** A sign joined to letters or digits is part of their name. */
function isInName(tokens: Tokens, at: number): boolean {
  const before = tokenAt(tokens, at - 1)
  return isGlued(tokens, at) && (before.kind === 'word' || before.kind === 'number')
}

/** The number at `at` in a currency said before it. */
export function readMoney(tokens: Tokens, at: number, currency: string): Amount | null {
  const found = readNumber(tokens, at)
  return found && moneyAmount(tokens, found, currency)
}

function moneyAmount(tokens: Tokens, found: Written, currency: string): Amount {
  const written = withMoneyLetter(tokens, found)
  const of =
    written.form === 'heap' && lowerAt(tokens, written.next) === 'of' ? written.next + 1 : written.next
  const again = currencyAgain(tokens, of, currency)
  const measure = withRates(tokens, {
    next: again?.next ?? written.next,
    kind: 'money' as const,
    unit: unitOfCurrency(again?.unit ?? currency),
    factor: one,
  })
  return { written, measure, currency: again?.unit ?? currency, inner: null, next: measure.next }
}

/** $5m, €3b: after a currency a small letter is a scale too. */
function withMoneyLetter(tokens: Tokens, written: Written): Written {
  const letter = written.form === 'digits' ? readMoneyLetter(tokens, written.next) : null
  return letter === null ? written : scaledBy(written, letter.next, letter.power)
}

export function scaledBy(written: Written, next: number, power: number): Written {
  invariant(written.place !== null, 'a number that a letter or a head scales is written in digits')
  return {
    ...written,
    next,
    form: 'scaled',
    scale: power,
    value: times(written.value, tenTo(power)),
    place: written.place + power,
    standsAlone: true,
  }
}

/** "20m people", "12m tonnes", "5m euros": a small m before what is counted in millions. */
function withCountLetter(tokens: Tokens, written: Written): Written {
  const { next } = written
  if (written.form !== 'digits' || tokenAt(tokens, next).text !== 'm') return written
  const thing = tokenAt(tokens, next + 1)
  if (thing.kind !== 'word' || !thing.spaced) return written
  if (!isGlued(tokens, next)) return currencyCodes.has(thing.text) ? scaledBy(written, next + 1, 6) : written
  const isCounted =
    singularNouns.has(singularOf(thing) ?? '') ||
    currencyOfName(thing.lower) !== undefined ||
    currencyOfName(`${thing.lower} ${lowerAt(tokens, next + 2)}`) !== undefined ||
    currencyCodes.has(thing.text)
  return isCounted || bulk.has(thing.lower) ? scaledBy(written, next + 1, 6) : written
}

/** Units that are counted in millions and never follow a length. */
const bulk = new Set(['tonnes', 'tons', 'barrels', 'litres', 'liters', 'acres', 'hectares', 'pounds', 'euro'])

export const kindOf = ({ written, measure }: Amount): FigureKind =>
  measure?.kind ?? (written.form === 'fraction' || written.form === 'mixed' ? 'ratio' : 'count')

export const measuredOf = (amount: Amount): Measured => ({
  kind: kindOf(amount),
  unit: amount.measure?.unit ?? pureNumber,
  factor: amount.measure?.factor ?? one,
})
