import type { Comparator, FoundFigure, Kind } from './found-figure.ts'
import type { Written } from './number.ts'
import { isLess, minus, plus, type Rational, times, writeDecimal } from './rational.ts'

export type Reading = Omit<FoundFigure, 'start' | 'end' | 'quote'>

/** "about" and "nearly" hold a tenth of the value on the sides they open. */
const slack: Rational = { n: 1n, d: 10n }
const exactDurations = new Set(['minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century'])

/** Whether a number of this kind says itself alone and not all that rounds to it. */
function exactRule(written: Written, kind: Kind, unit: string, whole: boolean): string | null {
  if (written.half === null) return written.form === 'fraction' ? 'fraction, exact' : 'exact in words'
  if (written.form === 'scaled' || written.form === 'heap') return null
  if (kind === 'count' && whole) return 'counted one by one'
  if (kind === 'money') return 'price as listed'
  if (kind === 'duration' && whole && exactDurations.has(unit)) return 'whole units of time'
  return null
}

const magnitude = (value: Rational): Rational => (value.n < 0n ? minus(value) : value)

/** The interval of one number under its comparator. */
export function readingOf(
  written: Written,
  kind: Kind,
  unit: string,
  factor: Rational,
  comparator: Comparator,
): Reading {
  const value = times(written.value, factor)
  const base = {
    kind,
    comparator,
    unit,
    significantDigits: written.significantDigits,
    written: writeDecimal(value, 'down'),
  }
  const at = (
    low: Rational | null,
    high: Rational | null,
    lowClosed: boolean,
    highClosed: boolean,
    rule: string,
  ): Reading => ({
    ...base,
    low: low === null ? null : writeDecimal(low, 'down'),
    high: high === null ? null : writeDecimal(high, 'up'),
    lowClosed,
    highClosed,
    rule,
  })
  if (comparator === 'at-least') return at(value, null, true, false, 'open above')
  if (comparator === 'more-than') return at(value, null, false, false, 'open above')
  if (comparator === 'at-most') return at(null, value, false, true, 'open below')
  if (comparator === 'less-than') return at(null, value, false, false, 'open below')
  if (written.bounds !== undefined)
    return {
      ...at(
        times(written.bounds.low, factor),
        times(written.bounds.high, factor),
        true,
        written.bounds.highClosed,
        'bounds as written',
      ),
      ...(written.form === 'heap' ? { written: null } : {}),
    }
  const wide = times(magnitude(value), slack)
  if (comparator === 'about')
    return at(plus(value, minus(wide)), plus(value, wide), true, true, 'about: a tenth either side')
  if (comparator === 'nearly')
    return value.n < 0n
      ? at(value, plus(value, wide), false, true, 'nearly: a tenth short')
      : at(plus(value, minus(wide)), value, true, false, 'nearly: a tenth short')
  const exact = exactRule(written, kind, unit, written.value.n % written.value.d === 0n)
  if (exact !== null || written.half === null) return at(value, value, true, true, exact ?? 'exact')
  const half = times(written.half, magnitude(factor))
  const negative = value.n < 0n
  return at(plus(value, minus(half)), plus(value, half), !negative, negative, 'all that rounds to it')
}

/** The interval from one number to another, both ends in it. */
export function rangeOf(
  first: Rational,
  last: Rational,
  kind: Kind,
  unit: string,
  comparator: Comparator,
  digits: number | null,
): Reading {
  const [low, high] = isLess(last, first) ? [last, first] : [first, last]
  return {
    kind,
    comparator,
    unit,
    low: writeDecimal(low, 'down'),
    high: writeDecimal(high, 'up'),
    lowClosed: true,
    highClosed: true,
    written: null,
    significantDigits: digits,
    rule: 'range, both ends in it',
  }
}
