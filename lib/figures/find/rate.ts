import { multiplyUnits, powerOfUnit, pureNumber, type Unit } from '../unit.ts'
import { type Exact, one, over, tenTo, times } from './exact.ts'
import { nameOfWord, readNoun } from './noun.ts'
import { stopWords } from './noun-vocabulary.ts'
import { readScale } from './scale.ts'
import { isHyphen, lowerAt, overHyphen, type Token, type Tokens, tokenAt } from './token.ts'
import { nameEnd, nameOf, readUnit } from './unit.ts'
import { decimal } from './written.ts'

/** A divisor: "/GPU-hour", "per million input tokens", "a year"; its scale and number are the factor. */
type Rate = { readonly next: number; readonly unit: Unit; readonly factor: Exact }

/** Rates that follow one another, as in "per user per month". */
const mostRates = 2

/** What is measured, with the rates that follow it. */
export function withRates<Measured extends { next: number; unit: Unit; factor: Exact }>(
  tokens: Tokens,
  measured: Measured,
): Measured {
  let found = measured
  for (let rates = 0; rates < mostRates; rates++) {
    const rate = readRate(tokens, found.next)
    if (rate === null) break
    const unit = ratioOf(found.unit, rate.unit)
    found = withTime(tokens, { ...found, next: rate.next, unit, factor: over(found.factor, rate.factor) })
  }
  return found
}

/** The ratio made last: a text that speaks of one speaks of it often. */
const lastRatio: { above: Unit; below: Unit; ratio: Unit } = {
  above: pureNumber,
  below: pureNumber,
  ratio: pureNumber,
}

function ratioOf(above: Unit, below: Unit): Unit {
  if (lastRatio.above !== above || lastRatio.below !== below) {
    lastRatio.above = above
    lastRatio.below = below
    lastRatio.ratio = multiplyUnits(above, powerOfUnit(below, -1))
  }
  return lastRatio.ratio
}

/** "12.5 per 100,000 people", "450 per million": what a bare number is out of; null where none is said. */
export function readProportion(tokens: Tokens, at: number): Rate | null {
  if (lowerAt(tokens, at) !== 'per') return null
  const number = readFactor(tokens, at + 1)
  if (number.next === at + 1) return null
  const of = readThing(tokens, number.next, number.factor)
  return {
    next: of?.next ?? number.next,
    unit: powerOfUnit(of?.unit ?? pureNumber, -1),
    factor: over(one, of?.factor ?? number.factor),
  }
}

/** "PFLOP/s-days": a rate held for so long. */
function withTime<Measured extends { next: number; unit: Unit; factor: Exact }>(
  tokens: Tokens,
  measured: Measured,
): Measured {
  const at = overHyphen(tokens, measured.next)
  const time = at > measured.next ? readUnit(tokens, at) : null
  return time?.isTime
    ? { ...measured, next: time.next, unit: multiplyUnits(measured.unit, time.unit) }
    : measured
}

function readRate(tokens: Tokens, from: number): Rate | null {
  const token = tokenAt(tokens, from)
  if (token.kind === 'sign') {
    if (token.text === '/') return readDivisor(tokens, from + 1, true)
    return isHyphen(token) ? readHyphenated(tokens, from + 1) : null
  }
  if (token.kind !== 'word') return null
  if (token.lower === 'per') return readDivisor(tokens, from + 1, false)
  const isEach =
    token.lower === 'a' || token.lower === 'an' || token.lower === 'each' || token.lower === 'every'
  return isEach ? readEach(tokens, from + 1) : null
}

/** $100-a-barrel, $15-an-hour, 50-mile-per-hour. */
function readHyphenated(tokens: Tokens, at: number): Rate | null {
  const word = lowerAt(tokens, at)
  const next = isHyphen(tokenAt(tokens, at + 1)) ? at + 2 : at + 1
  if (word === 'per') return readDivisor(tokens, next, false)
  return (word === 'a' || word === 'an') && next > at + 1 ? readEach(tokens, next) : null
}

/** After an article only what prices and rates are commonly given by. */
const eachOf = new Set(
  'share barrel dozen gallon ton tonne head pound piece ounce mile bushel liter litre'.split(' '),
)

function readEach(tokens: Tokens, at: number): Rate | null {
  if (eachOf.has(lowerAt(tokens, at))) return readThing(tokens, at, one)
  const unit = readUnit(tokens, at)
  if (unit === null || tokenAt(tokens, at).text.length < leastEach) return null
  if (unit.isTime && isReckoned(tokens, unit.next)) return null
  return { next: unit.next, unit: unit.unit, factor: unit.factor }
}

/** Letters of a unit behind an article: "an m" is none. */
const leastEach = 2

const reckoning = new Set([
  'earlier',
  'later',
  'ago',
  'before',
  'after',
  'prior',
  'previously',
  'from',
  'since',
])
/** "€2.9 billion a year earlier" says when, and no rate. */
const isReckoned = (tokens: Tokens, at: number): boolean => reckoning.has(lowerAt(tokens, at))

function readDivisor(tokens: Tokens, at: number, isSlash: boolean): Rate | null {
  const token = tokenAt(tokens, at)
  if (token.kind === 'end') return null
  const number = readFactor(tokens, at)
  if (isSlash && (number.next === at ? token.spaced : !isRound(token))) return null
  return readThing(tokens, number.next, number.factor)
}

/** Behind a slash a number is a rate's where it is a round one: 5 kWh/100 km, and not 12 MW/13.5 MWh. */
const isRound = ({ kind, text }: Token): boolean => kind !== 'number' || /^10*$/.test(text)

/** "1M", "100", "million", or the M of "/M tokens". */
function readFactor(tokens: Tokens, at: number): { next: number; factor: Exact } {
  const token = tokenAt(tokens, at)
  if (token.kind === 'number') {
    const scale = readScale(tokens, at + 1)
    const value = decimal(at + 1, token.text, token.power, 'digits').value
    if (value.n === 0n) return { next: at, factor: one }
    return { next: scale?.next ?? at + 1, factor: times(value, tenTo(scale?.power ?? 0)) }
  }
  if (token.kind !== 'word') return { next: at, factor: one }
  const before = readUnit(tokens, at)
  const isMega = token.lower === 'm' && lowerAt(tokens, at + 1).startsWith('token')
  if (isMega || (token.lower === 'mtok' && before === null))
    return { next: isMega ? at + 1 : at, factor: tenTo(6) }
  const scale = readScale(tokens, at)
  return scale === null || token.text.length === 1
    ? { next: at, factor: one }
    : { next: scale.next, factor: tenTo(scale.power) }
}

/** A unit or a noun, "GPU-hour" or "input tokens". */
function readThing(tokens: Tokens, at: number, factor: Exact): Rate | null {
  const unit = readUnit(tokens, at)
  const isName = unit?.next === at + 1 && nameEnd(tokens, at) > at + 1
  if (unit !== null && !isName)
    return { next: unit.next, unit: unit.unit, factor: times(factor, unit.factor) }
  const named = (next: number, name: string): Rate => ({ next, unit: [{ name, power: 1 }], factor })
  const token = tokenAt(tokens, at)
  if (token.kind !== 'word') return null
  if (token.lower === 'mtok') return named(at + 1, 'token')
  const noun = token.spaced ? readNoun(tokens, at) : null
  if (noun !== null) return named(noun.next, noun.name)
  if (stopWords.has(token.lower)) return null
  const end = nameEnd(tokens, at)
  if (end > at + 1) return named(end, nameOf(tokens, at, end))
  return named(at + 1, nameOfWord(token))
}
