import { invariant } from '#lib/invariant.ts'
import type { Figure } from './figure.ts'
import { FigureError } from './figure-error.ts'
import type { Interval } from './interval.ts'
import * as intervals from './interval.ts'
import type { Rational } from './rational.ts'
import * as numbers from './rational.ts'
import {
  conversion,
  firstName,
  isReadable,
  isSameUnit,
  multiplyUnits,
  nameUnit,
  parseUnit,
  powerOfUnit,
  pureNumber,
  type Unit,
  writeUnit,
} from './unit.ts'
import { currencyOf } from './unit-words.ts'

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
  if (!times) throw new FigureError('unlike-units', unlikeness(quantity.unit, unit))
  return {
    interval: intervals.multiply(quantity.interval, intervals.exactly(times)),
    written: quantity.written && numbers.multiply(quantity.written, times),
    unit,
  }
}

function unlikeness(a: Unit, b: Unit): string {
  const both = `${capital(nameUnit(a))} and ${nameUnit(b)}`
  return isCurrency(a) && isCurrency(b)
    ? `${both} are two currencies: give the rate, with its date, as a figure of its own.`
    : `${both} do not measure the same thing.`
}

const isCurrency = (unit: Unit): boolean => unit.length === 1 && currencyOf(firstName(unit)) !== null

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

/** Throws `too-large` for a product of more units than a figure can be written in. */
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

/** To a whole power. Throws `division-by-zero`, and `too-large` before a number of thousands of digits is made. */
export function power(a: Quantity, exponent: number): Quantity {
  const ends = [a.interval.low?.value, a.interval.high?.value, a.written]
  if (ends.some((end) => end && numbers.isLong(end, Math.abs(exponent)))) throw tooLong()
  const interval = intervals.power(a.interval, exponent)
  const reachable = a.written !== null && (exponent >= 0 || a.written.n !== 0n)
  return simplify({
    interval,
    written: reachable && a.written ? numbers.power(a.written, exponent) : null,
    unit: powerOfUnit(a.unit, exponent),
  })
}

const tooLong = (): FigureError =>
  new FigureError('too-large', 'This number has more digits than anybody would write.')

/** Units that measure the same and cancel become the number they make: hour/day is 1/24. */
function simplify(quantity: Quantity): Quantity {
  const { interval, written } = quantity
  if ([interval.low?.value, interval.high?.value, written].some((end) => end && numbers.isLong(end, 1)))
    throw tooLong()
  const unit = cancelled(quantity.unit)
  if (!isReadable(unit))
    throw new FigureError('too-large', `${nameUnit(unit)} is a product of more units than we can read.`)
  return isSameUnit(unit, quantity.unit) ? quantity : convert(quantity, unit)
}

/** Without the units below the line that measure what one above it does: day·USD/hour is so many USD. */
function cancelled(unit: Unit): Unit {
  for (const above of unit)
    for (const below of unit) {
      const isPair = above.power > 0 && below.power < 0
      const [one, other] = [[{ name: above.name, power: 1 }], [{ name: below.name, power: 1 }]]
      if (isPair && conversion(one, other)) return cancelled(multiplyUnits(unit, other, powerOfUnit(one, -1)))
    }
  return unit.length > 0 && conversion(unit, pureNumber) ? pureNumber : unit
}
