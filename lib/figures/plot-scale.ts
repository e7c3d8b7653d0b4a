import { invariant } from '#lib/invariant.ts'
import type { FigureKind } from './figure.ts'
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
  writeDecimal,
} from './rational.ts'

/**
 * A horizontal scale for some values of one unit. Positions are shares of its width for drawing, from 0 to 1, and the
 * only place where a figure becomes a float; ticks are plain decimals to be written as the claim writes.
 */
export type PlotScale = {
  readonly isLogarithmic: boolean
  /** Where a value stands; values beyond the scale stand at its ends. */
  readonly position: (value: string) => number
  readonly ticks: readonly { readonly value: string; readonly position: number }[]
}

/** Room left and right of the outermost values, as a share of their span. */
const margin = { logarithmic: 0.35, linear: 0.6 }

/**
 * The scale for `values`, plain decimals of which there is at least one. Logarithmic where the claim is a ratio or a
 * multiple or its values differ by more than a factor of three, and all are above zero.
 */
export function plotScale(values: readonly string[], kind: FigureKind): PlotScale {
  const numbers = values.map(decimalOf).sort(order)
  const [least = one, greatest = one] = [numbers[0], numbers.at(-1)]
  const isWide = least.n > 0n && order(greatest, multiply(least, rational(3n))) > 0
  const isRatio = kind === 'ratio' || kind === 'multiple'
  return least.n > 0n && (isRatio || isWide)
    ? logarithmicScale(toFloat(least), toFloat(greatest), kind)
    : linearScale(least, greatest)
}

const toFloat = (value: Rational): number => Number(writeDecimal(value, 'nearest'))
const share = (value: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, (value - from) / (to - from)))

function logarithmicScale(least: number, greatest: number, kind: FigureKind): PlotScale {
  const [low, high] = [Math.log10(least), Math.log10(greatest)]
  const room = Math.max((high - low) * margin.logarithmic, Math.log10(1.5))
  const [from, to] = [low - room, high + room]
  const position = (value: string) => share(Math.log10(Number(value)), from, to)
  const isBelowOne = kind === 'ratio' && greatest <= 1
  const steps = isBelowOne ? roundInverses : roundNumbers
  const inside = steps(from, to).filter((value) => {
    const at = Math.log10(Number(value))
    return at > from && at < to
  })
  return { isLogarithmic: true, position, ticks: thin(inside, position) }
}

/** 1, 2 and 5 at every place between two logarithms. */
function roundNumbers(from: number, to: number): string[] {
  const places = Array.from(
    { length: Math.ceil(to) - Math.floor(from) + 1 },
    (_, index) => Math.floor(from) + index,
  )
  return places.flatMap((place) =>
    [1n, 2n, 5n].map((digit) =>
      writeDecimal(multiply(rational(digit), power(rational(10n), place)), 'nearest'),
    ),
  )
}

/** One over 1, 2, 3, 5, … : what a person would write as 1/20. */
function roundInverses(from: number, to: number): string[] {
  const leading = [1n, 2n, 3n, 4n, 5n, 6n, 8n]
  const finer = [10n, 12n, 15n, 20n, 25n, 30n, 40n, 50n, 60n, 80n]
  const places = Math.max(0, Math.ceil(-from))
  const larger = Array.from({ length: places }, (_, index) =>
    finer.map((n) => n * 10n ** BigInt(index)),
  ).flat()
  return [...new Set([...leading, ...larger])]
    .filter((n) => -Math.log10(Number(n)) < to)
    .map((n) => writeDecimal(rational(1n, n), 'nearest'))
}

function linearScale(least: Rational, greatest: Rational): PlotScale {
  const span = order(greatest, least) > 0 ? subtractFloat(greatest, least) : Math.abs(toFloat(greatest)) || 1
  const room = span * margin.linear
  const [from, to] = [toFloat(least) - room, toFloat(greatest) + room]
  const position = (value: string) => share(Number(value), from, to)
  const step = roundStep((to - from) / 5)
  const first = Math.ceil(from / toFloat(step))
  const count = Math.floor(to / toFloat(step)) - first + 1
  const ticks = Array.from({ length: Math.max(0, count) }, (_, index) =>
    writeDecimal(multiply(step, rational(BigInt(first + index))), 'nearest'),
  )
  return { isLogarithmic: false, position, ticks: thin(ticks, position) }
}

const subtractFloat = (a: Rational, b: Rational): number => toFloat(a) - toFloat(b)

function decimalOf(text: string): Rational {
  const value = parseDecimal(text)
  invariant(value, 'a plot shows plain decimals')
  return value
}

/** The 2, 5 or 10 at some place that is nearest above a width. */
function roundStep(width: number): Rational {
  const exact = decimalOf(width.toFixed(20))
  const place = decimalPlace(magnitude(exact))
  invariant(place !== null, 'a plot has a width')
  const unit = power(rational(10n), place)
  const leading = toFloat(divide(exact, unit))
  return multiply(unit, rational(leading <= 2 ? 2n : leading <= 5 ? 5n : 10n))
}

/** Ticks that leave room for their words: no two nearer than a seventh of the width. */
function thin(values: readonly string[], position: (value: string) => number): PlotScale['ticks'] {
  const kept: { value: string; position: number }[] = []
  const byPlace = values
    .map((value) => ({ value, position: position(value) }))
    .filter((tick) => tick.position > 0.03 && tick.position < 0.97)
    .sort((a, b) => a.position - b.position)
  for (const tick of byPlace) {
    const last = kept.at(-1)
    if (!last || tick.position - last.position >= 1 / 7) kept.push(tick)
  }
  return kept
}
