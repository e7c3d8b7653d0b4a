import { codes, currencyNames, dollars, signs } from './currency.ts'
import { scaleAt, type Written } from './number.ts'
import { over, type Rational, tenTo, times, whole } from './rational.ts'
import type { Token } from './token.ts'
import { durations, unitOf, workers } from './units.ts'
import { months } from './words.ts'

type Tokens = readonly Token[]
export type Measure = {
  readonly next: number
  readonly kind:
    | 'money'
    | 'quantity'
    | 'ratio'
    | 'percentage'
    | 'percentage-points'
    | 'count'
    | 'duration'
    | 'multiple'
  readonly unit: string
  readonly factor: Rational
}

const sign = (token: Token | undefined, text: string) => token?.kind === 'sign' && token.text === text
const dash = (token: Token | undefined) => sign(token, '-') || sign(token, '‐') || sign(token, '‑')
const lower = (tokens: Tokens, at: number) => (tokens[at]?.kind === 'word' ? (tokens[at]?.lower ?? '') : '')
const one = whole(1n)

/** Currency before the number: $, US$, EUR, c $. */
export function currencyBefore(tokens: Tokens, at: number): { next: number; unit: string } | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === 'sign') {
    const unit = signs.get(token.text)
    return unit === undefined ? null : { next: at + 1, unit }
  }
  if (token.kind !== 'word') return null
  const dollar = dollars.get(token.lower)
  if (dollar !== undefined && sign(tokens[at + 1], '$')) return { next: at + 2, unit: dollar }
  if (token.lower === 'u' && sign(tokens[at + 1], '.') && lower(tokens, at + 2) === 's') {
    const after = sign(tokens[at + 3], '.') ? at + 4 : at + 3
    if (sign(tokens[after], '$')) return { next: after + 1, unit: 'USD' }
  }
  if (codes.has(token.text)) {
    const after = tokens[at + 1]
    if (after?.kind === 'number' || (after?.kind === 'sign' && signs.has(after.text)))
      return { next: after.kind === 'number' ? at + 1 : at + 2, unit: token.text }
  }
  return token.lower === 'sen' && tokens[at + 1]?.kind === 'number' ? { next: at + 1, unit: 'sen' } : null
}

/** Currency after the number: USD, €, swiss francs, MEUR; the power is that of a letter glued to the code. */
export function currencyAfter(
  tokens: Tokens,
  from: number,
  scaled: boolean,
): { next: number; unit: string; power: number } | null {
  const at =
    dash(tokens[from]) && !tokens[from]?.spaced && tokens[from + 1]?.spaced === false ? from + 1 : from
  const token = tokens[at]
  if (token?.kind === 'sign') {
    const unit = signs.get(token.text)
    const after = tokens[at + 1]
    const opens = after?.kind === 'number' && !after.spaced && token.spaced
    return unit === undefined || opens ? null : { next: at + 1, unit, power: 0 }
  }
  if (token?.kind !== 'word') return null
  const dollar = dollars.get(token.lower)
  if (
    dollar !== undefined &&
    sign(tokens[at + 1], '$') &&
    token.lower.length > 1 &&
    tokens[at + 2]?.kind !== 'number'
  )
    return { next: at + 2, unit: dollar, power: 0 }
  const pair = currencyNames.get(`${token.lower} ${lower(tokens, at + 1)}`)
  if (pair !== undefined) return { next: at + 2, unit: pair, power: 0 }
  if (
    lower(tokens, at) === 'new' &&
    lower(tokens, at + 1) === 'zealand' &&
    lower(tokens, at + 2).startsWith('dollar')
  )
    return { next: at + 3, unit: 'NZD', power: 0 }
  const code = token.text.length === 3 ? token.text.toUpperCase() : ''
  if (
    codes.has(code) &&
    (token.text === code ||
      (token.text === token.lower && !['try', 'all', 'cop', 'pen', 'ron', 'sek'].includes(token.lower)))
  )
    return { next: at + 1, unit: code, power: 0 }
  if (token.text.length === 4 && token.text.startsWith('M') && codes.has(token.text.slice(1)))
    return { next: at + 1, unit: token.text.slice(1), power: 6 }
  const named = currencyNames.get(token.lower)
  if (named !== undefined) return { next: at + 1, unit: named, power: 0 }
  return scaled && (token.lower === 'pounds' || token.lower === 'pound')
    ? { next: at + 1, unit: 'GBP', power: 0 }
    : null
}

const stops = new Set(
  'a an the and or of to in on at by for from with than as is are was were be been it its this that these those who which when while if but not no more less fewer most all per times over under between about into its their his her our your we they he she has have had does can could will would may might also only percent years year days months hours minutes seconds was us yes across across versus vs plus minus because until since during against after before above below out up down each there then so off through within without among towards toward until says said gas bus always perhaps'.split(
    ' ',
  ),
)
const irregular = new Map([
  ['people', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['staff', 'staff'],
  ['police', 'police'],
  ['data', 'data'],
  ['sheep', 'sheep'],
  ['fish', 'fish'],
  ['mice', 'mouse'],
  ['teeth', 'tooth'],
  ['personnel', 'personnel'],
  ['aircraft', 'aircraft'],
  ['papers', 'paper'],
  ['lives', 'life'],
  ['analyses', 'analysis'],
  ['classes', 'class'],
  ['cases', 'case'],
  ['houses', 'house'],
  ['licenses', 'license'],
  ['series', 'series'],
  ['species', 'species'],
  ['pieces', 'piece'],
  ['devices', 'device'],
  ['sources', 'source'],
])

/** The singular of a plural noun; null where the word is no plural. */
function singular(token: Token): string | null {
  const word = token.lower
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (/^[A-Z][A-Z0-9]+s$/.test(token.text)) return token.text.slice(0, -1)
  if (
    word.length < 3 ||
    !word.endsWith('s') ||
    word.endsWith('ss') ||
    word.endsWith('us') ||
    word.endsWith('is') ||
    stops.has(word)
  )
    return null
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:s|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

const plainNouns = new Set([
  'token',
  'parameter',
  'gpu',
  'flop',
  'user',
  'person',
  'capita',
  'share',
  'head',
  'unit',
  'query',
  'request',
  'household',
  'worker',
  'student',
  'patient',
  'kilowatt',
])

/** The noun counted, over at most two words before it: 2,048 H800 GPUs. */
function nounAt(tokens: Tokens, from: number): { next: number; unit: string; words: number } | null {
  let at = from
  for (let words = 0; words < 3; words++) {
    if (dash(tokens[at]) && words > 0 && !tokens[at]?.spaced) at++
    const token = tokens[at]
    if (token?.kind !== 'word' || stops.has(token.lower) || months.has(token.lower)) return null
    const name = singular(token)
    if (name !== null) return { next: at + 1, unit: name, words }
    at++
    while (tokens[at]?.kind === 'number' && tokens[at]?.spaced === false) at++
  }
  return null
}

type UnitAt = { next: number; unit: string; factor: Rational; time: boolean }

/** A measured unit at `from`: symbol, name, "square meters", "GPU hours", "km²", with a hyphen before it or none. */
function unitAt(tokens: Tokens, from: number): UnitAt | null {
  let at = from
  if (sign(tokens[at], '[') && sign(tokens[at + 2], ']')) {
    const inner = unitOf(tokens[at + 1]?.text ?? '', lower(tokens, at + 1))
    return inner === undefined
      ? null
      : { next: at + 3, unit: inner.unit, factor: times(whole(inner.times), tenTo(inner.power)), time: false }
  }
  if (dash(tokens[at]) && !tokens[at]?.spaced && tokens[at + 1]?.kind === 'word') at++
  const token = tokens[at]
  if (token?.kind === 'sign') return signUnit(tokens, at)
  if (token?.kind !== 'word') return null
  const gpu = workerHours(tokens, at)
  if (gpu !== null) return gpu
  const area =
    token.lower === 'square' || token.lower === 'sq' || token.lower === 'cubic'
      ? token.lower === 'cubic'
        ? 3
        : 2
      : 0
  if (area > 0) {
    const next = sign(tokens[at + 1], '.') ? at + 2 : at + 1
    const base = plainUnit(tokens, next)
    return base === null ? null : raised(base, area)
  }
  if (token.lower === 'metric' && lower(tokens, at + 1).startsWith('ton'))
    return { next: at + 2, unit: 'tonne', factor: one, time: false }
  if (token.lower === 'british' && lower(tokens, at + 1) === 'thermal')
    return { next: at + 3, unit: 'btu', factor: one, time: false }
  if (token.lower.startsWith('degree') || token.lower === 'deg') return degrees(tokens, at + 1)
  const base = plainUnit(tokens, at)
  if (base === null) return null
  const power = powerAfter(tokens, base.next)
  return power === null ? wattHours(tokens, base) : { ...raised(base, power.power), next: power.next }
}

function wattHours(tokens: Tokens, base: UnitAt): UnitAt {
  const after = dash(tokens[base.next]) ? base.next + 1 : base.next
  return base.unit === 'watt' && /^hours?$/.test(lower(tokens, after))
    ? { ...base, next: after + 1, unit: 'watt-hour' }
    : base
}

function signUnit(tokens: Tokens, at: number): UnitAt | null {
  if (sign(tokens[at], '°') || sign(tokens[at], 'º')) return degrees(tokens, at + 1)
  if (sign(tokens[at], '℃')) return { next: at + 1, unit: 'degree-celsius', factor: one, time: false }
  if (sign(tokens[at], '"') || sign(tokens[at], '″'))
    return { next: at + 1, unit: 'inch', factor: one, time: false }
  return null
}

function degrees(tokens: Tokens, from: number): UnitAt {
  const at =
    sign(tokens[from], '.') && tokens[from + 1]?.kind === 'word' && lower(tokens, from + 1).length === 1
      ? from + 1
      : from
  const scale = lower(tokens, at)
  if (scale === 'c' || scale === 'celsius' || scale === 'centigrade')
    return { next: at + 1, unit: 'degree-celsius', factor: one, time: false }
  if (scale === 'f' || scale === 'fahrenheit' || scale === 'farenheit')
    return { next: at + 1, unit: 'degree-fahrenheit', factor: one, time: false }
  return { next: from, unit: 'degree', factor: one, time: false }
}

/** GPU hours, H800 GPU-hours, person-days: a product. */
function workerHours(tokens: Tokens, from: number): UnitAt | null {
  let at = from
  let worker = ''
  for (let words = 0; words < 3 && tokens[at]?.kind === 'word'; words++) {
    worker = tokens[at]?.text ?? ''
    at++
    while (tokens[at]?.kind === 'number' && tokens[at]?.spaced === false) worker += tokens[at++]?.text ?? ''
    const joined = dash(tokens[at]) || sign(tokens[at], '·') ? at + 1 : at
    const time = durations.get(lower(tokens, joined))
    if (
      time !== undefined &&
      (workers.has(worker.toLowerCase()) || (dash(tokens[at]) && /^[A-Z][A-Z]?\d+$/.test(worker)))
    ) {
      const name = /^(?:gpu|tpu|cpu)$/i.test(worker) ? worker.toUpperCase() : worker
      return { next: joined + 1, unit: `${name}·${time}`, factor: one, time: false }
    }
  }
  return null
}

function plainUnit(tokens: Tokens, at: number): UnitAt | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  if (token.text === 'in' && unlikeInch(tokens, at)) return null
  const time = token.lower === token.text || token.text.length > 3 ? durations.get(token.lower) : undefined
  if (time !== undefined) return { next: at + 1, unit: time, factor: one, time: true }
  if (token.text === 'in') return { next: at + 1, unit: 'inch', factor: one, time: false }
  const unit = unitOf(token.text, token.lower)
  if (unit === undefined) return null
  if (
    token.text.length === 1 &&
    token.spaced &&
    !['m', 'g', 'L', 'l', 'b', 't', 's', 'W', 'V', 'J', 'K', 'N'].includes(token.text)
  )
    return null
  return {
    next: at + 1,
    unit: unit.unit,
    factor: times(whole(unit.times), tenTo(unit.power)),
    time: unit.unit === 'second' && unit.power === 0,
  }
}

/** "in" is an inch only at the end of a sentence or before an adjective of size. */
function unlikeInch(tokens: Tokens, at: number): boolean {
  const after = tokens[at + 1]
  return !(
    after === undefined ||
    after.kind === 'break' ||
    (after.kind === 'sign' && (after.text === '.' || after.text === ',' || after.text === ')')) ||
    ['thick', 'long', 'wide', 'tall', 'deep', 'high'].includes(after.lower)
  )
}

function raised(base: UnitAt, power: number): UnitAt {
  let factor = one
  for (let time = 0; time < power; time++) factor = times(factor, base.factor)
  return { ...base, unit: `${base.unit}^${power}`, factor, time: false }
}

function powerAfter(tokens: Tokens, at: number): { next: number; power: number } | null {
  const token = tokens[at]
  if (token === undefined || (token.spaced && !['squared', 'cubed'].includes(token.lower))) return null
  if (token.text === '²' || token.lower === 'squared') return { next: at + 1, power: 2 }
  if (token.text === '³' || token.lower === 'cubed') return { next: at + 1, power: 3 }
  if (token.text === '^' && (tokens[at + 1]?.text === '2' || tokens[at + 1]?.text === '3'))
    return { next: at + 2, power: Number(tokens[at + 1]?.text) }
  return token.kind === 'number' &&
    (token.text === '2' || token.text === '3') &&
    tokens[at + 1]?.spaced !== false
    ? { next: at + 1, power: Number(token.text) }
    : null
}

/** "/GPU-hour", "per million input tokens", "a year": the divisor of a rate, its scale in the number. */
function rateAt(
  tokens: Tokens,
  from: number,
  articles: boolean,
): { next: number; unit: string; factor: Rational } | null {
  let at = from
  const slash = sign(tokens[at], '/') && !tokens[at]?.spaced
  if (slash || lower(tokens, at) === 'per') at++
  else if (
    dash(tokens[at]) &&
    (lower(tokens, at + 1) === 'per' || lower(tokens, at + 1) === 'a') &&
    (dash(tokens[at + 2]) || lower(tokens, at + 1) === 'per')
  )
    at += dash(tokens[at + 2]) ? 3 : 2
  else if (articles && (lower(tokens, at) === 'a' || lower(tokens, at) === 'an') && rateNoun(tokens, at + 1))
    at++
  else return null
  let factor = one
  if (
    slash &&
    (lower(tokens, at) === 'm' || tokens[at]?.text === 'M') &&
    lower(tokens, at + 1).startsWith('token')
  ) {
    factor = tenTo(6)
    at++
  } else if (tokens[at]?.kind === 'number') {
    factor = whole(BigInt((tokens[at]?.text ?? '1').split('.')[0] ?? '1'))
    if (factor.n === 0n) return null
    const scale = scaleAt(tokens, at + 1)
    if (scale !== null) factor = times(factor, tenTo(scale.power))
    at = scale?.next ?? at + 1
  } else {
    const scale = scaleAt(tokens, at)
    if (scale !== null && tokens[at]?.lower !== 'k') {
      factor = tenTo(scale.power)
      at = scale.next
    }
  }
  const unit = unitAt(tokens, at)
  if (unit !== null) return { next: unit.next, unit: unit.unit, factor: times(factor, unit.factor) }
  return rateNounAt(tokens, at, factor)
}

function rateNounAt(
  tokens: Tokens,
  at: number,
  factor: Rational,
): { next: number; unit: string; factor: Rational } | null {
  const noun = nounAt(tokens, at)
  if (noun !== null) return { next: noun.next, unit: noun.unit, factor }
  const token = tokens[at]
  if (token?.kind !== 'word' || stops.has(token.lower)) return null
  const wide = !plainNouns.has(token.lower) && plainNouns.has(lower(tokens, at + 1)) ? at + 1 : at
  const word = tokens[wide]
  if (word === undefined) return null
  return { next: wide + 1, unit: /^[A-Z]+$/.test(word.text) ? word.text : word.lower, factor }
}

const rateNoun = (tokens: Tokens, at: number) =>
  durations.has(lower(tokens, at)) ||
  ['share', 'barrel', 'dozen', 'gallon', 'ton', 'tonne', 'head', 'pound', 'piece', 'ounce', 'mile'].includes(
    lower(tokens, at),
  )

/** `measure` with the rates that follow it. */
export function withRates(tokens: Tokens, measure: Measure): Measure {
  let found = measure
  for (let rates = 0; rates < 2; rates++) {
    const rate = rateAt(tokens, found.next, true)
    if (rate === null) break
    found = {
      ...found,
      next: rate.next,
      unit: `${found.unit}/${rate.unit}`,
      factor: over(found.factor, rate.factor),
      kind: found.kind === 'duration' || found.kind === 'count' ? 'quantity' : found.kind,
    }
  }
  return found
}

function percentAt(tokens: Tokens, from: number): Measure | null {
  const at =
    dash(tokens[from]) && !tokens[from]?.spaced && tokens[from + 1]?.kind === 'word' ? from + 1 : from
  const word = lower(tokens, at)
  const next = lower(tokens, at + 1)
  const points = (end: number, factor: Rational): Measure => ({
    next: end,
    kind: 'percentage-points',
    unit: '1',
    factor,
  })
  if (sign(tokens[at], '%') || sign(tokens[at], '％'))
    return next.startsWith('point')
      ? points(at + 2, tenTo(-2))
      : { next: at + 1, kind: 'percentage', unit: '1', factor: tenTo(-2) }
  if (sign(tokens[at], '‰')) return { next: at + 1, kind: 'percentage', unit: '1', factor: tenTo(-3) }
  if (['percentage', 'percent', 'percents', 'pct'].includes(word)) {
    const gap = dash(tokens[at + 1]) ? at + 2 : at + 1
    return /^points?$/.test(lower(tokens, gap))
      ? points(gap + 1, tenTo(-2))
      : { next: at + 1, kind: 'percentage', unit: '1', factor: tenTo(-2) }
  }
  if (word === 'per' && next === 'cent')
    return /^points?$/.test(lower(tokens, at + 2))
      ? points(at + 3, tenTo(-2))
      : { next: at + 2, kind: 'percentage', unit: '1', factor: tenTo(-2) }
  if (
    ['pp', 'ppt', 'ppts', 'pps'].includes(word) ||
    (word === 'p' && sign(tokens[at + 1], '.') && lower(tokens, at + 2) === 'p')
  )
    return points(word === 'p' ? at + 3 : at + 1, tenTo(-2))
  if (word === 'bps' || word === 'bp') return points(at + 1, tenTo(-4))
  if (word === 'basis' && /^points?$/.test(next)) return points(at + 2, tenTo(-4))
  return null
}

function multipleAt(tokens: Tokens, from: number): Measure | null {
  const at = dash(tokens[from]) && !tokens[from]?.spaced ? from + 1 : from
  const token = tokens[at]
  const spoken = lower(tokens, at)
  if (
    (spoken === 'x' || sign(token, '×')) &&
    (token?.spaced === false || tokens[at + 1]?.kind !== 'number') &&
    (tokens[at + 1]?.spaced !== false || tokens[at + 1]?.kind !== 'number')
  )
    return { next: at + 1, kind: 'multiple', unit: '1', factor: one }
  return spoken === 'times' || spoken === 'fold' || spoken === 'folds'
    ? { next: at + 1, kind: 'multiple', unit: '1', factor: one }
    : null
}

/** "30 years old", "87 yo", "3 years of age": the age is a duration. */
function ageEnd(tokens: Tokens, at: number): number {
  const start = dash(tokens[at]) ? at + 1 : at
  if (lower(tokens, start) === 'old') return start + 1
  return lower(tokens, at) === 'of' && lower(tokens, at + 1) === 'age' ? at + 2 : at
}

/** What stands after a number and makes it a figure; null where nothing does. */
export function measureAt(tokens: Tokens, written: Written): Measure | null {
  const at = written.next
  const percent = percentAt(tokens, at)
  if (percent !== null) return percent
  const money = currencyAfter(tokens, at, written.form === 'scaled' || written.form === 'heap')
  if (money !== null) {
    const scale = scaleAt(tokens, money.next)
    const late =
      scale !== null && tokens[money.next]?.spaced === true && written.form !== 'scaled' ? scale : null
    return withRates(tokens, {
      next: late?.next ?? money.next,
      kind: 'money',
      unit: money.unit,
      factor: tenTo(money.power + (late?.power ?? 0)),
    })
  }
  const multiple = multipleAt(tokens, at)
  if (multiple !== null) return multiple
  const skip = lower(tokens, at) === 'of' && ['fraction', 'heap'].includes(written.form) ? at + 1 : at
  const unit =
    unitAt(tokens, skip) ??
    (skip > at && (lower(tokens, skip) === 'a' || lower(tokens, skip) === 'an')
      ? unitAt(tokens, skip + 1)
      : null)
  if (unit !== null) {
    if (unit.time)
      return withRates(tokens, {
        next: ageEnd(tokens, unit.next),
        kind: 'duration',
        unit: unit.unit,
        factor: unit.factor,
      })
    return withRates(tokens, { next: unit.next, kind: 'quantity', unit: unit.unit, factor: unit.factor })
  }
  if (written.form === 'fraction') return null
  const of = lower(tokens, at) === 'of' && written.form === 'heap' ? at + 1 : at
  const noun = nounAt(tokens, of)
  return noun === null
    ? null
    : withRates(tokens, { next: noun.next, kind: 'count', unit: noun.unit, factor: one })
}
