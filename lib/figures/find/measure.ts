import type { FigureKind } from '../figure.ts'
import { pureNumber, type Unit } from '../unit.ts'
import { currencyAfter, unitOfCurrency } from './currency.ts'
import { isCurrencySign } from './currency-vocabulary.ts'
import { type Exact, isLess, one, tenTo, whole } from './exact.ts'
import { readTimes } from './multiple.ts'
import { readNoun } from './noun.ts'
import { cardinals, tens } from './number-vocabulary.ts'
import { readPartOfPoint, readPercent } from './percent.ts'
import { readProportion, withRates } from './rate.ts'
import { readScale } from './scale.ts'
import { isGlued, isHyphen, lowerAt, overHyphen, type Tokens, tokenAt } from './token.ts'
import { nameEnd, readUnit } from './unit.ts'
import type { Written } from './written.ts'

/** What stands after a number and says what it measures; `factor` is how many of `unit` are meant. */
export type Measure = {
  readonly next: number
  readonly kind: Exclude<FigureKind, 'date' | 'ratio'>
  readonly unit: Unit
  readonly factor: Exact
}

/** The unit, currency, share or noun after a number, with its rates; null where nothing makes it a figure. */
export function readMeasure(tokens: Tokens, written: Written): Measure | null {
  const at = written.next
  if (!mayMeasure(tokens, at)) return null
  const percent = readPercent(tokens, at) ?? readPartOfPercent(tokens, written)
  if (percent !== null) return percent.kind === 'percentage' ? withRates(tokens, percent) : percent
  const proportion = readProportion(tokens, at)
  if (proportion !== null) return { ...proportion, kind: 'quantity' }
  return readMoney(tokens, written) ?? readMultiple(tokens, written) ?? readThing(tokens, written)
}

const measuringSigns = new Set('- ‐ ‑ % ‰ ％ ° º ℃ ℉ ″ " [ × ·'.split(' '))
const plainWords = new Set([
  'and',
  'or',
  'to',
  'et',
  'und',
  'bis',
  'à',
  'is',
  'was',
  'the',
  'for',
  'by',
  'on',
  'at',
  ...cardinals.keys(),
  ...tens.keys(),
])

/** Whether what stands at `at` could be a unit: most numbers end here. */
function mayMeasure(tokens: Tokens, at: number): boolean {
  const token = tokenAt(tokens, overHyphen(tokens, at))
  if (token.kind === 'word') return !plainWords.has(token.lower)
  return token.kind === 'sign' && (measuringSigns.has(token.text) || isCurrencySign(token.text))
}

const oneOf = new Set(['a', 'one', '1'])

/** half a percentage point, three quarters of a percent, 0.5 of a percentage point. */
function readPartOfPercent(tokens: Tokens, { next, form }: Written): ReturnType<typeof readPercent> {
  if (form === 'fraction') {
    const point = readPartOfPoint(tokens, next)
    if (point !== null) return point
  }
  const of = lowerAt(tokens, next) === 'of' ? next + 1 : next
  if (!oneOf.has(lowerAt(tokens, of)) || (of === next && form !== 'fraction')) return null
  return readPercent(tokens, of + 1)
}

function readMoney(tokens: Tokens, written: Written): Measure | null {
  const { next, form, scale } = written
  const isVague = form === 'heap' || form === 'fraction'
  const at = isVague && lowerAt(tokens, next) === 'of' ? next + 1 : next
  const article = isVague && (lowerAt(tokens, at) === 'a' || lowerAt(tokens, at) === 'an') ? at + 1 : at
  const money =
    currencyAfter(tokens, article, form === 'scaled' || form === 'heap') ?? coinAfter(tokens, written)
  if (money === null) return null
  const late = tokenAt(tokens, money.next).spaced && scale === 0 ? readScale(tokens, money.next) : null
  return withRates(tokens, {
    next: late?.next ?? money.next,
    kind: 'money' as const,
    unit: unitOfCurrency(money.unit),
    factor: tenTo(money.power + (late?.power ?? 0)),
  })
}

const hundred = whole(100n)

/** The p of "50p", which from a hundred on is a picture's height, and the c of "12.3 c/kWh". */
function coinAfter(tokens: Tokens, { next, form, value }: Written): ReturnType<typeof currencyAfter> {
  const { text, spaced } = tokenAt(tokens, next)
  if (form !== 'digits' || (text !== 'p' && text !== 'c')) return null
  if (text === 'p')
    return spaced || !isLess(value, hundred) ? null : { next: next + 1, unit: 'pence', power: 0 }
  return lowerAt(tokens, next + 1) === '/' ? { next: next + 1, unit: 'cent', power: 0 } : null
}

/** 3x, ten times; "three times a day" counts. */
function readMultiple(tokens: Tokens, { next }: Written): Measure | null {
  const end = readTimes(tokens, next)
  if (end === null) return null
  const rated = withRates(tokens, {
    next: end,
    kind: 'quantity' as const,
    unit: [{ name: 'time', power: 1 }],
    factor: one,
  })
  return rated.next > end ? rated : { next: end, kind: 'multiple', unit: pureNumber, factor: one }
}

function readThing(tokens: Tokens, written: Written): Measure | null {
  const { next, form } = written
  const isPart = form === 'fraction' || form === 'heap' || form === 'mixed'
  const of = isPart && lowerAt(tokens, next) === 'of' ? next + 1 : next
  const article = isPart && (lowerAt(tokens, of) === 'a' || lowerAt(tokens, of) === 'an') ? of + 1 : of
  const unit = readUnit(tokens, article)
  if (unit !== null) {
    if (!unit.isTime) return withSubstance(tokens, withRates(tokens, { ...unit, kind: 'quantity' as const }))
    const next = ageEnd(tokens, unit.next)
    return asQuantity(withRates(tokens, { ...unit, next, kind: 'duration' as const }))
  }
  if (form === 'fraction') return null
  const noun = readNoun(tokens, of) ?? readNoun(tokens, overRank(tokens, of))
  if (noun === null || (noun.name === 'model' && isSized(tokens, next))) return null
  const unitOfNoun = [{ name: noun.name, power: 1 }]
  const counted = { next: noun.next, kind: 'count' as const, unit: unitOfNoun, factor: one }
  const rated = asQuantity(withRates(tokens, counted))
  const proportion = rated.next === noun.next ? readProportion(tokens, noun.next) : null
  if (proportion === null) return rated
  // "12.5 deaths per 100,000" of nothing said.
  return { ...rated, kind: 'quantity', next: proportion.next, factor: proportion.factor }
}

/** "2.1 tonnes of CO2 per capita", "0.4 kg CO2/kWh": the rate behind what is measured. */
function withSubstance(tokens: Tokens, measure: Measure): Measure {
  const of = lowerAt(tokens, measure.next) === 'of'
  const at = of ? measure.next + 1 : measure.next
  if (tokenAt(tokens, at).kind !== 'word' || (!of && !/^(?:CO|CH|N)$/.test(tokenAt(tokens, at).text)))
    return measure
  const next = nameEnd(tokens, at)
  if (lowerAt(tokens, next) !== 'per' && lowerAt(tokens, next) !== '/') return measure
  const rated = withRates(tokens, { ...measure, next })
  return rated.next > next ? rated : measure
}

/** "7B models" are models of so many parameters, not so many models. */
const isSized = (tokens: Tokens, next: number): boolean =>
  /^[KMBT]$/.test(tokenAt(tokens, next - 1).text) && isGlued(tokens, next - 1)

/** What has a rate is measured, and no longer a length of time or a number of things. */
const asQuantity = <Found extends Measure>(found: Found): Measure =>
  found.unit.some((factor) => factor.power < 0) ? { ...found, kind: 'quantity' } : found

/** "more" and "other" between a number and its noun: 12 more countries. */
const between = new Set(['more', 'other', 'additional', 'further', 'such', 'most'])
const overRank = (tokens: Tokens, at: number): number => (between.has(lowerAt(tokens, at)) ? at + 1 : at)

/** "30 years old", "3-year-old", "3 years of age": the age is a duration. */
function ageEnd(tokens: Tokens, at: number): number {
  const start = isHyphen(tokenAt(tokens, at)) ? at + 1 : at
  if (lowerAt(tokens, start) === 'old') return start + 1
  return lowerAt(tokens, at) === 'of' && lowerAt(tokens, at + 1) === 'age' ? at + 2 : at
}
