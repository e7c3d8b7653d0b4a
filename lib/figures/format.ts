import { invariant } from '#lib/invariant.ts'
import type { FigureKind } from './figure.ts'
import { knownLocale } from './locale.ts'
import {
  decimalPlace,
  divide,
  magnitude,
  multiply,
  one,
  order,
  parseDecimal,
  power,
  type Rational,
  rational,
  toSignificant,
  writeDecimal,
} from './rational.ts'
import { multiplyUnits, parseUnit, type Unit } from './unit.ts'
import { currencyOf, unitWords } from './unit-words.ts'

export type FormatOptions = {
  readonly locale?: string
  /** Significant digits to round to; without it every digit is written. */
  readonly digits?: number
  readonly kind?: FigureKind
}

/**
 * A value in its unit as a person writes it: `$5.576 million`, `2.788 million GPU hours`, `$0.55 per million tokens`,
 * `12.4%`, `1/27.3`. The value is a plain decimal string in the base unit. Throws `locale-unknown`.
 */
export function formatAmount(value: string, unit: string, options: FormatOptions = {}): string {
  const exact = parseDecimal(value)
  if (exact === null) return value
  const { kind } = options
  const locale = knownLocale(options.locale ?? 'en')
  const number = options.digits === undefined ? exact : toSignificant(exact, options.digits)
  const parts = parseUnit(unit)
  if (kind === 'percentage') return `${plain(hundredfold(number), locale)}${percentSign(locale)}`
  if (kind === 'percentage-points') return `${plain(hundredfold(number), locale)} percentage points`
  if (kind === 'ratio' && parts.length === 0) return fraction(exact, locale, options.digits)
  if (kind === 'multiple' && parts.length === 0) return `${plain(number, locale)}×`
  return rate(number, parts, locale)
}

const hundredfold = (value: Rational): Rational => multiply(value, rational(100n))

const percentSign = (locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent' })
    .formatToParts(0)
    .flatMap((part) => (part.type === 'integer' ? [] : [part.value]))
    .join('')

/** Decimals with the locale's signs; never through a float. */
function plain(value: Rational, locale: string, least = 0): string {
  return written(
    value,
    new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: 30 }),
  )
}

/** `Intl` takes a decimal string exactly (ECMA-402, Intl mathematical values). */
function written(value: Rational, format: Intl.NumberFormat): string {
  const text = writeDecimal(value, 'nearest')
  invariant(isDecimalText(text), 'a number is written in plain decimals')
  return format.format(text)
}

const isDecimalText = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text)

/** Below one as 1/n where that is a short number, as people say “1/20”. */
function fraction(value: Rational, locale: string, digits: number | undefined): string {
  const size = magnitude(value)
  if (value.n === 0n || order(size, one) >= 0 || order(size, rational(1n, 2n)) > 0)
    return plain(digits === undefined ? value : toSignificant(value, digits), locale)
  const inverse = divide(one, value)
  const shown = digits === undefined ? inverse : toSignificant(inverse, digits)
  const isShort = digits !== undefined || inverse.d === 1n
  return isShort ? `1/${plain(shown, locale)}` : plain(value, locale)
}

const million = power(rational(10n), 6)
const quadrillion = power(rational(10n), 15)
const scales = [
  { power: 12, word: 'trillion' },
  { power: 9, word: 'billion' },
  { power: 6, word: 'million' },
]

function rate(value: Rational, unit: Unit, locale: string): string {
  const above = unit.filter((factor) => factor.power > 0)
  const below = multiplyUnits(
    unit.filter((factor) => factor.power < 0).map(({ name, power: raised }) => ({ name, power: -raised })),
  )
  if (below.length === 0) return amount(value, above, locale)
  const tiny = value.n !== 0n && order(magnitude(value), rational(1n, 1000n)) < 0
  const scale = tiny
    ? scales.findLast(
        ({ power: raised }) =>
          order(magnitude(multiply(value, power(rational(10n), raised))), rational(1n, 100n)) >= 0,
      )
    : undefined
  if (!scale) return `${amount(value, above, locale)} per ${unitWords(below, true)}`
  const scaled = multiply(value, power(rational(10n), scale.power))
  return `${amount(scaled, above, locale)} per ${scale.word} ${unitWords(below, false)}`
}

function amount(value: Rational, unit: Unit, locale: string): string {
  const [first, ...others] = unit
  const currency = first && first.power === 1 ? currencyOf(first.name) : null
  if (!currency) {
    const isBeyondWords = order(magnitude(value), quadrillion) >= 0
    const number = isBeyondWords ? scientific(value, locale) : scaled(value, locale, 0)
    return unit.length === 0 ? number : `${number} ${unitWords(unit, order(magnitude(value), one) === 0)}`
  }
  const sum = money(value, currency, locale)
  return others.length === 0 ? sum : `${sum} ${unitWords(others, false)}`
}

/** A sum with its currency's sign where the locale puts it; `Intl` itself has no long scale words for sums. */
function money(value: Rational, currency: string, locale: string): string {
  const parts = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  }).formatToParts(0)
  const at = parts.findIndex((part) => part.type === 'integer')
  const join = (some: readonly Intl.NumberFormatPart[]) => some.map((part) => part.value).join('')
  const sign = value.n < 0n ? '-' : ''
  const cents = value.d === 1n || isScaled(value) ? 0 : 2
  return sign + join(parts.slice(0, at)) + scaled(magnitude(value), locale, cents) + join(parts.slice(at + 1))
}

const isScaled = (value: Rational): boolean =>
  order(magnitude(value), million) >= 0 && order(magnitude(value), quadrillion) < 0

/** Millions and more with a scale word, where the locale has one. */
function scaled(value: Rational, locale: string, least: number): string {
  const long = { notation: 'compact', compactDisplay: 'long' } as const
  return written(
    value,
    new Intl.NumberFormat(locale, {
      ...(isScaled(value) ? long : {}),
      minimumFractionDigits: least,
      maximumFractionDigits: 30,
    }),
  )
}

/** `3.6×10^24`: no scale word that everybody knows reaches so far. */
function scientific(value: Rational, locale: string): string {
  const place = decimalPlace(value)
  invariant(place !== null, 'only a large number is written with a power')
  const mantissa = divide(value, power(rational(10n), place))
  return order(mantissa, one) === 0 ? `10^${place}` : `${plain(mantissa, locale)}×10^${place}`
}
