import { invariant } from '#lib/invariant.ts'
import type { Figure } from './figure.ts'
import { FigureError } from './figure-error.ts'
import type { Interval } from './interval.ts'
import * as intervals from './interval.ts'
import type { Rational } from './rational.ts'
import * as numbers from './rational.ts'
import {
  conversion,
  multiplyUnits,
  nameUnit,
  parseUnit,
  powerOfUnit,
  pureNumber,
  type Unit,
  writeUnit,
} from './unit.ts'

/**
 * What is computed with: the interval a figure's writing allows, the value as written where it gives one, and a unit.
 * Every operation holds all results that the operands' intervals allow, exactly; nothing is rounded before it is written.
 */
export type Quantity = { readonly interval: Interval; readonly written: Rational | null; readonly unit: Unit }

/** The part of a figure that is computed with. */
export type FigureValue = Pick<Figure, 'low' | 'high' | 'lowClosed' | 'highClosed' | 'written' | 'unit'>

/** Reads a stored or found figure. Throws `unit-unreadable`. */
export function quantityOf(figure: FigureValue): Quantity {
  return {
    interval: { low: endOf(figure.low, figure.lowClosed), high: endOf(figure.high, figure.highClosed) },
    written: figure.written === null ? null : decimalOf(figure.written),
    unit: parseUnit(figure.unit),
  }
}

const endOf = (text: string | null, closed: boolean) =>
  text === null ? null : { value: decimalOf(text), closed }

function decimalOf(text: string): Rational {
  const value = numbers.parseDecimal(text)
  invariant(value, `a figure holds plain decimals, not “${text}”`)
  return value
}

/** As plain decimals: bounds that do not end are rounded outward at 30 places, the written value to the nearest. */
export function writeQuantity({ interval: { low, high }, written, unit }: Quantity): FigureValue {
  return {
    low: low && numbers.writeDecimal(low.value, 'down'),
    high: high && numbers.writeDecimal(high.value, 'up'),
    lowClosed: low?.closed ?? false,
    highClosed: high?.closed ?? false,
    written: written && numbers.writeDecimal(written, 'nearest'),
    unit: writeUnit(unit),
  }
}

/** One exact pure number. */
export const exactQuantity = (value: Rational, unit: Unit = pureNumber): Quantity => ({
  interval: intervals.exactly(value),
  written: value,
  unit,
})

/** The same quantity in another unit of its dimension. Throws `unlike-units`, naming both. */
export function convert(quantity: Quantity, unit: Unit): Quantity {
  const times = conversion(quantity.unit, unit)
  if (!times)
    throw new FigureError(
      'unlike-units',
      `${capital(nameUnit(quantity.unit))} and ${nameUnit(unit)} do not measure the same thing.`,
    )
  return {
    interval: intervals.multiply(quantity.interval, intervals.exactly(times)),
    written: quantity.written && numbers.multiply(quantity.written, times),
    unit,
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

type NumberRule = (a: Rational, b: Rational) => Rational
type IntervalRule = (a: Interval, b: Interval) => Interval

/** Joins two quantities of one dimension; the result stands in the first one's unit. */
function joinAlike(a: Quantity, b: Quantity, ofIntervals: IntervalRule, ofNumbers: NumberRule): Quantity {
  const other = convert(b, a.unit)
  return {
    interval: ofIntervals(a.interval, other.interval),
    written: a.written && other.written && ofNumbers(a.written, other.written),
    unit: a.unit,
  }
}

/** Throws `unlike-units`. */
export const add = (a: Quantity, b: Quantity): Quantity => joinAlike(a, b, intervals.add, numbers.add)
/** Throws `unlike-units`. */
export const subtract = (a: Quantity, b: Quantity): Quantity =>
  joinAlike(a, b, intervals.subtract, numbers.subtract)
/** Throws `unlike-units`. */
export const least = (a: Quantity, b: Quantity): Quantity =>
  joinAlike(a, b, intervals.least, (x, y) => (numbers.order(x, y) <= 0 ? x : y))
/** Throws `unlike-units`. */
export const greatest = (a: Quantity, b: Quantity): Quantity =>
  joinAlike(a, b, intervals.greatest, (x, y) => (numbers.order(x, y) >= 0 ? x : y))

export const negate = (a: Quantity): Quantity => ({
  interval: intervals.negate(a.interval),
  written: a.written && numbers.negate(a.written),
  unit: a.unit,
})

export const multiply = (a: Quantity, b: Quantity): Quantity =>
  simplify({
    interval: intervals.multiply(a.interval, b.interval),
    written: a.written && b.written && numbers.multiply(a.written, b.written),
    unit: multiplyUnits(a.unit, b.unit),
  })

/** Throws `division-by-zero` where the divisor could be zero. */
export function divide(a: Quantity, b: Quantity): Quantity {
  const interval = intervals.divide(a.interval, b.interval)
  const written = a.written && b.written && b.written.n !== 0n ? numbers.divide(a.written, b.written) : null
  return simplify({ interval, written, unit: multiplyUnits(a.unit, powerOfUnit(b.unit, -1)) })
}

/** To a whole power from −20 to 20. Throws `division-by-zero`. */
export function power(a: Quantity, exponent: number): Quantity {
  const interval = intervals.power(a.interval, exponent)
  const reachable = a.written !== null && (exponent >= 0 || a.written.n !== 0n)
  return simplify({
    interval,
    written: reachable && a.written ? numbers.power(a.written, exponent) : null,
    unit: powerOfUnit(a.unit, exponent),
  })
}

/** Units that measure the same and cancel become the number they make: hour/day is 1/24. */
function simplify(quantity: Quantity): Quantity {
  return quantity.unit.length > 0 && conversion(quantity.unit, pureNumber)
    ? convert(quantity, pureNumber)
    : quantity
}
