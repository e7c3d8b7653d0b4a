import type { Token } from './token.ts'
import { months } from './words.ts'

type Tokens = readonly Token[]
/** A date or period in days since 1970-01-01: first day, and the day after the last. `days` null: no year is said. */
export type FoundDate = {
  readonly next: number
  readonly days: readonly [number, number] | null
  readonly rule: string
}

/** Days from 1970-01-01 to the first of a month, by the proleptic Gregorian calendar (Hinnant, days_from_civil). */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const ofEra = y - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
}
const monthSpan = (year: number, from: number, count: number): [number, number] => {
  const end = from + count
  return [dayNumber(year, from, 1), end > 12 ? dayNumber(year + 1, end - 12, 1) : dayNumber(year, end, 1)]
}

function yearAt(token: Token | undefined): number | null {
  if (
    token?.kind !== 'number' ||
    token.text.length !== 4 ||
    token.end - token.start !== 4 ||
    token.power !== 0
  )
    return null
  const year = Number(token.text)
  return year >= 1500 && year <= 2199 && !token.text.includes('.') ? year : null
}
function smallAt(token: Token | undefined, most: number): number | null {
  if (token?.kind !== 'number' || token.text.length > 2 || token.power !== 0) return null
  const value = Number(token.text)
  return Number.isInteger(value) && value >= 1 && value <= most ? value : null
}
const is = (token: Token | undefined, text: string) => token?.lower === text
const ordinal = (tokens: Tokens, at: number) =>
  ['st', 'nd', 'rd', 'th'].includes(tokens[at]?.lower ?? '') && tokens[at]?.spaced === false

/** 2023-10-17, 17/10/2023 or 10/17/2023 by what fits, American where both do. */
function numericDate(tokens: Tokens, at: number): FoundDate | null {
  const sign = tokens[at + 1]?.text
  if (sign !== '-' && sign !== '/') return null
  if (!is(tokens[at + 3], sign) || [1, 2, 3, 4].some((step) => tokens[at + step]?.spaced !== false))
    return null
  const first = yearAt(tokens[at])
  const last = yearAt(tokens[at + 4])
  const year = first ?? last
  if (year === null) return null
  const a = smallAt(tokens[first === null ? at : at + 2], 31)
  const b = smallAt(tokens[first === null ? at + 2 : at + 4], 31)
  if (a === null || b === null) return null
  const [month, day] = a <= 12 ? [a, b] : [b, a]
  if (month > 12) return null
  const start = dayNumber(year, month, day)
  return { next: at + 5, days: [start, start + 1], rule: 'day' }
}

function monthAt(tokens: Tokens, at: number): { next: number; month: number; long: boolean } | null {
  const token = tokens[at]
  const month = token?.kind === 'word' ? months.get(token.lower) : undefined
  if (token === undefined || month === undefined) return null
  const dotted =
    token.lower.length <= 4 &&
    is(tokens[at + 1], '.') &&
    token.lower !== 'may' &&
    tokens[at + 2]?.kind === 'number'
  return {
    next: dotted ? at + 2 : at + 1,
    month,
    long: token.lower.length > 3 && token.text[0] !== token.lower[0],
  }
}

/** July, July 2023, Oct. 17, 2023. */
function fromMonth(tokens: Tokens, at: number): FoundDate | null {
  const found = monthAt(tokens, at)
  if (found === null) return null
  const { month } = found
  const plainYear = yearAt(
    tokens[is(tokens[found.next], ',') || is(tokens[found.next], 'of') ? found.next + 1 : found.next],
  )
  if (plainYear !== null)
    return {
      next: found.next + (yearAt(tokens[found.next]) === null ? 2 : 1),
      days: monthSpan(plainYear, month, 1),
      rule: 'month',
    }
  const day = smallAt(tokens[found.next], 31)
  if (day !== null) {
    const next = found.next + (ordinal(tokens, found.next + 1) ? 2 : 1)
    const yearPlace = is(tokens[next], ',') ? next + 1 : next
    const year = yearAt(tokens[yearPlace])
    if (year === null) return { next, days: null, rule: 'day without a year' }
    const start = dayNumber(year, month, day)
    return { next: yearPlace + 1, days: [start, start + 1], rule: 'day' }
  }
  return found.long && tokens[at]?.lower !== 'may' && tokens[at]?.lower !== 'march'
    ? { next: found.next, days: null, rule: 'month without a year' }
    : null
}

/** 17 October 2023, 1 May. */
function fromDay(tokens: Tokens, at: number): FoundDate | null {
  const day = smallAt(tokens[at], 31)
  if (day === null) return null
  let next = at + (ordinal(tokens, at + 1) ? 2 : 1)
  if (is(tokens[next], 'of')) next++
  const month = monthAt(tokens, next)
  if (month === null) return null
  const comma = is(tokens[month.next], ',') ? month.next + 1 : month.next
  const year = yearAt(tokens[comma])
  if (year === null) return { next: month.next, days: null, rule: 'day without a year' }
  const start = dayNumber(year, month.month, day)
  return { next: comma + 1, days: [start, start + 1], rule: 'day' }
}

const quarterWords = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
])

/** Q3 2023, H1 2025, FY2024, the third quarter of 2019, first half of 2020. */
function fromLetter(tokens: Tokens, at: number): FoundDate | null {
  const letter = tokens[at]?.lower
  const which = smallAt(tokens[at + 1], letter === 'q' ? 4 : 2)
  if (letter === 'fy') {
    const year = yearAt(tokens[at + 1])
    return year === null
      ? null
      : { next: at + 2, days: monthSpan(year, 1, 12), rule: 'financial year as the calendar year' }
  }
  if ((letter === 'q' || letter === 'h') && which !== null && tokens[at + 1]?.spaced === false) {
    const gap =
      is(tokens[at + 2], ',') || is(tokens[at + 2], 'of') || is(tokens[at + 2], '-') ? at + 3 : at + 2
    const year = yearAt(tokens[gap])
    if (year !== null) return span(gap + 1, year, letter, which)
    return letter === 'q' ? { next: at + 2, days: null, rule: 'quarter without a year' } : null
  }
  const the = letter === 'the' ? 1 : 0
  const count = quarterWords.get(tokens[at + the]?.lower ?? '')
  const noun = tokens[at + the + 1]?.lower
  if (count === undefined || (noun !== 'quarter' && noun !== 'half')) return null
  const gap = is(tokens[at + the + 2], 'of') ? at + the + 3 : at + the + 2
  const year = yearAt(tokens[gap])
  return year === null || (noun === 'half' && count > 2)
    ? null
    : span(gap + 1, year, noun === 'half' ? 'h' : 'q', count)
}
const span = (next: number, year: number, letter: string, which: number): FoundDate =>
  letter === 'q'
    ? { next, days: monthSpan(year, which * 3 - 2, 3), rule: 'quarter' }
    : { next, days: monthSpan(year, which * 6 - 5, 6), rule: 'half year' }

/** 1990s with or without "the". */
function fromDecade(tokens: Tokens, at: number): FoundDate | null {
  const start = is(tokens[at], 'the') ? at + 1 : at
  const year = yearAt(tokens[start])
  const tail = is(tokens[start + 1], "'") || is(tokens[start + 1], '’') ? start + 2 : start + 1
  if (year === null || year % 10 !== 0 || !is(tokens[tail], 's') || tokens[tail]?.spaced) return null
  const end = year % 100 === 0 && year < 2000 ? year + 100 : year + 10
  return { next: tail + 1, days: [dayNumber(year, 1, 1), dayNumber(end, 1, 1)], rule: 'decade' }
}

const glued = (token: Token | undefined) =>
  token !== undefined && !token.spaced && !(token.kind === 'sign' && '.,;:)]!?"”’\''.includes(token.text))

function bareYear(tokens: Tokens, at: number): FoundDate | null {
  const year = yearAt(tokens[at])
  if (year === null || year < 1700 || year > 2100) return null
  const dash = tokens[at + 1]
  const later = yearAt(tokens[at + 2])
  if (
    dash !== undefined &&
    ['-', '–', '—'].includes(dash.text) &&
    later !== null &&
    later > year &&
    !glued(tokens[at + 3])
  )
    return { next: at + 3, days: [dayNumber(year, 1, 1), dayNumber(later + 1, 1, 1)], rule: 'years' }
  if (glued(dash) || (at > 0 && !tokens[at]?.spaced && !'(["“'.includes(tokens[at - 1]?.text ?? '?')))
    return null
  if (dash?.spaced && (dash.text === '-' || dash.text === '/')) return null
  return { next: at + 1, days: [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1)], rule: 'year' }
}

/** The date, month, quarter, half, year or decade that begins at `at`. */
export function dateAt(tokens: Tokens, at: number): FoundDate | null {
  const token = tokens[at]
  if (token?.kind === 'number')
    return numericDate(tokens, at) ?? fromDay(tokens, at) ?? fromDecade(tokens, at)
  if (token?.kind !== 'word') return null
  return (
    fromLetter(tokens, at) ?? fromMonth(tokens, at) ?? (token.lower === 'the' ? fromDecade(tokens, at) : null)
  )
}
/** A year alone: tried only after every measure has been. */
export const yearAlone = bareYear
