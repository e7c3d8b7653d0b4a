import type { Comparator } from '../figure.ts'
import { conversion, type Unit } from '../unit.ts'
import { type Amount, kindOf, readAmount, readMoney } from './amount.ts'
import { type Exact, isLess, one, over, part, tenTo, times } from './exact.ts'
import type { Found } from './found.ts'
import type { Measure } from './measure.ts'
import { rangeOf } from './reading.ts'
import { lowerAt, type Tokens, tokenAt } from './token.ts'

/** Words a range opens with, and the word that joins its ends. */
const openings = new Map([
  ['between', 'and'],
  ['zwischen', 'und'],
  ['entre', 'et'],
  ['from', 'to'],
  ['von', 'bis'],
])

/** Words that may join the ends of a range. */
export const rangeWords: ReadonlySet<string> = new Set([
  ...openings.values(),
  ...['to', 'or', 'through', 'up', 'bis', 'à', 'of', 'in', 'out'],
])

/**
 * between 5 and 6 million, from 12% to 18%, 20–50 times, two or three days: one figure from its first number to its
 * last. `amount` is the amount at `at`, where one stands; the second number lends the first its scale and its unit.
 * `lent` is what both measure where neither says it.
 */
export function readRange(
  tokens: Tokens,
  at: number,
  amount: Amount | null,
  comparator: Comparator,
  lent: Measure | null = null,
): Found | null {
  const opening = tokenAt(tokens, at).kind === 'word' ? lowerAt(tokens, at) : ''
  const first = openings.has(opening) ? readAmount(tokens, at + 1) : amount
  if (first === null) return null
  const second =
    readSecond(tokens, first.next, opening, first) ??
    (first.next > first.written.next ? readSecond(tokens, first.written.next, opening, first) : null)
  if (second === null) return null
  const wording = opening === 'from' || opening === 'von' ? 'from-to' : 'between'
  if (!openings.has(opening) && isMove(tokens, at, first, second)) return null
  if (!openings.has(opening) && isPartOfOther(tokens, at, first, second)) return null
  const measured = second.measure === null && lent !== null ? { ...second, measure: lent } : second
  return joined(first, measured, comparator === 'equal' ? wording : comparator)
}

const moves = new Set(
  'rose fell gained lost up down climbed dropped slipped added jumped surged shed advanced declined'.split(
    ' ',
  ),
)
/** How many times as much as a change the value after it is, that both are no range. */
const leastReached = part(3n, 1n)

/** "rose $1.20 to $84.35": by how much, and to what. */
const isMove = (tokens: Tokens, at: number, first: Amount, second: Amount): boolean =>
  first.measure !== null &&
  moves.has(lowerAt(tokens, at - 1)) &&
  lowerAt(tokens, first.next) === 'to' &&
  isLess(times(first.written.value, leastReached), second.written.value)

/** "by two-thirds to 4.2 million": a part in words is no end of what is not measured in parts. */
const isPartOfOther = (tokens: Tokens, at: number, first: Amount, second: Amount): boolean =>
  first.written.form === 'fraction' &&
  first.measure === null &&
  tokenAt(tokens, at).kind === 'word' &&
  second.measure !== null &&
  second.written.form !== 'fraction'

const dashes = new Set(['-', '–', '—', '‒', '−', '‐', '‑', '~', '―', '--', '---'])

/** The second half of a range after `at`: "to 50", "–50", "-to-50", "and 6 million" after "between". */
function readSecond(tokens: Tokens, at: number, opening: string, first: Amount): Amount | null {
  const next = linkEnd(tokens, at, opening)
  if (next === null) return null
  const second = readAmount(tokens, next)
  const { currency } = first
  return second && currency !== null && mayBeMoney(tokens, second)
    ? readMoney(tokens, next, currency)
    : second
}

/** "$10–15 million a year", "$4m–5m": the first number says the currency, the second what it is paid by. */
const mayBeMoney = (tokens: Tokens, { measure, written }: Amount): boolean =>
  measure === null || lowerAt(tokens, written.next) === 'm'

function linkEnd(tokens: Tokens, at: number, opening: string): number | null {
  const token = tokenAt(tokens, at)
  if (token.kind === 'word') return wordLinkEnd(tokens, at, token.lower, opening)
  if (token.kind !== 'sign' || !dashes.has(token.text)) return null
  // 8- to 16-meter, 10-to-20-year
  const to = lowerAt(tokens, at + 1)
  if (to === 'to' || to === 'or') return dashes.has(tokenAt(tokens, at + 2).text) ? at + 3 : at + 2
  const after = tokenAt(tokens, at + 1)
  const isMinusOfSecond = token.spaced && !after.spaced && token.text !== '–' && token.text !== '—'
  return isMinusOfSecond ? null : at + 1
}

function wordLinkEnd(tokens: Tokens, at: number, word: string, opening: string): number | null {
  if (word === 'to' || word === 'or' || word === 'through') return at + 1
  if (word === 'up' && lowerAt(tokens, at + 1) === 'to' && opening === 'from') return at + 2
  if (word === 'bis' || word === 'à' || word === openings.get(opening)) return at + 1
  return null
}

/** Both amounts in one unit, the lesser scale lent where the first says none; null where they are no range. */
function joined(first: Amount, second: Amount, comparator: Comparator): Found | null {
  const { measure } = second
  if (measure === null && (first.measure !== null || !second.written.standsAlone)) return null
  const unit = sharedUnit(first, second)
  if (unit === null) return null
  const last = times(times(second.written.value, measure?.factor ?? one), unit.second)
  const own = times(first.measure?.factor ?? measure?.factor ?? one, unit.first)
  const plain = times(first.written.value, own)
  const lends = lendsScale(first, second)
  const scaled = lends ? times(plain, tenTo(second.written.scale)) : plain
  const start = lends && isLess(last, scaled) ? plain : scaled
  const digits = Math.max(first.written.significantDigits ?? 0, second.written.significantDigits ?? 0)
  const kind = kindOf(second)
  return {
    next: second.next,
    reading: rangeOf(start, last, { kind, unit: unit.unit }, comparator, digits === 0 ? null : digits),
  }
}

const lendsScale = (first: Amount, second: Amount): boolean =>
  (first.written.form === 'digits' || first.written.form === 'words') &&
  first.written.scale === 0 &&
  (first.measure === null || first.currency !== null) &&
  second.written.form === 'scaled'

type Shared = { readonly unit: Unit; readonly first: Exact; readonly second: Exact }

/** The finer of both units and how many of it each amount counts; null where they do not measure the same. */
function sharedUnit(first: Amount, second: Amount): Shared | null {
  const a = first.measure
  const b = second.measure
  if (a === null || b === null) return { unit: (a ?? b)?.unit ?? [], first: one, second: one }
  if (a.kind !== b.kind && !hasRateOf(a.unit, b.unit)) return null
  const rate = a.unit === b.unit ? { n: 1n, d: 1n } : conversion(a.unit, b.unit)
  if (rate === null)
    return hasRateOf(a.unit, b.unit) ? { unit: b.unit, first: over(b.factor, a.factor), second: one } : null
  if (rate.n === rate.d) return { unit: b.unit, first: one, second: one }
  return rate.d === 1n
    ? { unit: b.unit, first: part(rate.n, 1n), second: one }
    : { unit: a.unit, first: one, second: part(rate.d, rate.n) }
}

/** "$2 to $3 per hour": the second says the rate for both. */
const hasRateOf = (plain: Unit, rated: Unit): boolean =>
  plain.length === 1 &&
  plain[0]?.name === rated[0]?.name &&
  rated.length > 1 &&
  rated.slice(1).every((factor) => factor.power < 0)
