/**
 * A number while it is read: n ÷ d × 10^p with d above zero. Nothing is rounded before it is written, and a power of
 * ten costs nothing to carry.
 */
export type Exact = { readonly n: bigint; readonly d: bigint; readonly p: number }

export const one: Exact = { n: 1n, d: 1n, p: 0 }
export const whole = (n: bigint): Exact => ({ n, d: 1n, p: 0 })
export const part = (n: bigint, d: bigint): Exact => ({ n, d, p: 0 })
export const tenTo = (p: number): Exact => (p === 0 ? one : { n: 1n, d: 1n, p })

/** Powers of ten that numbers people write are aligned by, made once. */
const powersOfTen = Array.from({ length: 64 }, (_, power) => 10n ** BigInt(power))
const tenthPower = (power: number): bigint => powersOfTen[power] ?? 10n ** BigInt(power)

export function times(a: Exact, b: Exact): Exact {
  if (a === one) return b
  if (b === one) return a
  const d = a.d === 1n ? b.d : a.d * b.d
  return { n: b.n === 1n ? a.n : a.n * b.n, d, p: a.p + b.p }
}

/** a ÷ b; b is not zero. */
export const over = (a: Exact, b: Exact): Exact => ({ n: a.n * b.d, d: a.d * b.n, p: a.p - b.p })
export const negate = (a: Exact): Exact => ({ n: -a.n, d: a.d, p: a.p })
export const magnitude = (a: Exact): Exact => (a.n < 0n ? negate(a) : a)

export function plus(a: Exact, b: Exact): Exact {
  const p = Math.min(a.p, b.p)
  const x = a.p === p ? a.n : a.n * tenthPower(a.p - p)
  const y = b.p === p ? b.n : b.n * tenthPower(b.p - p)
  return a.d === b.d ? { n: x + y, d: a.d, p } : { n: x * b.d + y * a.d, d: a.d * b.d, p }
}

export const isLess = (a: Exact, b: Exact): boolean =>
  a.p === b.p && a.d === b.d ? a.n < b.n : plus(a, negate(b)).n < 0n
export const least = (a: Exact, b: Exact): Exact => (isLess(b, a) ? b : a)
export const isWhole = (a: Exact): boolean => a.d === 1n && a.p >= 0

/** Digits after the point that a number keeps where its decimals do not end. */
const places = 30

/** Plain decimal string: exact where the decimals end, otherwise rounded at 30 places in the direction asked. */
export function writeDecimal(value: Exact, direction: 'down' | 'up' | 'nearest'): string {
  const decimal = endingDecimal(value)
  if (decimal !== null) return placePoint(decimal.n, decimal.p)
  const scaled = value.n * 10n ** BigInt(Math.max(places + value.p, 0))
  const divisor = value.d * 10n ** BigInt(Math.max(-places - value.p, 0))
  const cut = scaled / divisor
  const isBeyond =
    (2n * magnitude(value).n * 10n ** BigInt(Math.max(places + value.p, 0))) % (2n * divisor) >= divisor
  const away = direction === 'nearest' ? isBeyond : direction === (value.n < 0n ? 'down' : 'up')
  return placePoint(away ? cut + (value.n < 0n ? -1n : 1n) : cut, -places)
}

/** The number, without a denominator where its decimals end. */
export function settled(value: Exact): Exact {
  const decimal = endingDecimal(value)
  return decimal === null || value.d === 1n ? value : { n: decimal.n, d: 1n, p: decimal.p }
}

/** The same number without a denominator, or null where its decimals do not end. */
function endingDecimal({ n, d, p }: Exact): { n: bigint; p: number } | null {
  if (d === 1n) return { n, p }
  if (d === 2n) return { n: n * 5n, p: p - 1 }
  let rest = d
  let twos = 0
  let fives = 0
  for (; rest % 2n === 0n; twos++) rest /= 2n
  for (; rest % 5n === 0n; fives++) rest /= 5n
  if (n % rest !== 0n) return null
  const shift = Math.max(twos, fives)
  return { n: (n * 10n ** BigInt(shift)) / d, p: p - shift }
}

/** n × 10^p without an exponent and without zeros at the end of its decimals. */
function placePoint(n: bigint, p: number): string {
  if (n === 0n) return '0'
  const sign = n < 0n ? '-' : ''
  const digits = (n < 0n ? -n : n).toString()
  if (p >= 0) return sign + digits + '0'.repeat(p)
  const padded = digits.length > -p ? digits : digits.padStart(1 - p, '0')
  const point = padded.length + p
  let keep = padded.length
  while (keep > point && padded.charCodeAt(keep - 1) === 48) keep--
  return sign + padded.slice(0, point) + (keep === point ? '' : `.${padded.slice(point, keep)}`)
}
