import { type Exact, negate } from './exact.ts'

/** A number as written, before its unit is known. */
export type Written = {
  /** The token after it. */
  readonly next: number
  readonly value: Exact
  /** Power of ten of the last written place; null for a number that says itself alone (a dozen, two-thirds). */
  readonly place: number | null
  readonly significantDigits: number | null
  /** `scaled`: a scale word or a power of ten stands with it. `mixed`: a whole number and a fraction. */
  readonly form: 'digits' | 'words' | 'scaled' | 'fraction' | 'mixed' | 'heap' | 'tolerance'
  /** Power of ten of its scale word, which a range lends to its first number. */
  readonly scale: number
  /** Bounds that the words themselves give: tens of millions, 5 ± 1. */
  readonly bounds: Bounds | null
  /** Whether it is a figure with no unit behind it: half a million, two-thirds, but neither 17 nor 405B. */
  readonly standsAlone: boolean
}

export type Bounds = { readonly low: Exact; readonly high: Exact; readonly highClosed: boolean }

/** Digits, point included, of a number that is made once: most that texts say are as short. */
const mostShortDigits = 3

/** A number of decimal digits. */
type Decimal = { readonly value: Exact; readonly place: number; readonly significantDigits: number }
const shortDecimals = new Map<string, Decimal>()

/** The number that digits say; short ones are one object each. */
function decimalOf(digits: string): Decimal {
  const known = digits.length <= mostShortDigits ? shortDecimals.get(digits) : undefined
  if (known !== undefined) return known
  const point = digits.indexOf('.')
  const all = point < 0 ? digits : digits.slice(0, point) + digits.slice(point + 1)
  const place = point < 0 ? 0 : point + 1 - digits.length
  let zeros = 0
  while (zeros < all.length - 1 && all.charCodeAt(zeros) === 48) zeros++
  const made: Decimal = {
    value: { n: BigInt(all), d: 1n, p: place },
    place,
    significantDigits: all.length - zeros,
  }
  if (digits.length <= mostShortDigits) shortDecimals.set(digits, made)
  return made
}

/** The whole number that digits without a point say. */
export const wholeOf = (digits: string): bigint => decimalOf(digits).value.n

/** A number of decimal digits times a power of ten. */
export function decimal(next: number, digits: string, power: number, form: Written['form']): Written {
  const { value, place, significantDigits } = decimalOf(digits)
  return {
    next,
    value: power === 0 ? value : { n: value.n, d: 1n, p: place + power },
    place: place + power,
    significantDigits,
    form,
    scale: 0,
    bounds: null,
    standsAlone: form === 'scaled',
  }
}

/** A number that says itself alone. */
export const exactly = (next: number, value: Exact, form: Written['form']): Written => ({
  next,
  value,
  place: null,
  significantDigits: null,
  form,
  scale: 0,
  bounds: null,
  standsAlone: true,
})

/** The number below zero. */
export function negated(written: Written): Written {
  const { bounds, value } = written
  return {
    ...written,
    value: negate(value),
    bounds: bounds && { low: negate(bounds.high), high: negate(bounds.low), highClosed: true },
  }
}
