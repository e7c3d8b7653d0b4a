import { FigureError } from './figure-error.ts'
import {
  add as addNumbers,
  divide as divideNumbers,
  multiply as multiplyNumbers,
  negate as negateNumber,
  one,
  order,
  type Rational,
  power as raise,
  rational,
  zero,
} from './rational.ts'

/** One end of an interval; an end that is not closed is approached and never reached. */
export type End = { readonly value: Rational; readonly closed: boolean }

/** All numbers between two ends; null where it has no end. */
export type Interval = { readonly low: End | null; readonly high: End | null }

/** The interval that holds one number. */
export function exactly(value: Rational): Interval {
  const end = { value, closed: true }
  return { low: end, high: end }
}

/** The interval between two numbers, both ends in it. */
export const between = (low: Rational, high: Rational): Interval => ({
  low: { value: low, closed: true },
  high: { value: high, closed: true },
})

export const everything: Interval = { low: null, high: null }

/** Whether a number stands in the interval. */
export function contains({ low, high }: Interval, value: Rational): boolean {
  const aboveLow = low === null ? 1 : order(value, low.value)
  const belowHigh = high === null ? -1 : order(value, high.value)
  const fromLow = aboveLow > 0 || (aboveLow === 0 && low?.closed === true)
  return fromLow && (belowHigh < 0 || (belowHigh === 0 && high?.closed === true))
}

/** Whether two intervals share a number. */
export const meet = (a: Interval, b: Interval): boolean => reaches(a.low, b.high) && reaches(b.low, a.high)

function reaches(low: End | null, high: End | null): boolean {
  if (low === null || high === null) return true
  const compared = order(low.value, high.value)
  return compared < 0 || (compared === 0 && low.closed && high.closed)
}

/** Whether every number of `inner` stands in `outer`. */
export function holds(outer: Interval, inner: Interval): boolean {
  const low = outer.low === null || (inner.low !== null && order(outer.low.value, inner.low.value) <= 0)
  const high = outer.high === null || (inner.high !== null && order(outer.high.value, inner.high.value) >= 0)
  const lowEnd = outer.low === null || outer.low.closed || !sameEnd(outer.low, inner.low)
  const highEnd = outer.high === null || outer.high.closed || !sameEnd(outer.high, inner.high)
  return low && high && lowEnd && highEnd
}

const sameEnd = (a: End, b: End | null): boolean => b?.closed === true && order(a.value, b.value) === 0

/** Every sum of a number of each. */
export function add(a: Interval, b: Interval): Interval {
  return { low: addEnds(a.low, b.low), high: addEnds(a.high, b.high) }
}

function addEnds(a: End | null, b: End | null): End | null {
  if (a === null || b === null) return null
  return { value: addNumbers(a.value, b.value), closed: a.closed && b.closed }
}

const turn = (end: End | null): End | null => end && { value: negateNumber(end.value), closed: end.closed }

/** Every number of `a` with its sign turned. */
export const negate = ({ low, high }: Interval): Interval => ({ low: turn(high), high: turn(low) })

/** Every difference of a number of each. */
export const subtract = (a: Interval, b: Interval): Interval => add(a, negate(b))

/** A number of the line with its two ends: −1 and 1 in `infinite` stand for them. */
type Corner = { infinite: -1 | 0 | 1; value: Rational; closed: boolean }

const corner = (end: End | null, side: -1 | 1): Corner =>
  end ? { infinite: 0, ...end } : { infinite: side, value: zero, closed: false }

const signOf = (end: Corner): bigint => {
  if (end.infinite !== 0) return BigInt(end.infinite)
  return end.value.n > 0n ? 1n : end.value.n < 0n ? -1n : 0n
}

function multiplyCorners(a: Corner, b: Corner): Corner {
  const sign = signOf(a) * signOf(b)
  if (sign === 0n) {
    const reached = (signOf(a) === 0n && a.closed) || (signOf(b) === 0n && b.closed)
    return { infinite: 0, value: zero, closed: reached }
  }
  if (a.infinite !== 0 || b.infinite !== 0)
    return { infinite: sign > 0n ? 1 : -1, value: zero, closed: false }
  return { infinite: 0, value: multiplyNumbers(a.value, b.value), closed: a.closed && b.closed }
}

const compareCorners = (a: Corner, b: Corner): number =>
  a.infinite === b.infinite ? order(a.value, b.value) : a.infinite - b.infinite

function outermost(corners: readonly Corner[], side: -1 | 1): End | null {
  const outer = corners.reduce((far, next) => (compareCorners(next, far) * side > 0 ? next : far))
  if (outer.infinite !== 0) return null
  const closed = corners.some((one) => one.closed && compareCorners(one, outer) === 0)
  return { value: outer.value, closed }
}

/** Every product of a number of each. */
export function multiply(a: Interval, b: Interval): Interval {
  const corners = [corner(a.low, -1), corner(a.high, 1)].flatMap((left) =>
    [corner(b.low, -1), corner(b.high, 1)].map((right) => multiplyCorners(left, right)),
  )
  return { low: outermost(corners, -1), high: outermost(corners, 1) }
}

/** Every quotient of a number of each. Throws `division-by-zero` where `b` holds zero. */
export function divide(a: Interval, b: Interval): Interval {
  return multiply(a, invert(b))
}

function invert(b: Interval): Interval {
  if (contains(b, zero))
    throw new FigureError('division-by-zero', 'This divides by a figure that could be zero.')
  return { low: invertEnd(b.high), high: invertEnd(b.low) }
}

/** 1 over an end: no end becomes an open zero, and an open zero no end. */
function invertEnd(end: End | null): End | null {
  if (end === null) return { value: zero, closed: false }
  return end.value.n === 0n ? null : { value: divideNumbers(one, end.value), closed: end.closed }
}

/** Every number of `a` to a whole power. Throws `division-by-zero` for a power below zero of what could be zero. */
export function power(a: Interval, exponent: number): Interval {
  if (exponent < 0) return invert(power(a, -exponent))
  if (exponent === 0) return exactly(one)
  const [low, high] = [raiseEnd(a.low, exponent), raiseEnd(a.high, exponent)]
  if (exponent % 2 === 1) return { low, high }
  if (a.low !== null && order(a.low.value, zero) >= 0) return { low, high }
  if (a.high !== null && order(a.high.value, zero) <= 0) return { low: high, high: low }
  const far = low === null || high === null ? null : outerOf(low, high)
  return { low: { value: zero, closed: true }, high: far }
}

const raiseEnd = (end: End | null, exponent: number): End | null =>
  end && { value: raise(end.value, exponent), closed: end.closed }

function outerOf(a: End, b: End): End {
  const compared = order(a.value, b.value)
  if (compared === 0) return a.closed ? a : b
  return compared > 0 ? a : b
}

/** Every number that is the least of one number of each. */
export function least(a: Interval, b: Interval): Interval {
  return { low: lesserLow(a.low, b.low), high: lesserHigh(a.high, b.high) }
}

/** Every number that is the greatest of one number of each. */
export const greatest = (a: Interval, b: Interval): Interval => negate(least(negate(a), negate(b)))

/** The least number is reached where either interval reaches it. */
function lesserLow(a: End | null, b: End | null): End | null {
  if (a === null || b === null) return null
  const compared = order(a.value, b.value)
  if (compared === 0) return a.closed ? a : b
  return compared < 0 ? a : b
}

/** The least cannot pass either high end, and reaches one that both share only where both do. */
function lesserHigh(a: End | null, b: End | null): End | null {
  if (a === null || b === null) return a ?? b
  const compared = order(a.value, b.value)
  if (compared === 0) return a.closed ? b : a
  return compared < 0 ? a : b
}

/** The interval grown by a share of the number `around` on both sides: 1/10 makes 20 into 18 to 22. */
export function widen(a: Interval, around: Rational, share: Rational): Interval {
  const size = multiplyNumbers(around.n < 0n ? negateNumber(around) : around, share)
  return add(a, between(negateNumber(size), size))
}

/** Half of the last written place of a number with so many significant digits, either side of it. */
export function roundingOf(written: Rational, place: number): Interval {
  const half = divideNumbers(raise(rational(10n), place), rational(2n))
  const [low, high] = [addNumbers(written, negateNumber(half)), addNumbers(written, half)]
  return written.n < 0n
    ? { low: { value: low, closed: false }, high: { value: high, closed: true } }
    : { low: { value: low, closed: true }, high: { value: high, closed: false } }
}
