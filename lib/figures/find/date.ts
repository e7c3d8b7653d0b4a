import type { FigureRule } from '../figure.ts'
import { type Days, daySpan, monthSpan } from './calendar.ts'
import { isWeekday, monthNamed, monthOf, saysMonthAlone } from './calendar-vocabulary.ts'
import { readDayInWords } from './day-in-words.ts'
import { isGlued, isHyphen, lowerAt, type Token, type Tokens, tokenAt } from './token.ts'

/** A day, month or year where it stands; `days` is null where no year is said. */
export type DateAt = { readonly next: number; readonly days: Days | null; readonly rule: FigureRule }

/** A year as written in four digits. */
export function yearOf(token: Token): number | null {
  if (token.kind !== 'number' || token.text.length !== 4 || token.grouping !== '' || token.power !== 0)
    return null
  const year = Number(token.text)
  return year >= 1000 && year <= 2199 && !token.text.includes('.') ? year : null
}

/** A whole number of at most two digits from 1 to `most`; null where none stands. */
export function smallOf(token: Token, most: number): number | null {
  if (token.kind !== 'number' || token.text.length > 2 || token.power !== 0) return null
  const value = Number(token.text)
  return Number.isInteger(value) && value >= 1 && value <= most ? value : null
}

const endings = new Set(['st', 'nd', 'rd', 'th', 'er'])
const isOrdinalEnding = (tokens: Tokens, at: number): boolean =>
  endings.has(lowerAt(tokens, at)) && isGlued(tokens, at)

/** The place after the day's "th". */
const dayEnd = (tokens: Tokens, at: number): number => (isOrdinalEnding(tokens, at + 1) ? at + 2 : at + 1)

/** 2023-10-17, 17/10/2023, 17/10/23, Oct. 17, 2023, Tuesday 17 October, July 2023, July; null where none stands. */
export function readDay(tokens: Tokens, at: number): DateAt | null {
  const token = tokenAt(tokens, at)
  if (token.kind === 'number')
    return (
      readNumeric(tokens, at) ??
      readDotted(tokens, at) ??
      readFromDay(tokens, at) ??
      readYearMonth(tokens, at)
    )
  if (token.kind !== 'word') return null
  if (isWeekday(token)) return readAfterWeekday(tokens, at)
  if (token.lower === 'the') return readFromDay(tokens, at + 1) ?? readFromDayInWords(tokens, at + 1)
  return readFromMonth(tokens, at) ?? readFromDayInWords(tokens, at)
}

/** second of August, the fourth of July 1995. */
function readFromDayInWords(tokens: Tokens, at: number): DateAt | null {
  const found = readDayInWords(tokens, at)
  if (found === null || lowerAt(tokens, found.next) !== 'of') return null
  const month = monthNamed(tokenAt(tokens, found.next + 1))
  return month === undefined ? null : withYear(tokens, found.next + 2, month, found.day)
}

/** "Monday, January 27, 2025"; a weekday alone is no date. */
function readAfterWeekday(tokens: Tokens, at: number): DateAt | null {
  const point = lowerAt(tokens, at + 1) === '.' ? at + 2 : at + 1
  const next = lowerAt(tokens, point) === ',' ? point + 1 : point
  const day = lowerAt(tokens, next) === 'the' ? next + 1 : next
  const token = tokenAt(tokens, day)
  if (monthOf(token) !== undefined) return readFromMonth(tokens, day)
  return token.kind === 'number' ? (readNumeric(tokens, day) ?? readFromDay(tokens, day)) : null
}

/** The year nearest to ours of two digits, by the rule of POSIX (strptime, %y): 69 is 1969 and 68 is 2068. */
function yearOfTwoDigits({ kind, text }: Token): number | null {
  if (kind !== 'number' || !/^\d\d$/.test(text)) return null
  return Number(text) + (Number(text) < 69 ? 2000 : 1900)
}

/** Year first, or day and month by what fits, American where both do. */
function readNumeric(tokens: Tokens, at: number): DateAt | null {
  const sign = lowerAt(tokens, at + 1)
  if ((sign !== '-' && sign !== '/' && sign !== '.') || lowerAt(tokens, at + 3) !== sign) return null
  for (let place = at + 1; place <= at + 4; place++) if (!isGlued(tokens, place)) return null
  const first = yearOf(tokenAt(tokens, at))
  const last = tokenAt(tokens, at + 4)
  const isShort = sign === '/' && !(isGlued(tokens, at + 5) && tokenAt(tokens, at + 5).kind === 'word')
  const year = first ?? yearOf(last) ?? (isShort ? yearOfTwoDigits(last) : null)
  const a = smallOf(tokenAt(tokens, first === null ? at : at + 2), 31)
  const b = smallOf(tokenAt(tokens, first === null ? at + 2 : at + 4), 31)
  if (year === null || a === null || b === null) return null
  const isMonthFirst = first !== null || (a <= 12 && sign !== '.')
  const days = isMonthFirst ? daySpan(year, a, b) : daySpan(year, b, a)
  return days && { next: timeEnd(tokens, at + 5), days, rule: 'day' }
}

/** 27.1.2025: day and month were read as one decimal. */
export function readDotted(tokens: Tokens, at: number): DateAt | null {
  const parts = /^(\d{1,2})\.(\d{1,2})$/.exec(tokenAt(tokens, at).text)
  if (
    parts === null ||
    lowerAt(tokens, at + 1) !== '.' ||
    !isGlued(tokens, at + 1) ||
    !isGlued(tokens, at + 2)
  )
    return null
  const year = yearOf(tokenAt(tokens, at + 2))
  const days = year === null ? null : daySpan(year, Number(parts[2]), Number(parts[1]))
  return days && { next: at + 3, days, rule: 'day' }
}

/** 2023-05; what could be years, as 2010-12, is none. */
function readYearMonth(tokens: Tokens, at: number): DateAt | null {
  const year = yearOf(tokenAt(tokens, at))
  const month = tokenAt(tokens, at + 2)
  if (year === null || year < 1900 || !/^(?:0[1-9]|1[0-2])$/.test(month.text) || !isGlued(tokens, at + 1))
    return null
  if (lowerAt(tokens, at + 1) !== '-' || !isGlued(tokens, at + 2) || Number(month.text) > year % 100)
    return null
  const isLong = isGlued(tokens, at + 3) && /^[\w-]/.test(tokenAt(tokens, at + 3).text)
  return isLong ? null : { next: at + 3, days: monthSpan(year, Number(month.text), 1), rule: 'month' }
}

/** The T10:00:00Z of an ISO 8601 date. */
function timeEnd(tokens: Tokens, at: number): number {
  if (tokenAt(tokens, at).text !== 'T' || !isGlued(tokens, at)) return at
  let next = at + 1
  while (next < at + 8 && isGlued(tokens, next) && /^[\d:.Z]+$/.test(tokenAt(tokens, next).text)) next++
  return next
}

function monthEnd(tokens: Tokens, at: number): number {
  const isShort = tokenAt(tokens, at).text.length <= 4
  const isPoint = lowerAt(tokens, at + 1) === '.' && isGlued(tokens, at + 1)
  return isShort && isPoint && tokenAt(tokens, at + 2).kind === 'number' ? at + 2 : at + 1
}

/** A year after a month or day: behind a comma, "of", "in" or nothing. */
function yearBehind(tokens: Tokens, at: number): { next: number; year: number } | null {
  const word = lowerAt(tokens, at)
  const place = word === ',' || word === 'of' || word === 'in' || word === '/' ? at + 1 : at
  const year = yearOf(tokenAt(tokens, place))
  return year === null ? null : { next: place + 1, year }
}

const timed = new Set(
  'in since by until till before after from during early mid late of this last next to'.split(' '),
)

/** A word of time stands before: in March, mid-May. */
const isTimed = (tokens: Tokens, at: number): boolean =>
  timed.has(lowerAt(tokens, isHyphen(tokenAt(tokens, at - 1)) ? at - 2 : at - 1))

/** July, July 2023, Jan '25, Oct. 17, 2023. */
function readFromMonth(tokens: Tokens, at: number): DateAt | null {
  const month = monthOf(tokenAt(tokens, at))
  if (month === undefined) return null
  const end = monthEnd(tokens, at)
  const behind = yearBehind(tokens, end)
  if (behind !== null) return { next: behind.next, days: monthSpan(behind.year, month, 1), rule: 'month' }
  const short = readShortYear(tokens, end)
  if (short !== null) return { next: end + 2, days: monthSpan(short, month, 1), rule: 'month' }
  const dash = /^[-/]$/.test(lowerAt(tokens, end)) && isGlued(tokens, end) ? end + 1 : end
  const day = smallOf(tokenAt(tokens, dash), 31)
  if (day !== null && !isUnitBehind(tokens, dash)) return readDayOf(tokens, dash, month, day)
  const spoken = readDayInWords(tokens, lowerAt(tokens, end) === 'the' ? end + 1 : end)
  if (spoken !== null && tokenAt(tokens, spoken.next).kind !== 'word')
    return withYear(tokens, spoken.next, month, spoken.day)
  return saysMonthAlone(tokenAt(tokens, at), isTimed(tokens, at))
    ? { next: at + 1, days: null, rule: 'month-without-year' }
    : null
}

/** "May 20 people": the number belongs to what follows. */
function isUnitBehind(tokens: Tokens, at: number): boolean {
  const after = tokenAt(tokens, at + 1)
  return (
    after.text === '%' || (after.kind === 'word' && /^(?:percent|million|billion|people)$/.test(after.lower))
  )
}

/** '25 after a month. */
function readShortYear(tokens: Tokens, at: number): number | null {
  const mark = lowerAt(tokens, at)
  const digits = tokenAt(tokens, at + 1)
  if ((mark !== "'" && mark !== '’') || !isGlued(tokens, at + 1) || !/^\d\d$/.test(digits.text)) return null
  return 2000 + Number(digits.text)
}

/** The day at `at` of a month named before it, with the year behind it. */
export const readDayOf = (tokens: Tokens, at: number, month: number, day: number): DateAt | null =>
  withYear(tokens, dayEnd(tokens, at), month, day)

function withYear(tokens: Tokens, at: number, month: number, day: number): DateAt | null {
  const behind = yearBehind(tokens, at)
  if (behind === null) return { next: at, days: null, rule: 'day-without-year' }
  const days = daySpan(behind.year, month, day)
  return days && { next: behind.next, days, rule: 'day' }
}

/** 17 October 2023, 1st of May. */
function readFromDay(tokens: Tokens, at: number): DateAt | null {
  const day = smallOf(tokenAt(tokens, at), 31)
  if (day === null) return null
  const end = dayEnd(tokens, at)
  const of = lowerAt(tokens, end)
  const name = of === 'of' || of === '-' || (of === '.' && isGlued(tokens, end)) ? end + 1 : end
  const isOrdinal = end > at + 1 && of === 'of'
  const month = isOrdinal ? monthNamed(tokenAt(tokens, name)) : monthOf(tokenAt(tokens, name))
  if (month === undefined) return null
  const dash =
    lowerAt(tokens, name + 1) === '-' && isGlued(tokens, name + 1) ? name + 2 : monthEnd(tokens, name)
  return withYear(tokens, dash, month, day)
}
