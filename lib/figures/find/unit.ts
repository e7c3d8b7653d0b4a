import { invariant } from '#lib/invariant.ts'
import { multiplyUnits, parseUnit, powerOfUnit, type Unit } from '../unit.ts'
import { type Exact, one, over, tenTo, times } from './exact.ts'
import { isGlued, isHyphen, lowerAt, overHyphen, type Tokens, tokenAt } from './token.ts'
import { carried, type Spelling, spellingOf, spellingOfPair, workers } from './unit-vocabulary.ts'

/** A measured unit where it stands; `factor` is how many of it are meant, prefixes folded in. */
export type UnitAt = {
  readonly next: number
  readonly unit: Unit
  readonly factor: Exact
  readonly isTime: boolean
}

const celsius = parseUnit('degree-celsius')
const fahrenheit = parseUnit('degree-fahrenheit')
const degree = parseUnit('degree')
const inch = parseUnit('inch')
const flop = parseUnit('FLOP')

const at = (next: number, unit: Unit): UnitAt => ({ next, unit, factor: one, isTime: false })
const spelled = (next: number, { unit, factor, isTime }: Spelling): UnitAt => ({ next, unit, factor, isTime })

/** The unit at `from`, with a hyphen before it or none: km, square meters, °C, GPU hours, N·m; null where none stands. */
export function readUnit(tokens: Tokens, from: number): UnitAt | null {
  const start = overHyphen(tokens, from)
  const token = tokenAt(tokens, start)
  if (token.kind === 'sign') return readSignUnit(tokens, start)
  if (token.kind !== 'word' || (start > from && token.text === 'K')) return null
  const first = readDegrees(tokens, start) ?? readWorkTime(tokens, start) ?? readRaised(tokens, start)
  return first === null ? null : withFactors(tokens, first)
}

/** Factors written after the first: N·m, kg m-3, m/s are left to rates. */
const mostFactors = 3

function withFactors(tokens: Tokens, first: UnitAt): UnitAt {
  let found = first
  for (let factors = 1; factors < mostFactors; factors++) {
    const dot = lowerAt(tokens, found.next)
    const isDot = dot === '·' || dot === '⋅'
    const next = isDot ? readRaised(tokens, found.next + 1) : readInverse(tokens, found.next)
    if (next === null) break
    found = {
      next: next.next,
      unit: multiplyUnits(found.unit, next.unit),
      factor: times(found.factor, next.factor),
      isTime: false,
    }
  }
  return found
}

/** s-1, m⁻³ after a unit: a symbol with a power below zero. */
function readInverse(tokens: Tokens, start: number): UnitAt | null {
  const after = tokenAt(tokens, start + 1)
  if (tokenAt(tokens, start).kind !== 'word' || after.kind !== 'sign' || after.spaced) return null
  const found = readRaised(tokens, start)
  return found?.unit[0] !== undefined && found.unit[0].power < 0 ? found : null
}

function readSignUnit(tokens: Tokens, start: number): UnitAt | null {
  const { text } = tokenAt(tokens, start)
  if (text === '°' || text === 'º') return degreesOf(tokens, start + 1, true)
  if (text === '℃') return at(start + 1, celsius)
  if (text === '℉') return at(start + 1, fahrenheit)
  if (text === '″' || (text === '"' && saysInch(tokens, start + 1))) return at(start + 1, inch)
  const inner = text === '[' && lowerAt(tokens, start + 2) === ']' ? readPlain(tokens, start + 1) : null
  return inner && { ...inner, next: start + 3 }
}

/** Tokens looked back over for the quotation mark that this one would close. */
const mostQuoted = 40

/** A quotation mark is an inch before a size, and joined to a number where it closes no quotation. */
function saysInch(tokens: Tokens, after: number): boolean {
  if (sizes.has(lowerAt(tokens, after))) return true
  if (!isGlued(tokens, after - 1)) return false
  let open = 0
  for (let place = after - 2; place > after - mostQuoted; place--) if (lowerAt(tokens, place) === '"') open++
  return open % 2 === 0
}

/** degrees, degrees Celsius, deg. F. */
function readDegrees(tokens: Tokens, start: number): UnitAt | null {
  const word = lowerAt(tokens, start)
  if (word !== 'degrees' && word !== 'degree' && word !== 'deg') return null
  return degreesOf(tokens, lowerAt(tokens, start + 1) === '.' ? start + 2 : start + 1, false)
}

function degreesOf(tokens: Tokens, from: number, isSign: boolean): UnitAt {
  const scale = lowerAt(tokens, from)
  if (scale === 'c' || scale === 'celsius' || scale === 'centigrade') return at(from + 1, celsius)
  if (scale === 'f' || scale === 'fahrenheit' || scale === 'farenheit') return at(from + 1, fahrenheit)
  return at(isSign || lowerAt(tokens, from - 1) !== '.' ? from : from - 1, degree)
}

const mostWorkerWords = 3

/** GPU hours, H800 GPU-hours, person-days, passenger-kilometers: the product of a thing and a unit. */
function readWorkTime(tokens: Tokens, start: number): UnitAt | null {
  let next = start
  for (let words = 0; words < mostWorkerWords && tokenAt(tokens, next).kind === 'word'; words++) {
    const first = next
    next = nameEnd(tokens, next)
    const joined = isHyphen(tokenAt(tokens, next)) || lowerAt(tokens, next) === '·'
    const time = tokenAt(tokens, joined ? next + 1 : next)
    const spelling =
      time.kind === 'word' && time.text.length > 1 ? spellingOf(time.text, time.lower, true) : undefined
    if (spelling === undefined) {
      if (joined) next++
      continue
    }
    const worker = tokenAt(tokens, first).lower
    const isName = next > first + 1 && joined
    const fits = spelling.isTime ? workers.has(worker) || isName : carried.has(worker)
    if (!fits) return null
    const name = isName ? nameOf(tokens, first, next) : workerName(worker)
    return {
      next: (joined ? next + 1 : next) + 1,
      unit: multiplyUnits([{ name, power: 1 }], spelling.unit),
      factor: spelling.factor,
      isTime: false,
    }
  }
  return null
}

const workerName = (word: string): string => (/^(?:gpu|tpu|cpu|npu)$/.test(word) ? word.toUpperCase() : word)

/** Tokens of one name such as H800 or A100X. */
const mostNameTokens = 4

/** End of the name at `start`: a word and the digits and letters joined to it. */
export function nameEnd(tokens: Tokens, start: number): number {
  let next = start + 1
  while (next - start < mostNameTokens && isGlued(tokens, next) && tokenAt(tokens, next).kind !== 'sign')
    next++
  return next
}

export function nameOf(tokens: Tokens, start: number, next: number): string {
  let name = ''
  for (let place = start; place < next; place++) name += tokenAt(tokens, place).text
  return name
}

const powerWords = new Map([
  ['square', 2],
  ['sq', 2],
  ['cubic', 3],
  ['cu', 3],
])

/** A plain unit with its power: square meters, sq. ft, km², m^3, feet squared. */
function readRaised(tokens: Tokens, start: number): UnitAt | null {
  const word = lowerAt(tokens, start)
  const before = powerWords.get(word)
  if (before !== undefined) {
    const point = lowerAt(tokens, start + 1) === '.' ? start + 2 : start + 1
    const base = readPlain(tokens, overHyphen(tokens, point))
    return base && raised(base, before, base.next)
  }
  const base = readPlain(tokens, start)
  if (base === null) return null
  const power = readPower(tokens, base.next)
  return power === null ? base : raised(base, power.power, power.next)
}

function raised(base: UnitAt, power: number, next: number): UnitAt {
  let factor = one
  for (let size = 0; size < Math.abs(power); size++) factor = times(factor, base.factor)
  return {
    next,
    unit: powerOfUnit(base.unit, power),
    factor: power < 0 ? over(one, factor) : factor,
    isTime: false,
  }
}

/** A power after a unit: ², ^3, squared, the 2 of m2, the -1 of s-1. */
function readPower(tokens: Tokens, start: number): { next: number; power: number } | null {
  const token = tokenAt(tokens, start)
  if (token.lower === 'squared' || token.lower === 'cubed')
    return { next: start + 1, power: token.lower === 'squared' ? 2 : 3 }
  if (token.spaced || token.kind === 'end') return null
  if (token.text === '²' || token.text === '³') return { next: start + 1, power: token.text === '²' ? 2 : 3 }
  if (token.text === '⁻') {
    const size = '¹²³'.indexOf(tokenAt(tokens, start + 1).text)
    return size < 0 ? null : { next: start + 2, power: -size - 1 }
  }
  if (token.text === '^') return smallPower(tokens, start + 1)
  return isUnitPower(tokens, start) ? smallPower(tokens, start) : null
}

/** The 2 of "m2" and the -1 of "s-1", with nothing joined behind it. */
function isUnitPower(tokens: Tokens, start: number): boolean {
  const token = tokenAt(tokens, start)
  const isMinus = token.text === '-' || token.text === '−'
  if (token.kind !== 'number' && !isMinus) return false
  const end = isMinus ? start + 2 : start + 1
  const next = tokenAt(tokens, end)
  return !isGlued(tokens, end) || (next.kind === 'sign' && !isHyphen(next))
}

function smallPower(tokens: Tokens, start: number): { next: number; power: number } | null {
  const isMinus = tokenAt(tokens, start).text === '-' || tokenAt(tokens, start).text === '−'
  const digit = isMinus ? start + 1 : start
  if (!isGlued(tokens, digit) || !/^[123]$/.test(tokenAt(tokens, digit).text)) return null
  const size = Number(tokenAt(tokens, digit).text)
  if (!isMinus && size === 1) return null
  return { next: digit + 1, power: isMinus ? -size : size }
}

/** One word or a pair of words: km, hours, light years, British thermal units, MtCO2e. */
function readPlain(tokens: Tokens, start: number): UnitAt | null {
  const token = tokenAt(tokens, start)
  if (token.kind !== 'word') return null
  const { text, lower } = token
  if (text === 'd' && /^['’]$/.test(tokenAt(tokens, start + 1).text)) return null
  if (text === 'in') return isInch(tokens, start) ? at(start + 1, inch) : null
  const second = overHyphen(tokens, start + 1)
  const pair = spellingOfPair(lower, () => lowerAt(tokens, second))
  if (pair !== undefined) return spelled(second + 1, pair)
  const barrels = lower === 'b' || lower === 'mb' ? readBarrels(tokens, start) : null
  if (barrels !== null) return barrels
  const spelling = spellingOf(text, lower, token.spaced)
  if (spelling !== undefined)
    return isUnitWord(text, spelling) && !isNameGoing(tokens, start + 1) ? spelled(start + 1, spelling) : null
  if (lower === 'parts') return readPartsPer(tokens, start)
  if (lower === 'floating') return readFloatingPoint(tokens, second)
  if (lower === 'british' && lowerAt(tokens, start + 1) === 'thermal') return at(start + 3, parseUnit('btu'))
  return readCarbon(tokens, start)
}

const barrelsADay = parseUnit('barrel/day')

/** b/d of oil, and mb/d: a million of them. */
function readBarrels(tokens: Tokens, start: number): UnitAt | null {
  if (lowerAt(tokens, start + 1) !== '/' || lowerAt(tokens, start + 2) !== 'd') return null
  return { ...at(start + 3, barrelsADay), factor: tenTo(lowerAt(tokens, start) === 'mb' ? 6 : 0) }
}

const partsPer: ReadonlyMap<string, Unit> = new Map([
  ['million', parseUnit('ppm')],
  ['billion', parseUnit('ppb')],
])

/** parts per million. */
function readPartsPer(tokens: Tokens, start: number): UnitAt | null {
  const unit = lowerAt(tokens, start + 1) === 'per' ? partsPer.get(lowerAt(tokens, start + 2)) : undefined
  return unit === undefined ? null : at(start + 3, unit)
}

/** floating-point operations. */
function readFloatingPoint(tokens: Tokens, start: number): UnitAt | null {
  const isSaid = lowerAt(tokens, start) === 'point' && lowerAt(tokens, start + 1) === 'operations'
  return isSaid ? at(start + 2, flop) : null
}

/** A name of time in capitals (DAY, Min) is a heading or an acronym. */
const isUnitWord = (text: string, spelling: Spelling): boolean =>
  !spelling.isTime || text.length > 3 || text === text.toLowerCase() || /^[MG](?:a|ya|yr)$/.test(text)

/** 24703m212: digits joined to a symbol that are no power make a name of it. */
function isNameGoing(tokens: Tokens, at: number): boolean {
  const { kind, text } = tokenAt(tokens, at)
  return kind === 'number' && isGlued(tokens, at) && !/^[23]$/.test(text)
}

/** tCO2, MtCO2e, gCO₂eq: tonnes or grams of it. */
function readCarbon(tokens: Tokens, start: number): UnitAt | null {
  const parts = /^([kMG]?t|[km]?g)(?:CO|CH|N)$/.exec(tokenAt(tokens, start).text)
  if (!parts?.[1] || !isGlued(tokens, start + 1)) return null
  if (!/^[24₂₄]$/.test(tokenAt(tokens, start + 1).text)) return null
  const tail = tokenAt(tokens, start + 2)
  const mass = spellingOf(parts[1], '', true)
  invariant(mass, 'tonnes and grams have symbols with and without prefixes')
  const isEquivalent = !tail.spaced && /^e|eq$/.test(tail.lower)
  return { next: isEquivalent ? start + 3 : start + 2, unit: mass.unit, factor: mass.factor, isTime: false }
}

const sizes = new Set(['thick', 'long', 'wide', 'tall', 'deep', 'high', 'diameter', 'screen', 'display'])

/** "in" is an inch only where a sentence, a bracket or a size follows it. */
function isInch(tokens: Tokens, start: number): boolean {
  const after = tokenAt(tokens, start + 1)
  if (after.kind === 'end') return !isHyphen(tokenAt(tokens, start - 1))
  return after.text === '.' || after.text === ',' || after.text === ')' || sizes.has(after.lower)
}
