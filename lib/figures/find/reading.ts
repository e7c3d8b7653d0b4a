import type { Comparator, Figure, FigureKind, FigureRule } from '../figure.ts'
import { slackOf } from '../tolerance.ts'
import { firstName, type Unit, writeUnit } from '../unit.ts'
import {
  type Exact,
  isLess,
  isWhole,
  least,
  magnitude,
  negate,
  one,
  part,
  plus,
  settled,
  times,
  writeDecimal,
} from './exact.ts'
import { keepReading, knownReading, rangeReading } from './known-readings.ts'
import type { Written } from './written.ts'

/** What the words at one place say, without where they stand. */
export type Reading = Omit<Figure, 'quote'>

/** What a number measures: its kind, its unit and how many of that unit are meant. */
export type Measured = { readonly kind: FigureKind; readonly unit: Unit; readonly factor: Exact }

type Ends = {
  readonly low: Exact | null
  readonly high: Exact | null
  readonly lowClosed: boolean
  readonly highClosed: boolean
  readonly rule: FigureRule
}

/** Both ends are there. */
type Bounded = Ends & { readonly low: Exact; readonly high: Exact }

/** The interval of one number under its comparator. */
export function readingOf(written: Written, measured: Measured, comparator: Comparator): Reading {
  const known = knownReading(written, measured, comparator)
  if (known !== null) return known
  const reading = readingAnew(written, measured, comparator)
  keepReading(written, measured, comparator, reading)
  return reading
}

function readingAnew(written: Written, measured: Measured, comparator: Comparator): Reading {
  const value = settled(times(written.value, measured.factor))
  const ends = boundOf(comparator, value) ?? endsOf(written, value, measured, comparator)
  const asWritten = written.form === 'heap' ? null : writeDecimal(value, 'nearest')
  return stateEnds(ends, measured, comparator, asWritten, written.significantDigits)
}

/** The reading of an interval, its ends as decimals rounded outward. */
function stateEnds(
  { low, high, lowClosed, highClosed, rule }: Ends,
  { kind, unit }: Pick<Measured, 'kind' | 'unit'>,
  comparator: Comparator,
  written: string | null,
  significantDigits: number | null,
): Reading {
  const down = low && writeDecimal(low, 'down')
  return {
    kind,
    comparator,
    low: down,
    high: low === high && low?.d === 1n ? down : high && writeDecimal(high, 'up'),
    lowClosed,
    highClosed,
    written,
    unit: writeUnit(unit),
    significantDigits,
    rule,
  }
}

/** The end that a bound gives and no other; null for a comparator that gives none. */
function boundOf(comparator: Comparator, value: Exact): Ends | null {
  const above = { low: value, high: null, highClosed: false, rule: 'open-above' as const }
  const below = { low: null, high: value, lowClosed: false, rule: 'open-below' as const }
  if (comparator === 'at-least') return { ...above, lowClosed: true }
  if (comparator === 'more-than') return { ...above, lowClosed: false }
  if (comparator === 'at-most') return { ...below, highClosed: true }
  if (comparator === 'less-than') return { ...below, highClosed: false }
  return null
}

function endsOf(written: Written, value: Exact, measured: Measured, comparator: Comparator): Ends {
  const plain = plainEnds(written, value, measured)
  if (comparator === 'about') return widen(plain, written, measured, 'about-a-tenth')
  if (comparator === 'nearly') return shorten(plain, written, measured)
  return plain
}

/** What a number holds with no hedge before it. */
function plainEnds(written: Written, value: Exact, { kind, unit, factor }: Measured): Bounded {
  const { bounds, place } = written
  if (bounds !== null)
    return {
      low: times(bounds.low, factor),
      high: times(bounds.high, factor),
      lowClosed: true,
      highClosed: bounds.highClosed,
      rule: 'bounds-as-written',
    }
  if (place === null) return only(value, written.form === 'fraction' ? 'exact-fraction' : 'exact-in-words')
  const exact = exactRule(written, kind, unit)
  if (exact !== null) return only(value, exact)
  const half = times({ n: 5n, d: 1n, p: place - 1 }, magnitude(factor))
  const isBelow = value.n < 0n
  return {
    low: plus(value, negate(half)),
    high: plus(value, half),
    lowClosed: !isBelow,
    highClosed: isBelow,
    rule: 'rounds-to-it',
  }
}

const wholeTimes = new Set([
  'minute',
  'hour',
  'day',
  'week',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
])

const only = (value: Exact, rule: FigureRule): Bounded => ({
  low: value,
  high: value,
  lowClosed: true,
  highClosed: true,
  rule,
})

/** Why a number with a last place says itself alone and not all that rounds to it; null where it does not. */
function exactRule({ form, value }: Written, kind: FigureKind, unit: Unit): FigureRule | null {
  if (form === 'scaled') return null
  if (kind === 'count' && isWhole(value)) return 'counted-one-by-one'
  if (kind === 'money') return 'price-as-listed'
  const isWholeTime = kind === 'duration' && isWhole(value) && wholeTimes.has(firstName(unit))
  return isWholeTime ? 'whole-units-of-time' : null
}

/** A hedge reaches as far as the settings table says, and never less far than what rounds to the number. */
function widen(plain: Bounded, written: Written, { factor }: Measured, rule: FigureRule): Ends {
  const { low, high } = plain
  const slack = fraction(slackOf.about.above)
  const [bottom, top] =
    written.bounds === null ? [times(written.value, factor), times(written.value, factor)] : [low, high]
  const below = plus(bottom, negate(times(magnitude(bottom), slack)))
  const above = plus(top, times(magnitude(top), slack))
  const reachesLow = isLess(low, below)
  const reachesHigh = isLess(above, high)
  return {
    low: reachesLow ? low : below,
    high: reachesHigh ? high : above,
    lowClosed: !reachesLow || plain.lowClosed,
    highClosed: !reachesHigh || plain.highClosed,
    rule,
  }
}

/** "Nearly" says that the value is approached from zero and not reached. */
function shorten(plain: Bounded, { value: number }: Written, { factor }: Measured): Ends {
  const value = times(number, factor)
  const inner = plus(value, negate(times(value, fraction(slackOf.nearly.below))))
  const rule = 'nearly-a-tenth-short'
  if (value.n < 0n) {
    const far = plain.high
    return { low: value, high: isLess(inner, far) ? far : inner, lowClosed: false, highClosed: true, rule }
  }
  return { low: least(inner, plain.low), high: value, lowClosed: true, highClosed: false, rule }
}

const fraction = ({ n, d }: { readonly n: bigint; readonly d: bigint }): Exact => part(n, d)

/** The interval from one number to another, both ends in it. */
export function rangeOf(
  first: Exact,
  last: Exact,
  measured: Pick<Measured, 'kind' | 'unit'>,
  comparator: Comparator,
  significantDigits: number | null,
): Reading {
  const isTurned = isLess(last, first)
  const [low, high] = [isTurned ? last : first, isTurned ? first : last]
  return rangeReading(low, high, measured, comparator, significantDigits, rangeAnew)
}

const rangeAnew: typeof rangeOf = (low, high, measured, comparator, significantDigits) =>
  stateEnds(rangeEnds(low, high, comparator), measured, comparator, null, significantDigits)

function rangeEnds(low: Exact, high: Exact, comparator: Comparator): Ends {
  const closed = { low, high, lowClosed: true, highClosed: true }
  if (comparator === 'at-least' || comparator === 'more-than')
    return {
      ...closed,
      high: null,
      lowClosed: comparator === 'at-least',
      highClosed: false,
      rule: 'open-above',
    }
  if (comparator === 'at-most' || comparator === 'less-than')
    return {
      ...closed,
      low: null,
      highClosed: comparator === 'at-most',
      lowClosed: false,
      rule: 'open-below',
    }
  if (comparator !== 'about') return { ...closed, rule: 'range-closed' }
  const share = times(one, fraction(slackOf.about.above))
  return {
    ...closed,
    low: plus(low, negate(times(magnitude(low), share))),
    high: plus(high, times(magnitude(high), share)),
    rule: 'range-about-a-tenth',
  }
}

/** What compares without a number: "a fraction of". */
export const readingWithoutNumber: Reading = {
  kind: 'ratio',
  comparator: 'fraction-of',
  low: null,
  high: null,
  lowClosed: false,
  highClosed: false,
  written: null,
  unit: '1',
  significantDigits: null,
  rule: 'no-number',
}
