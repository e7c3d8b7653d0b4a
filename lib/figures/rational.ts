/** An exact number: a fraction of whole numbers in lowest terms, with a denominator above zero. */
export type Rational = { readonly n: bigint; readonly d: bigint }

export type Rounding = 'down' | 'up' | 'nearest'

/** Digits after the point that a number keeps where its decimals do not end. */
const places = 30

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** `n / d` in lowest terms; `d` is not zero. */
export function rational(n: bigint, d = 1n): Rational {
  const common = gcd(n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n)
  return { n: n / common, d: d / common }
}

export const zero: Rational = { n: 0n, d: 1n }
export const one: Rational = { n: 1n, d: 1n }

/** The number that a plain decimal string (`-12.40`, no exponent) says, or null where it says none. */
export function parseDecimal(text: string): Rational | null {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!parts) return null
  const [, sign, whole = '', fraction = ''] = parts
  const digits = BigInt(whole + fraction)
  return rational(sign === '-' ? -digits : digits, 10n ** BigInt(fraction.length))
}

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d)
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d })
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b))
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d)
/** `a / b`; `b` is not zero. */
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n)
export const magnitude = (a: Rational): Rational => (a.n < 0n ? negate(a) : a)

/** Below zero where `a` is the lesser, zero where they are equal, above zero otherwise. */
export function order(a: Rational, b: Rational): -1 | 0 | 1 {
  const [left, right] = [a.n * b.d, b.n * a.d]
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** `a` to a whole power; a power below zero needs `a` not to be zero. */
export function power(a: Rational, exponent: number): Rational {
  const size = BigInt(Math.abs(exponent))
  const raised = { n: a.n ** size, d: a.d ** size }
  return exponent < 0 ? divide(one, raised) : raised
}

/** Bits of the longest number worked with: some 5,000 decimal digits, where the longest written is of a few hundred. */
const mostBits = 16_384

/** Whether the number to so high a power has more digits than are worked with. */
export const isLong = ({ n, d }: Rational, exponent: number): boolean =>
  bitsOf(n) * exponent > mostBits || bitsOf(d) * exponent > mostBits

/** Binary digits, to the next four; 1 has none that a power adds to. */
const bitsOf = (n: bigint): number => (n === 1n ? 0 : n.toString(16).length * 4)

/** The number's place: the whole `p` with 10^p ≤ |a| < 10^(p+1); null for zero. */
export function decimalPlace(a: Rational): number | null {
  if (a.n === 0n) return null
  const size = magnitude(a)
  let place = size.n.toString().length - size.d.toString().length
  if (order(size, power({ n: 10n, d: 1n }, place)) < 0) place -= 1
  return place
}

/** A plain decimal string, exact where the decimals end within `keep` places and rounded as asked where they do not. */
export function writeDecimal(value: Rational, rounding: Rounding, keep = places): string {
  const unit = 10n ** BigInt(keep)
  const scaled = (value.n < 0n ? -value.n : value.n) * unit
  let digits = scaled / value.d
  const rest = scaled % value.d
  const away =
    rounding === 'nearest' ? rest * 2n >= value.d : rounding === (value.n < 0n ? 'down' : 'up') && rest > 0n
  if (away) digits += 1n
  const text = digits.toString().padStart(keep + 1, '0')
  const whole = text.slice(0, text.length - keep)
  const fraction = text.slice(text.length - keep).replace(/0+$/, '')
  return `${value.n < 0n && digits > 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** The number rounded, half away from zero, to so many significant digits. */
export function toSignificant(value: Rational, digits: number): Rational {
  const place = decimalPlace(value)
  if (place === null) return value
  const unit = power({ n: 10n, d: 1n }, place - digits + 1)
  const scaled = divide(magnitude(value), unit)
  const rounded = multiply(rational((scaled.n * 2n + scaled.d) / (scaled.d * 2n)), unit)
  return value.n < 0n ? negate(rounded) : rounded
}
