import type { Comparator } from '../figure.ts'
import { isSameUnit } from '../unit.ts'
import type { Exact } from './exact.ts'
import type { Measured, Reading } from './reading.ts'
import type { Written } from './written.ts'

/** What a number was read as: a text says few of them, and many times. */
type KnownReading = {
  readonly written: Written
  readonly measured: Measured
  readonly comparator: Comparator
  readonly reading: Reading
}

/** Places for readings; one that would stand where another stands takes its place. */
const placeBits = 10
const places = 2 ** placeBits
const known: (KnownReading | undefined)[] = Array.from({ length: places }, () => undefined)
/** The place of a number; −1 for one that is not kept. */
function placeOf({ value, bounds }: Written, { factor }: Measured): number {
  if (bounds !== null) return -1
  return (Number(BigInt.asUintN(placeBits, value.n)) + value.p * 37 + factor.p * 101) & (places - 1)
}

/** The reading of the same number, written and measured alike, under the same comparator; null where none is kept. */
export function knownReading(written: Written, measured: Measured, comparator: Comparator): Reading | null {
  const place = placeOf(written, measured)
  const found = place < 0 ? undefined : known[place]
  if (found === undefined || found.comparator !== comparator) return null
  return isSameWritten(found.written, written) && isSameMeasured(found.measured, measured)
    ? found.reading
    : null
}

/** Keeps a reading for the next time. */
export function keepReading(
  written: Written,
  measured: Measured,
  comparator: Comparator,
  reading: Reading,
): void {
  const place = placeOf(written, measured)
  if (place >= 0) known[place] = { written, measured, comparator, reading }
}

/** A range as it was read. */
type KnownRange = {
  readonly low: Exact
  readonly high: Exact
  readonly measured: RangeMeasured
  readonly comparator: Comparator
  readonly significantDigits: number | null
  readonly reading: Reading
}
type RangeMeasured = Pick<Measured, 'kind' | 'unit'>

const knownRanges: (KnownRange | undefined)[] = Array.from({ length: places }, () => undefined)

const placeOfRange = (low: Exact, high: Exact): number =>
  (Number(BigInt.asUintN(placeBits, low.n)) * 7 + Number(BigInt.asUintN(placeBits, high.n)) + high.p) &
  (places - 1)

/** The reading of a range, the kept one where it was read before and `read`'s otherwise. */
export function rangeReading(
  low: Exact,
  high: Exact,
  measured: RangeMeasured,
  comparator: Comparator,
  significantDigits: number | null,
  read: (
    low: Exact,
    high: Exact,
    measured: RangeMeasured,
    comparator: Comparator,
    digits: number | null,
  ) => Reading,
): Reading {
  const place = placeOfRange(low, high)
  const found = knownRanges[place]
  const isKnown =
    found !== undefined &&
    found.comparator === comparator &&
    found.significantDigits === significantDigits &&
    found.measured.kind === measured.kind &&
    isSameExact(found.low, low) &&
    isSameExact(found.high, high) &&
    isSameUnit(found.measured.unit, measured.unit)
  if (isKnown) return found.reading
  const reading = read(low, high, measured, comparator, significantDigits)
  knownRanges[place] = { low, high, measured, comparator, significantDigits, reading }
  return reading
}

const isSameExact = (a: Exact, b: Exact): boolean => a === b || (a.n === b.n && a.p === b.p && a.d === b.d)

const isSameWritten = (a: Written, b: Written): boolean =>
  a.form === b.form &&
  a.place === b.place &&
  a.significantDigits === b.significantDigits &&
  isSameExact(a.value, b.value)

const isSameMeasured = (a: Measured, b: Measured): boolean =>
  a.kind === b.kind && isSameExact(a.factor, b.factor) && isSameUnit(a.unit, b.unit)
