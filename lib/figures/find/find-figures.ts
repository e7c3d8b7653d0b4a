import { comparatorAfter, comparatorAt } from './comparator.ts'
import { dateAt, yearAlone } from './date.ts'
import type { Comparator, FoundFigure, Kind } from './found-figure.ts'
import { type Reading, rangeOf, readingOf } from './interval.ts'
import { currencyBefore, type Measure, measureAt, withRates } from './measure.ts'
import { readNumber, scaleAt, type Written } from './number.ts'
import { isLess, type Rational, tenTo, times, whole, writeDecimal } from './rational.ts'
import { isBlocked, skipIdentifier } from './refuse.ts'
import { type Token, tokenise } from './token.ts'

type Tokens = readonly Token[]
type Found = { readonly next: number; readonly reading: Reading }
const lower = (tokens: Tokens, at: number) => tokens[at]?.lower ?? ''
const sign = (tokens: Tokens, at: number, ...signs: string[]) =>
  tokens[at]?.kind === 'sign' && signs.includes(tokens[at]?.text ?? '')
const one = whole(1n)

type Amount = {
  /** "10+ years": a plus between number and unit. */
  readonly plus: boolean
  readonly written: Written
  readonly measure: Measure | null
  readonly money: string | null
  readonly next: number
}

/** A number with the currency before it and the unit after it. */
function amountAt(tokens: Tokens, from: number): Amount | null {
  const negative =
    sign(tokens, from, '-', '−') && tokens[from + 1]?.spaced === false && tokens[from]?.spaced !== false
      ? from + 1
      : from
  const currency = currencyBefore(tokens, negative)
  if (currency === null && tokens[from]?.kind === 'number' && isBlocked(tokens, from)) return null
  const written = readNumber(tokens, currency === null ? from : currency.next)
  if (written === null) return null
  if (currency === null) {
    const plus =
      sign(tokens, written.next, '+') &&
      tokens[written.next]?.spaced === false &&
      tokens[written.next + 1]?.kind === 'word'
    const measure = measureAt(tokens, plus ? { ...written, next: written.next + 1 } : written)
    return {
      written,
      measure,
      plus: plus && measure !== null,
      money: null,
      next: measure?.next ?? written.next,
    }
  }
  let number = negative > from ? { ...written, value: { n: -written.value.n, d: written.value.d } } : written
  const letter = lower(tokens, number.next)
  if (
    number.form === 'digits' &&
    tokens[number.next]?.spaced === false &&
    ['m', 'b', 'mm', 't'].includes(letter)
  ) {
    const factor = tenTo(letter === 'b' ? 9 : letter === 't' ? 12 : 6)
    number = {
      ...number,
      next: number.next + 1,
      form: 'scaled',
      value: times(number.value, factor),
      half: number.half === null ? null : times(number.half, factor),
    }
  }
  let next = number.next
  let unit = currency.unit
  if (
    number.form === 'heap' &&
    lower(tokens, next) === 'of' &&
    tokens[next + 1]?.kind === 'word' &&
    moneyAgain(tokens[next + 1]?.text ?? '', unit) !== null
  )
    next++
  const again = tokens[next]
  const name = again?.kind === 'word' ? moneyAgain(again.text, unit) : null
  if (name !== null) {
    unit = name
    next++
  }
  const measure = withRates(tokens, { next, kind: 'money', unit, factor: one })
  return { written: number, measure, plus: false, money: currency.unit, next: measure.next }
}

/** "$5.6 million USD": the code says which dollar. */
function moneyAgain(text: string, unit: string): string | null {
  if (text === unit || (unit === 'USD' && /^(?:dollars?|CAD|AUD|NZD|SGD|HKD|TWD|MXN)$/.test(text)))
    return text.startsWith('dollar') ? unit : text
  return null
}

/** Of two amounts of one range, what the second lends the first: scale and unit. */
function joined(tokens: Tokens, first: Amount, second: Amount, comparator: Comparator): Found | null {
  const measure = second.measure ?? first.measure
  if (measure === null && first.written.form !== 'scaled' && second.written.form !== 'scaled') return null
  if (first.measure !== null && second.measure !== null && first.measure.unit !== second.measure.unit)
    return null
  const factor = measure?.factor ?? one
  const last = times(second.written.value, factor)
  const scale = second.written.form === 'scaled' ? lentScale(tokens, second) : one
  const alone = first.written.form === 'digits' && (first.measure === null || first.money !== null)
  const own = first.measure !== null && first.money === null ? first.measure.factor : factor
  const start = times(first.written.value, times(own, alone ? scale : one))
  const value = alone && isLess(last, start) ? times(first.written.value, own) : start
  const digits = Math.max(first.written.significantDigits ?? 0, second.written.significantDigits ?? 0)
  return {
    next: second.next,
    reading: rangeOf(
      value,
      last,
      measure?.kind ?? 'count',
      measure?.unit ?? '1',
      comparator,
      digits === 0 ? null : digits,
    ),
  }
}

function lentScale(tokens: Tokens, amount: Amount): Rational {
  for (let at = amount.written.next - 1; at >= amount.written.next - 3 && at >= 0; at--) {
    const scale = scaleAt(tokens, at)
    if (scale?.next === amount.written.next && tokens[at - 1]?.kind === 'number') return tenTo(scale.power)
  }
  return one
}

const dashes = ['-', '–', '—', '‒', '−', '~', '―']

/** The second half of a range after `at`: "to 50", "–50", "and 6 million" after "between". */
function secondAt(tokens: Tokens, at: number, opening: string): Amount | null {
  let next = at
  if (lower(tokens, next) === 'to' || (opening === 'between' && lower(tokens, next) === 'and')) next++
  else if (sign(tokens, next, '-') && lower(tokens, next + 1) === 'to') next += 2
  else if (sign(tokens, next, ...dashes) && tokens[next]?.spaced === (tokens[next + 1]?.spaced ?? false))
    next++
  else return null
  const word = tokens[next]
  return word === undefined || word.kind === 'break' ? null : amountAt(tokens, next)
}

/** between 5 and 6 million, from 12% to 18%, 20–50 times. */
function rangeAt(tokens: Tokens, at: number, amount: Amount | null): Found | null {
  const opening = lower(tokens, at)
  const opened = opening === 'between' || opening === 'from'
  const first = opened ? amountAt(tokens, at + 1) : amount
  if (first === null) return null
  const second =
    secondAt(tokens, first.next, opening) ??
    (first.next === first.written.next ? null : secondAt(tokens, first.written.next, opening))
  if (second === null) return null
  return joined(
    tokens,
    first,
    second,
    opening === 'between' ? 'between' : opening === 'from' ? 'from-to' : 'between',
  )
}

/** one in five, 1 in 4, one out of three, two of three. */
function oddsAt(tokens: Tokens, amount: Amount | null, comparator: Comparator): Found | null {
  const first = amount?.money === null ? amount.written : null
  if (first === null || !['digits', 'words'].includes(first.form) || first.value.d !== 1n) return null
  const out = lower(tokens, first.next) === 'out' && lower(tokens, first.next + 1) === 'of'
  if (!out && lower(tokens, first.next) !== 'in' && lower(tokens, first.next) !== 'in every') return null
  const from = first.next + (out ? 2 : lower(tokens, first.next + 1) === 'every' ? 2 : 1)
  const second = readNumber(tokens, from)
  if (second === null || second.value.d !== 1n || !isLess(first.value, second.value) || first.value.n < 1n)
    return null
  if (tokens[from]?.kind === 'number' && tokens[from]?.text.length === 4 && second.form === 'digits')
    return null
  const measure = measureAt(tokens, second)
  if (measure !== null && measure.kind !== 'count') return null
  const ratio: Written = {
    next: second.next,
    value: { n: first.value.n, d: second.value.n },
    half: null,
    significantDigits: null,
    form: 'fraction',
  }
  return { next: second.next, reading: readingOf(ratio, 'ratio', '1', one, comparator) }
}

const single = new Map<string, readonly [bigint, bigint]>([
  ['twice', [2n, 1n]],
  ['thrice', [3n, 1n]],
  ['doubled', [2n, 1n]],
  ['doubling', [2n, 1n]],
  ['doubles', [2n, 1n]],
  ['tripled', [3n, 1n]],
  ['tripling', [3n, 1n]],
  ['triples', [3n, 1n]],
  ['trebled', [3n, 1n]],
  ['quadrupled', [4n, 1n]],
  ['quintupled', [5n, 1n]],
  ['halved', [1n, 2n]],
  ['halving', [1n, 2n]],
  ['halves', [1n, 2n]],
  ['tenfold', [10n, 1n]],
  ['twofold', [2n, 1n]],
  ['threefold', [3n, 1n]],
  ['fourfold', [4n, 1n]],
  ['fivefold', [5n, 1n]],
  ['sixfold', [6n, 1n]],
  ['hundredfold', [100n, 1n]],
])

const noNumber: Reading = {
  kind: 'ratio',
  comparator: 'fraction-of',
  low: null,
  high: null,
  lowClosed: false,
  highClosed: false,
  written: null,
  unit: '1',
  significantDigits: null,
  rule: 'comparison without a number',
}

/** twice, doubled, halved, a fraction of. */
function wordAt(tokens: Tokens, at: number, comparator: Comparator): Found | null {
  const known = single.get(lower(tokens, at))
  if (known !== undefined) {
    const written: Written = {
      next: at + 1,
      value: { n: known[0], d: known[1] },
      half: null,
      significantDigits: null,
      form: 'words',
    }
    return { next: at + 1, reading: readingOf(written, 'multiple', '1', one, comparator) }
  }
  const small = lower(tokens, at + 1) === 'small' || lower(tokens, at + 1) === 'tiny' ? 1 : 0
  const tail = at + 2 + small
  const asMuch = lower(tokens, tail) === 'as' && ['much', 'many'].includes(lower(tokens, tail + 1))
  if (
    lower(tokens, at) === 'a' &&
    lower(tokens, tail - 1) === 'fraction' &&
    (asMuch || lower(tokens, tail) === 'of')
  )
    return { next: tail + (asMuch ? 2 : 1), reading: noNumber }
  return null
}

/** over the last year, the past decade, the last three months. */
function periodAt(tokens: Tokens, at: number): Found | null {
  let next = ['over', 'in', 'during', 'within', 'for'].includes(lower(tokens, at)) ? at + 1 : at
  if (lower(tokens, next) !== 'the' || !['last', 'past', 'previous'].includes(lower(tokens, next + 1)))
    return null
  next += 2
  const unit = new Map([
    ['year', 'year'],
    ['decade', 'decade'],
    ['century', 'century'],
    ['month', 'month'],
    ['week', 'week'],
    ['day', 'day'],
    ['hour', 'hour'],
  ]).get(lower(tokens, next))
  if (unit !== undefined) {
    const written: Written = {
      next: next + 1,
      value: one,
      half: null,
      significantDigits: null,
      form: 'words',
    }
    return { next: next + 1, reading: readingOf(written, 'duration', unit, one, 'equal') }
  }
  const amount = amountAt(tokens, next)
  return amount?.measure?.kind === 'duration' ? { next: amount.next, reading: plain(amount, 'equal') } : null
}

function plain(amount: Amount, comparator: Comparator): Reading {
  const { written, measure } = amount
  return readingOf(written, kindOf(amount), measure?.unit ?? '1', measure?.factor ?? one, comparator)
}
const kindOf = ({ written, measure }: Amount): Kind =>
  measure?.kind ?? (written.form === 'fraction' ? 'ratio' : 'count')

/** One number under a comparator; a bare one counts only where scale, power or fraction says that it is a figure. */
function singleAt(tokens: Tokens, at: number, amount: Amount | null, comparator: Comparator): Found | null {
  if (amount === null) return null
  const { written, measure } = amount
  if (measure === null && ['digits', 'words', 'tolerance'].includes(written.form) && !isPair(tokens, at))
    return null
  if (written.form === 'words' && written.value.n === 1n && measure?.kind === 'count') return null
  const after = comparator === 'equal' ? comparatorAfter(tokens, amount.next) : null
  return {
    next: after?.next ?? amount.next,
    reading: plain(
      amount,
      after?.comparator ?? (amount.plus && comparator === 'equal' ? 'at-least' : comparator),
    ),
  }
}
const isPair = (tokens: Tokens, at: number) =>
  lower(tokens, at) === 'a' && ['pair', 'couple'].includes(lower(tokens, at + 1))

/** "a gallon", "an hour": not read as one; the number must be said. */
function figureAt(tokens: Tokens, at: number): Found | null {
  const first = comparatorAt(tokens, at)
  const start = first?.next ?? at
  const second = first === null ? null : comparatorAt(tokens, start)
  const from = second?.next ?? start
  const comparator =
    second !== null && first?.comparator === 'about' ? second.comparator : (first?.comparator ?? 'equal')
  const period = first === null || first.comparator === 'more-than' ? periodAt(tokens, at) : null
  if (period !== null) return period
  const amount = amountAt(tokens, from)
  if (first === null) {
    const range = rangeAt(tokens, at, amount)
    if (range !== null) return range
    const date = dateAt(tokens, at)
    if (date !== null) return { next: date.next, reading: dateReading(date) }
  } else {
    const range = rangeAt(tokens, from, amount)
    if (range !== null) return range
  }
  const found =
    oddsAt(tokens, amount, comparator) ??
    wordAt(tokens, from, comparator) ??
    singleAt(tokens, from, amount, comparator)
  if (found !== null || first !== null) return found
  const year = tokens[at]?.kind === 'number' && !isBlocked(tokens, at) ? yearAlone(tokens, at) : null
  return year === null ? null : { next: year.next, reading: dateReading(year) }
}

function dateReading({ days, rule }: { days: readonly [number, number] | null; rule: string }): Reading {
  const low = days === null ? null : writeDecimal(whole(BigInt(days[0])), 'down')
  const high = days === null ? null : writeDecimal(whole(BigInt(days[1])), 'up')
  return {
    kind: 'date',
    comparator: 'equal',
    low,
    high,
    lowClosed: low !== null,
    highClosed: false,
    written: null,
    unit: 'date',
    significantDigits: null,
    rule,
  }
}

/** Every figure in `text`, in order, none inside another; linear in its length.
 * `start` and `end` count Unicode code points, half-open; `locale` (BCP 47) says what comma and point mean. */
export function findFigures(text: string, options: { readonly locale?: string } = {}): FoundFigure[] {
  const tokens = tokenise(text, options.locale ?? 'en')
  const figures: FoundFigure[] = []
  let unit = 0
  let point = 0
  const pointAt = (offset: number) => {
    while (unit < offset) {
      const code = text.charCodeAt(unit)
      unit += code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(unit + 1) & 0xfc00) === 0xdc00 ? 2 : 1
      point++
    }
    return point
  }
  for (let at = 0; at < tokens.length; ) {
    const skipped = skipIdentifier(tokens, at)
    if (skipped > at) {
      at = skipped
      continue
    }
    const found = figureAt(tokens, at)
    const first = tokens[at]
    const last = found === null ? undefined : tokens[found.next - 1]
    if (found === null || first === undefined || last === undefined) {
      at++
      continue
    }
    const start = pointAt(first.start)
    figures.push({
      ...found.reading,
      quote: text.slice(first.start, last.end),
      start,
      end: pointAt(last.end),
    })
    at = found.next
  }
  return figures
}
