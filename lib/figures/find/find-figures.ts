import type { Comparator, FoundFigure } from '../figure.ts'
import { hasDecimalComma } from '../locale.ts'
import { type Amount, forgetAmount, measuredOf, readAmount } from './amount.ts'
import { isBare } from './bare-number.ts'
import { type ComparatorAt, readComparator, readComparatorAfter } from './comparator.ts'
import { withFinerParts } from './compound.ts'
import type { DateAt } from './date.ts'
import { readDate } from './date-period.ts'
import type { Found } from './found.ts'
import { readHeads, type Table } from './heads.ts'
import { skipIdentifier } from './identifier.ts'
import { type Context, withNoun } from './lent-noun.ts'
import { saysNoNumber } from './no-number.ts'
import { readOdds } from './odds.ts'
import { pointCounter } from './points.ts'
import { rangeWords } from './range.ts'
import { type Reading, readingOf } from './reading.ts'
import { readOrderRange, readOrders, readPeriod, readSpoken } from './spoken.ts'
import { opening, openingsOf } from './starts.ts'
import { isGlued, lowerAt, type Token, type Tokens, tokenAt, tokenise } from './token.ts'
import { withTolerance } from './tolerance.ts'
import { readYear } from './year.ts'

/**
 * Every figure in `text`, in order, none inside another; linear in its length.
 * `start` and `end` count Unicode code points, half-open; `locale` (BCP 47, English without it) says what comma and
 * point mean. Throws `locale-unknown` for one that is no language tag or whose numbers nobody told us how to write.
 */
export function findFigures(text: string, options: { readonly locale?: string } = {}): FoundFigure[] {
  const hasComma = hasDecimalComma(options.locale ?? 'en')
  const pointAt = pointCounter(text)
  const figures: FoundFigure[] = []
  const add = (first: Token, last: Token, reading: Reading) => {
    const start = pointAt(first.start)
    figures.push(placed(reading, text.slice(first.start, last.end), start, pointAt(last.end)))
  }
  const table: Table = { columns: [] }
  for (let from = 0; from < text.length; ) {
    const { tokens, next, isWhole } = tokenise(text, from, hasComma)
    readParagraph(tokens, table, add)
    if (isWhole) table.columns = []
    from = next
  }
  forgetAmount()
  return figures
}

/** Written out field by field: a text may hold hundreds of thousands, and a spread costs three times as much. */
const placed = (reading: Reading, quote: string, start: number, end: number): FoundFigure => ({
  kind: reading.kind,
  quote,
  comparator: reading.comparator,
  low: reading.low,
  high: reading.high,
  lowClosed: reading.lowClosed,
  highClosed: reading.highClosed,
  written: reading.written,
  unit: reading.unit,
  significantDigits: reading.significantDigits,
  rule: reading.rule,
  start,
  end,
})

/** Tokens with no space between them: more are code, a hash or a row of signs, and no figure stands among them. */
const mostJoined = 256

const bar = '|'.charCodeAt(0)

/** The end of the tokens joined to the one at `at`; cells of a table are not. */
function joinedEnd(tokens: Tokens, at: number): number {
  let end = at + 1
  while (isGlued(tokens, end) && tokenAt(tokens, end).firstCode !== bar) end++
  return end
}

function readParagraph(
  tokens: Tokens,
  table: Table,
  add: (first: Token, last: Token, reading: Reading) => void,
): void {
  const context: Context = { heads: readHeads(tokens, table), lastEnd: -1, lastAmount: null, ended: -1 }
  let joinedTo = 0
  for (let at = 0; at < tokens.length; ) {
    const first = tokenAt(tokens, at)
    if (at >= joinedTo) {
      joinedTo = joinedEnd(tokens, at)
      if (joinedTo - at > mostJoined) {
        at = joinedTo
        continue
      }
    }
    const opens = openingsOf(first)
    if (opens === 0) {
      at++
      continue
    }
    const skipped = opens & opening.identifier ? skipIdentifier(tokens, at) : at
    const found = skipped > at ? null : readFigure(tokens, at, opens, context)
    if (found !== null) {
      add(first, tokenAt(tokens, found.next - 1), found.reading)
      context.ended = found.next
    }
    at = found?.next ?? Math.max(skipped, at + 1)
  }
}

function readFigure(tokens: Tokens, at: number, opens: number, context: Context): Found | null {
  if (isBare(tokens, at, context)) return null
  const bound = opens & opening.bound ? readComparator(tokens, at) : null
  if (bound !== null) return isSpan(tokens, at, context) ? null : readBounded(tokens, at, bound, context)
  const date = opens & opening.date ? readDate(tokens, at) : null
  if (date !== null) return { next: date.next, reading: dateReading(date) }
  const period = opens & opening.period ? readPeriod(tokens, at) : null
  if (period !== null) return period
  return opens & opening.amount ? readBound(tokens, at, 'equal', context) : null
}

/** "$52.7 billion over five years": right behind a figure "over" says for how long, and not that it was longer. */
const isSpan = (tokens: Tokens, at: number, { ended }: Context): boolean =>
  ended === at && lowerAt(tokens, at) === 'over' && readAmount(tokens, at + 1)?.measure?.kind === 'duration'

function readBounded(tokens: Tokens, at: number, bound: ComparatorAt, context: Context): Found | null {
  // "below 1990 levels" bounds no number: the year is read when its turn comes.
  if (readYear(tokens, bound.next) !== null) return null
  const period = bound.comparator === 'more-than' ? readPeriod(tokens, at) : null
  return period ?? readBound(tokens, bound.next, bound.comparator, context)
}

/** A number under a comparator: a range, a chance, a word for a number, or an amount. */
function readBound(tokens: Tokens, at: number, comparator: Comparator, context: Context): Found | null {
  const amount = readAmount(tokens, at)
  const isWord = tokenAt(tokens, at).kind === 'word'
  if (amount === null && !isWord) return null
  if (amount !== null && !isWord && endsAlone(tokens, amount))
    return readSingle(tokens, at, amount, comparator, context)
  return (
    readOrderRange(tokens, at, amount, comparator) ??
    readOdds(tokens, at, amount, comparator) ??
    (isWord ? readSpoken(tokens, at, comparator) : null) ??
    (amount && readOrders(tokens, amount, comparator)) ??
    (amount && readSingle(tokens, at, amount, comparator, context))
  )
}

/** Whether neither a range, a chance nor a word goes on behind the amount: a number does, or the text ends. */
const endsAlone = (tokens: Tokens, { measure, written, next }: Amount): boolean => {
  const { kind } = tokenAt(tokens, next)
  if (measure === null || (kind !== 'number' && kind !== 'end')) return false
  const unit = tokenAt(tokens, written.next)
  if (next === written.next) return true
  return unit.kind === 'word' ? !rangeWords.has(unit.lower) : unitSigns.has(unit.text)
}

/** Signs right behind a number that are its unit, and link it to no other. */
const unitSigns = new Set([...'%‰€£¥₹°'])

function readSingle(
  tokens: Tokens,
  at: number,
  found: Amount,
  comparator: Comparator,
  context: Context,
): Found | null {
  const named = found.measure === null ? withNoun(tokens, at, found, context) : found
  const amount = withTolerance(tokens, withFinerParts(tokens, named))
  const { written, measure, next } = amount
  if (measure === null && !written.standsAlone) return null
  if (saysNoNumber(tokens, at, amount)) return null
  const after = comparator === 'equal' ? readComparatorAfter(tokens, next) : null
  const bound = after?.comparator ?? (comparator === 'equal' ? (amount.inner ?? comparator) : comparator)
  const end = after?.next ?? next
  context.lastEnd = end
  context.lastAmount = amount
  return { next: end, reading: readingOf(written, measuredOf(amount), bound) }
}

/** A date's ends are days since 1970-01-01, the end open; null where no year is said. */
function dateReading({ days, rule }: DateAt): Reading {
  return {
    kind: 'date',
    comparator: 'equal',
    low: days && String(days[0]),
    high: days && String(days[1]),
    lowClosed: days !== null,
    highClosed: false,
    written: null,
    unit: 'date',
    significantDigits: null,
    rule,
  }
}
