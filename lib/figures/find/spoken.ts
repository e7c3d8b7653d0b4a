import type { Comparator } from '../figure.ts'
import { firstName, parseUnit, pureNumber } from '../unit.ts'
import { type Amount, readAmount } from './amount.ts'
import { readComparatorAfter } from './comparator.ts'
import { type Exact, one, part, tenTo, whole } from './exact.ts'
import type { Found } from './found.ts'
import { multipleOf, multipleOfStem, multipliedWords } from './multiple.ts'
import { readRange } from './range.ts'
import { withRates } from './rate.ts'
import { rangeOf, readingOf, readingWithoutNumber } from './reading.ts'
import { isHyphen, lowerAt, type Tokens, tokenAt } from './token.ts'
import { readUnit, type UnitAt } from './unit.ts'
import { exactly } from './written.ts'

/** Figures that no number says: twice, doubled, double the price, a fraction of. */
export function readSpoken(tokens: Tokens, at: number, comparator: Comparator): Found | null {
  const word = lowerAt(tokens, at)
  const multiple = multipleOf(word)
  if (multiple !== undefined)
    return readOften(tokens, at, comparator) ?? multipleAt(at + 1, part(multiple.n, multiple.d), comparator)
  const stem = multipleOfStem(word)
  if (stem !== undefined)
    return multipliedWords.has(lowerAt(tokens, at + 1)) ? multipleAt(at + 1, whole(stem), comparator) : null
  if (word !== 'a' && word !== 'an') return ageWords.has(word) ? readAge(tokens, at + 1) : null
  return (
    readFactor(tokens, at, comparator) ?? readFractionOf(tokens, at) ?? readOneSpan(tokens, at, comparator)
  )
}

const often = new Map([
  ['twice', whole(2n)],
  ['thrice', whole(3n)],
])

/** "twice a year": how often, and no multiple. */
function readOften(tokens: Tokens, at: number, comparator: Comparator): Found | null {
  const times = often.get(lowerAt(tokens, at))
  if (times === undefined) return null
  const time = { next: at + 1, kind: 'quantity' as const, unit: [{ name: 'time', power: 1 }], factor: one }
  const { next, ...measured } = withRates(tokens, time)
  return next === at + 1
    ? null
    : { next, reading: readingOf(exactly(next, times, 'words'), measured, comparator) }
}

const pureMultiple = { kind: 'multiple' as const, unit: pureNumber, factor: one }

const multipleAt = (next: number, value: Exact, comparator: Comparator): Found => ({
  next,
  reading: readingOf(exactly(next, value, 'words'), pureMultiple, comparator),
})

/** "a factor of 10", "an order of magnitude", "two orders of magnitude": as many times. */
function readFactor(tokens: Tokens, at: number, comparator: Comparator): Found | null {
  const noun = lowerAt(tokens, at + 1)
  if (noun === 'order')
    return saysMagnitude(tokens, at + 2) ? multipleAt(at + 4, whole(10n), comparator) : null
  if (noun !== 'factor' || lowerAt(tokens, at + 2) !== 'of') return null
  const amount = readAmount(tokens, at + 3)
  if (amount === null || amount.measure !== null) return null
  const { written, next } = amount
  return (
    readRange(tokens, at + 3, amount, comparator, { ...pureMultiple, next }) ?? {
      next,
      reading: readingOf(written, pureMultiple, comparator),
    }
  )
}

const saysMagnitude = (tokens: Tokens, at: number): boolean =>
  lowerAt(tokens, at) === 'of' && lowerAt(tokens, at + 1) === 'magnitude'

/** Nobody counts more of them. */
const mostOrders = 30n

/** "two orders of magnitude" where the amount before it counts orders. */
export function readOrders(tokens: Tokens, amount: Amount, comparator: Comparator): Found | null {
  const { written, measure, next } = amount
  if (measure?.unit[0]?.name !== 'order' || !saysMagnitude(tokens, next)) return null
  const { n, d, p } = written.value
  if (d !== 1n || p !== 0 || n > mostOrders) return null
  return multipleAt(next + 2, tenTo(Number(n)), comparator)
}

/** "2–3 orders of magnitude" as so many times; any other range as it is. */
export function readOrderRange(
  tokens: Tokens,
  at: number,
  amount: Amount | null,
  comparator: Comparator,
): Found | null {
  const range = readRange(tokens, at, amount, comparator) ?? readFoldRange(tokens, amount, comparator)
  if (range?.reading.unit !== 'order' || !saysMagnitude(tokens, range.next)) return range
  const plain = readRange(tokens, at, amount, 'equal')
  const [low, high] = [ordersOf(plain?.reading.low), ordersOf(plain?.reading.high)]
  if (low === null || high === null) return range
  const { significantDigits, comparator: wording } = range.reading
  return { next: range.next + 2, reading: rangeOf(low, high, pureMultiple, wording, significantDigits) }
}

/** "two- to threefold": the multiple in one word measures both ends. */
function readFoldRange(tokens: Tokens, amount: Amount | null, comparator: Comparator): Found | null {
  if (amount === null || amount.measure !== null) return null
  const to = isHyphen(tokenAt(tokens, amount.next)) ? amount.next + 1 : amount.next
  const last = lowerAt(tokens, to) === 'to' ? multipleOf(lowerAt(tokens, to + 1)) : undefined
  if (last === undefined || !lowerAt(tokens, to + 1).endsWith('fold')) return null
  const wording = comparator === 'equal' ? 'between' : comparator
  const reading = rangeOf(amount.written.value, whole(last.n), pureMultiple, wording, null)
  return { next: to + 2, reading }
}

/** Ten to so many, where it is a whole number that people count orders by. */
const ordersOf = (orders: string | null | undefined): Exact | null =>
  /^\d{1,2}$/.test(`${orders}`) ? tenTo(Number(orders)) : null

const small = new Set(['small', 'tiny', 'mere', 'minuscule', 'minute', 'large', 'sizable'])

/** a fraction of, a tiny fraction of, a fraction as much. */
function readFractionOf(tokens: Tokens, at: number): Found | null {
  const noun = small.has(lowerAt(tokens, at + 1)) ? at + 2 : at + 1
  if (lowerAt(tokens, noun) !== 'fraction') return null
  const tail = lowerAt(tokens, noun + 1)
  if (tail === 'of') return { next: noun + 2, reading: readingWithoutNumber }
  const much = lowerAt(tokens, noun + 2)
  return tail === 'as' && (much === 'much' || much === 'many')
    ? { next: noun + 3, reading: readingWithoutNumber }
    : null
}

const spanning = new Set(
  (
    'for in within after during throughout took take takes taking taken lasted lasts last lasting spent spend spends ' +
    'spending waited wait every'
  ).split(' '),
)
const reckoned = new Set(['ago', 'later', 'earlier', 'long', 'hence'])
/** Behind "in a year" they tell which one. */
const telling = new Set(['when', 'where', 'that', 'which', 'in', "'", '’', '-'])
const spanned = new Set(['hour', 'day', 'week', 'fortnight', 'month', 'year', 'decade', 'century'])

/** "took a decade", "within a year", "a month ago": words of time around an article make it one. */
const isSpanning = (tokens: Tokens, at: number, { next, unit }: UnitAt): boolean =>
  spanned.has(firstName(unit)) &&
  (reckoned.has(lowerAt(tokens, next)) ||
    (spanning.has(lowerAt(tokens, at - 1)) && !telling.has(lowerAt(tokens, next))))

/** "an hour and a half", "more than a decade", "took a decade": an article says one only beside a half, a bound or a word of time. */
function readOneSpan(tokens: Tokens, at: number, comparator: Comparator): Found | null {
  const unit = readUnit(tokens, at + 1)
  if (unit?.isTime !== true) return null
  const half = lowerAt(tokens, unit.next + 1) === 'a' ? unit.next + 2 : unit.next + 1
  const hasHalf = lowerAt(tokens, unit.next) === 'and' && lowerAt(tokens, half) === 'half'
  if (!hasHalf && comparator === 'equal' && !isSpanning(tokens, at, unit)) return null
  const next = hasHalf ? half + 1 : unit.next
  const written = exactly(next, hasHalf ? part(3n, 2n) : one, 'words')
  return { next, reading: readingOf(written, { ...unit, kind: 'duration' }, comparator) }
}

const ageWords = new Set(['aged', 'age', 'ages'])
const year = parseUnit('year')
/** Nobody is older; a larger number behind "age" is none. */
const oldest = 130n

/** aged 65 and over, ages 18 to 24, under age 5: years of life with no unit said. */
function readAge(tokens: Tokens, at: number): Found | null {
  const amount = readAmount(tokens, at)
  if (amount === null || (amount.measure !== null && amount.inner === null)) return null
  const { written } = amount
  if (written.form !== 'digits' || written.value.p < 0 || written.value.n > oldest) return null
  const measured = { kind: 'duration' as const, unit: year, factor: one }
  const range = readRange(tokens, at, amount, 'equal', { ...measured, next: written.next })
  if (range !== null) return range
  const after = readComparatorAfter(tokens, written.next)
  const bound = after?.comparator ?? 'equal'
  return { next: after?.next ?? written.next, reading: readingOf(written, measured, bound) }
}

const within = new Set(['over', 'in', 'during', 'within', 'for', 'throughout'])
const past = new Set(['last', 'past', 'previous', 'preceding', 'next', 'coming', 'following'])
const spans = new Map(
  ['year', 'decade', 'century', 'month', 'week', 'day', 'hour', 'quarter'].map((name) => [
    name,
    parseUnit(name),
  ]),
)

/** over the last year, the past decade, in the last three months: a length of time up to now. */
export function readPeriod(tokens: Tokens, at: number): Found | null {
  const isOpened = within.has(lowerAt(tokens, at))
  const the = isOpened ? at + 1 : at
  const which = lowerAt(tokens, the) === 'the' ? the + 1 : the
  if ((which === the && !isOpened) || !past.has(lowerAt(tokens, which))) return null
  const unit = spans.get(lowerAt(tokens, which + 1))
  if (unit !== undefined) {
    const written = exactly(which + 2, one, 'words')
    return { next: which + 2, reading: readingOf(written, { kind: 'duration', unit, factor: one }, 'equal') }
  }
  const amount = readAmount(tokens, which + 1)
  const range = amount && readRange(tokens, which + 1, amount, 'equal')
  if (range?.reading.kind === 'duration') return range
  if (amount?.measure?.kind !== 'duration') return null
  return { next: amount.next, reading: readingOf(amount.written, amount.measure, 'equal') }
}
