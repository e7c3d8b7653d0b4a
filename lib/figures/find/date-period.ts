import { type Days, monthSpan, yearSpan } from './calendar.ts'
import { calendarWords, dateDashes, monthOf } from './calendar-vocabulary.ts'
import { type DateAt, readDay, readDayOf, smallOf, yearOf } from './date.ts'
import { readCentury, readCenturyInWords, readDecade, readSpokenDecade } from './decade.ts'
import { readFiscal, readLettered, readNamedPart, readYearFirst } from './quarter.ts'
import { isGlued, isHyphen, lowerAt, type Tokens, tokenAt } from './token.ts'
import { readYear } from './year.ts'

/** A date or a period that begins at `at`: a day, month, quarter, half, year, decade or century, or from one to another. */
export function readDate(tokens: Tokens, at: number): DateAt | null {
  const { kind, lower: opening } = tokenAt(tokens, at)
  if (kind === 'number' && !mayDate(tokens, at)) return null
  if (kind === 'sign' && tokenAt(tokens, at + 1).text.length !== 2) return null
  if (opening === 'from' || opening === 'between') {
    const first = readPlain(tokens, at + 1) ?? monthBefore(tokens, at + 1)
    const to = opening === 'from' ? ['to', 'until', 'till', 'through'] : ['and']
    return first && readEnd(tokens, first, to)
  }
  const first = readDays(tokens, at) ?? readPlain(tokens, at) ?? monthBefore(tokens, at)
  if (first === null) return null
  return readEnd(tokens, first, ['to', 'through', 'until']) ?? (isWhole(first) ? first : null)
}

/** Whether the date says when by itself: a month that is also a word does not. */
const isWhole = (date: DateAt): boolean => date.rule !== 'from-one-to-another' || date.days !== null

/** March, May and others that are a month here since another follows: "March–May 2024", "between March and May". */
function monthBefore(tokens: Tokens, at: number): DateAt | null {
  const token = tokenAt(tokens, at)
  if (monthOf(token) === undefined || token.text === token.lower) return null
  return monthOf(tokenAt(tokens, at + 2)) === undefined
    ? null
    : { next: at + 1, days: null, rule: 'from-one-to-another' }
}

const datingSigns = new Set(['-', '.', '–', '—', '‒', '−', '~', "'", '’'])

/** What stands behind a day: "17 October", "5 to 7 May", "the 1 of May"; and joined to it "1st", "90s", "3Q23". */
const datingWords = new Set([...calendarWords, 'of', 'to'])
const datingEndings = new Set([...datingWords, 'st', 'nd', 'rd', 'th', 'er', 's', 'q', 'h'])

/** Four digits may be a year; one or two begin a date only with a word of time or a joining sign behind them. */
function mayDate(tokens: Tokens, at: number): boolean {
  const { length } = tokenAt(tokens, at).text
  if (length === 4) return true
  const after = tokenAt(tokens, at + 1)
  if (length <= 5 && after.text === '.' && isGlued(tokens, at + 2)) return true
  if (length > 2) return false
  if (after.kind === 'word') return (after.spaced ? datingWords : datingEndings).has(after.lower)
  if (after.text === '/') return lowerAt(tokens, at + 3) === '/'
  return after.kind === 'sign' && datingSigns.has(after.text) && mayDateBehind(tokens, at + 2)
}

/** What stands behind a day and its joining sign: the month, or another number with a month or a sign behind it. */
function mayDateBehind(tokens: Tokens, at: number): boolean {
  const { kind, lower } = tokenAt(tokens, at)
  if (kind === 'word') return datingEndings.has(lower)
  const after = tokenAt(tokens, at + 1)
  if (kind !== 'number') return false
  return after.kind === 'word' ? datingEndings.has(after.lower) : after.kind === 'sign' && !after.spaced
}

const readPlain = (tokens: Tokens, at: number): DateAt | null =>
  readPeriod(tokens, at) ?? readDay(tokens, at) ?? readYear(tokens, at)

/** The later date of a range; a short year (2019-20) and a month's own year count for both. */
function readEnd(tokens: Tokens, first: DateAt, words: readonly string[]): DateAt | null {
  const link = tokenAt(tokens, first.next)
  const isDash = link.kind === 'sign' && dateDashes.has(link.text)
  if (!isDash && !words.includes(link.lower)) return null
  const at = first.next + 1
  const year = first.rule === 'year' && isDash ? yearOf(tokenAt(tokens, first.next - 1)) : null
  const short = year === null ? null : readShortYear(tokens, year, at)
  if (short !== null) return short
  const last = readPlain(tokens, at)
  if (last === null) return null
  if (last.days === null) return first.days === null ? { ...last, rule: 'from-one-to-another' } : null
  const start = first.days ?? inYearOf(tokens, first, last)
  if (start === null || start[0] >= last.days[1]) return null
  return { next: last.next, days: [start[0], last.days[1]], rule: 'from-one-to-another' }
}

/** "2019-20", "2023/24" are dealt with as years when the two digits follow. */
function readShortYear(tokens: Tokens, from: number, at: number): DateAt | null {
  const { text } = tokenAt(tokens, at)
  if (!/^\d\d$/.test(text) || !isGlued(tokens, at)) return null
  const to = from - (from % 100) + Number(text)
  if (to <= from) return null
  return { next: at + 1, days: yearSpan(from, to - from + 1), rule: 'from-one-to-another' }
}

/** "May to July 2023": the first month or quarter takes the year of the last. */
function inYearOf(tokens: Tokens, first: DateAt, last: DateAt): Days | null {
  const year = yearOf(tokenAt(tokens, last.next - 1))
  if (year === null) return null
  const named = tokenAt(tokens, first.next - 1)
  const month = monthOf(named)
  if (month !== undefined) return monthSpan(year, month, 1)
  const quarter = lowerAt(tokens, first.next - 2) === 'q' ? smallOf(named, 4) : null
  return quarter === null ? null : monthSpan(year, quarter * 3 - 2, 3)
}

/** "May 5–7, 2024", "5–7 May 2024": days of one month. */
function readDays(tokens: Tokens, at: number): DateAt | null {
  const month = monthOf(tokenAt(tokens, at))
  const first = month === undefined ? at : at + 1
  const from = smallOf(tokenAt(tokens, first), 31)
  const to = smallOf(tokenAt(tokens, first + 2), 31)
  const link = tokenAt(tokens, first + 1)
  if (from === null || to === null || to <= from || !(dateDashes.has(link.text) || link.lower === 'to'))
    return null
  const last = month === undefined ? readDay(tokens, first + 2) : readDayOf(tokens, first + 2, month, to)
  if (last?.days == null || last.rule !== 'day') return null
  return { next: last.next, days: [last.days[0] - (to - from), last.days[1]], rule: 'from-one-to-another' }
}

const roughly = new Set(['early', 'mid', 'late', 'end', 'beginning', 'start', 'middle'])

/** Q3 2023, 3Q23, H1 2025, FY2024, fiscal 2024, the third quarter of 2019, mid-2024, the late 1990s, the 20th century. */
function readPeriod(tokens: Tokens, at: number): DateAt | null {
  const the = lowerAt(tokens, at) === 'the' ? at + 1 : at
  const word = lowerAt(tokens, the)
  if (roughly.has(word)) return readRough(tokens, the)
  const token = tokenAt(tokens, the)
  if (token.kind === 'number' || token.text === "'" || token.text === '’')
    return (
      readYearFirst(tokens, the) ??
      readDecade(tokens, the) ??
      readLettered(tokens, the, the + 1, the) ??
      readCentury(tokens, the) ??
      readSchoolYear(tokens, the)
    )
  if (word === 'q' || word === 'h') return readLettered(tokens, the + 1, the, the)
  if (word === 'fy' || word === 'fiscal' || word === 'financial' || word === 'calendar')
    return readFiscal(tokens, the)
  return readNamedPart(tokens, the) ?? readCenturyInWords(tokens, the) ?? readSpokenDecade(tokens, at, the)
}

/** early 2024, mid-2023, late 1990s, end of 2022: the period itself, since the words give no bound. */
function readRough(tokens: Tokens, at: number): DateAt | null {
  const link = tokenAt(tokens, at + 1)
  const the = isHyphen(link) || link.lower === 'of' ? at + 2 : at + 1
  const next = lowerAt(tokens, the) === 'the' ? the + 1 : the
  const inner = readDecade(tokens, next) ?? readCentury(tokens, next) ?? roughMonth(tokens, next)
  if (inner !== null) return inner
  const year = yearOf(tokenAt(tokens, next))
  const isWritten = isHyphen(link) || tokenAt(tokens, next).spaced
  return year === null ||
    !isWritten ||
    (isGlued(tokens, next + 1) && tokenAt(tokens, next + 1).kind === 'number')
    ? null
    : { next: next + 1, days: yearSpan(year), rule: 'year' }
}

function roughMonth(tokens: Tokens, at: number): DateAt | null {
  const found = monthOf(tokenAt(tokens, at)) === undefined ? null : readDay(tokens, at)
  return found?.rule.startsWith('month') ? found : null
}

/** 2023/24. */
function readSchoolYear(tokens: Tokens, at: number): DateAt | null {
  const year = yearOf(tokenAt(tokens, at))
  const second = tokenAt(tokens, at + 2)
  if (
    year === null ||
    lowerAt(tokens, at + 1) !== '/' ||
    !isGlued(tokens, at + 1) ||
    !isGlued(tokens, at + 2)
  )
    return null
  if (
    !/^\d\d$/.test(second.text) ||
    Number(second.text) !== (year + 1) % 100 ||
    (isGlued(tokens, at + 3) && tokenAt(tokens, at + 3).kind !== 'sign')
  )
    return null
  return { next: at + 3, days: yearSpan(year, 2), rule: 'from-one-to-another' }
}
