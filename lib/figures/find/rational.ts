/** A value while it is read: a fraction of whole numbers, so that nothing is rounded before it is written out. */
export type Rational = { readonly n: bigint; readonly d: bigint }

const one: Rational = { n: 1n, d: 1n }

/** 10 to the power of `power`, which the tokeniser has limited. */
export function tenTo(power: number): Rational {
  if (power === 0) return one
  return power > 0 ? { n: 10n ** BigInt(power), d: 1n } : { n: 1n, d: 10n ** BigInt(-power) }
}
export const whole = (n: bigint): Rational => ({ n, d: 1n })
export function times(a: Rational, b: Rational): Rational {
  if (a === one) return b
  return b === one ? a : { n: a.n * b.n, d: a.d * b.d }
}
export const plus = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })
export const over = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d, d: a.d * b.n })
export const minus = (a: Rational): Rational => ({ n: -a.n, d: a.d })
export const isLess = (a: Rational, b: Rational): boolean => a.n * b.d < b.n * a.d

/** Digits after the point that a non-terminating bound keeps. */
const places = 30

/** Plain decimal string; what does not end is rounded down or up at 30 places. */
export function writeDecimal(value: Rational, direction: 'down' | 'up'): string {
  const scaled = value.n * 10n ** BigInt(places)
  let digits = scaled / value.d
  if (scaled % value.d !== 0n) {
    if (direction === 'up' && value.n > 0n) digits += 1n
    if (direction === 'down' && value.n < 0n) digits -= 1n
  }
  const sign = digits < 0n ? '-' : ''
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0')
  const fraction = text.slice(-places)
  let keep = fraction.length
  while (keep > 0 && fraction.charCodeAt(keep - 1) === 48) keep--
  return sign + text.slice(0, -places) + (keep === 0 ? '' : `.${fraction.slice(0, keep)}`)
}
