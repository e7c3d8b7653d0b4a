import { invariant } from '#lib/invariant.ts'
import type { FigureKind } from './figure.ts'
import { scales } from './find/number-vocabulary.ts'
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

/** Digits as everybody reads them, whatever the locale's own; its group and decimal signs stay. */
const digitsOf = { numberingSystem: 'latn', maximumFractionDigits: 30 } as const

/** Marks of direction, which a page sets itself: within a figure they part what belongs together. */
const withoutMarks = (text: string): string => text.replace(/[\u200e\u200f\u061c]/g, '')

const percentSign = (locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', numberingSystem: 'latn' })
    .formatToParts(0)
    .flatMap((part) => (part.type === 'integer' ? [] : [withoutMarks(part.value)]))
    .join('')

/** Decimals with the locale's signs; never through a float. */
const plain = (value: Rational, locale: string, least = 0): string =>
  written(value, new Intl.NumberFormat(locale, { ...digitsOf, minimumFractionDigits: least }))

/** `Intl` takes a decimal string exactly (ECMA-402, Intl mathematical values). */
const written = (value: Rational, format: Intl.NumberFormat): string =>
  withoutMarks(format.format(decimalOf(value)))

function decimalOf(value: Rational): `${number}` {
  const text = writeDecimal(value, 'nearest')
  invariant(isDecimalText(text), 'a number is written in plain decimals')
  return text
}

const isDecimalText = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text)

/** Largest number below the line of a fraction that is written as one. */
const mostParts = 1000n

/** As n/d where that is short, as people write “1/20” and “2/3”; `3:1` for a whole number; 1/27.3 where digits are asked for. */
function fraction(value: Rational, locale: string, digits: number | undefined): string {
  if (digits !== undefined) return roundedFraction(value, locale, digits)
  const short = shortFraction(value)
  if (short === null || value.n === 0n) return plain(value, locale)
  return short.d === 1n ? `${plain(short, locale)}:1` : `${short.n}/${short.d}`
}

function roundedFraction(value: Rational, locale: string, digits: number): string {
  const isSmall = value.n !== 0n && order(magnitude(value), rational(1n, 2n)) <= 0
  return isSmall
    ? `1/${plain(toSignificant(divide(one, value), digits), locale)}`
    : plain(toSignificant(value, digits), locale)
}

/** The first fraction with a small number below the line that is written in the same decimals. */
function shortFraction(value: Rational): Rational | null {
  const decimals = writeDecimal(value, 'nearest')
  for (let d = 1n; d <= mostParts; d++) {
    const n = (2n * value.n * d + value.d) / (2n * value.d)
    if (n > 0n && n < mostParts && writeDecimal({ n, d }, 'nearest') === decimals) return rational(n, d)
  }
  return null
}

const million = power(rational(10n), 6)
const quadrillion = power(rational(10n), 15)
const largeScales = [
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
    ? largeScales.findLast(
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
    numberingSystem: 'latn',
  }).formatToParts(0)
  const at = parts.findIndex((part) => part.type === 'integer')
  const join = (some: readonly Intl.NumberFormatPart[]) =>
    withoutMarks(some.map((part) => part.value).join(''))
  const sign = value.n < 0n ? '-' : ''
  const cents = value.d === 1n || isScaled(value) ? 0 : 2
  return sign + join(parts.slice(0, at)) + scaled(magnitude(value), locale, cents) + join(parts.slice(at + 1))
}

const isScaled = (value: Rational): boolean =>
  order(magnitude(value), million) >= 0 && order(magnitude(value), quadrillion) < 0

/** Millions and more with a scale word, where the locale has one that is read back as what it says. */
function scaled(value: Rational, locale: string, least: number): string {
  const format = new Intl.NumberFormat(locale, {
    ...digitsOf,
    notation: 'compact',
    compactDisplay: 'long',
  })
  return isScaled(value) && isReadBack(value, format)
    ? written(value, format)
    : plain(value, locale, isScaled(value) ? 0 : least)
}

/** Whether the scale word means to a reader of figures what it does to `Intl`: a French “billion” is an English trillion. */
function isReadBack(value: Rational, format: Intl.NumberFormat): boolean {
  const parts = format.formatToParts(decimalOf(value)).filter((part) => part.type === 'compact')
  const scale = scales.get(parts.map((part) => part.value.toLowerCase()).join(' '))
  if (scale === undefined) return false
  const shown = divide(magnitude(value), power(rational(10n), scale))
  return order(shown, one) >= 0 && order(shown, rational(1000n)) < 0
}

/** `3.6×10^24`: no scale word that everybody knows reaches so far. */
function scientific(value: Rational, locale: string): string {
  const place = decimalPlace(value)
  invariant(place !== null, 'only a large number is written with a power')
  const mantissa = divide(value, power(rational(10n), place))
  return order(mantissa, one) === 0 ? `10^${place}` : `${plain(mantissa, locale)}×10^${place}`
}
