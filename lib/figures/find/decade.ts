import { yearSpan } from './calendar.ts'
import { dateDashes } from './calendar-vocabulary.ts'
import { type DateAt, smallOf, yearOf } from './date.ts'
import { readDayInWords } from './day-in-words.ts'
import { isGlued, isHyphen, lowerAt, type Tokens, tokenAt } from './token.ts'

/** 1990s, the '90s, 1990's. */
export function readDecade(tokens: Tokens, at: number): DateAt | null {
  const mark = lowerAt(tokens, at)
  const isShort = mark === "'" || mark === '’' || mark === '‘'
  const digits = isShort ? at + 1 : at
  const apostrophe = lowerAt(tokens, digits + 1)
  const tail = apostrophe === "'" || apostrophe === '’' ? digits + 2 : digits + 1
  if (lowerAt(tokens, tail) !== 's' || !isGlued(tokens, tail) || !isGlued(tokens, digits + 1)) return null
  const year =
    isShort || isShortDecade(tokens, at)
      ? shortDecade(tokenAt(tokens, digits).text)
      : yearOf(tokenAt(tokens, digits))
  if (year === null || year % 10 !== 0 || year < 1500) return null
  const isCentury = year % 100 === 0 && year < 2000
  return {
    next: tail + 1,
    days: yearSpan(year, isCentury ? 100 : 10),
    rule: isCentury ? 'century' : 'decade',
  }
}

/** "the 90s": two digits after "the". */
const isShortDecade = (tokens: Tokens, at: number): boolean =>
  (lowerAt(tokens, at - 1) === 'the' ||
    (lowerAt(tokens, at - 1) === 'and' && lowerAt(tokens, at - 2) === 's')) &&
  /^[2-9]0$/.test(tokenAt(tokens, at).text)

const shortDecade = (text: string): number | null =>
  /^\d0$/.test(text) ? (Number(text) < 30 ? 2000 : 1900) + Number(text) : null

const spokenDecades: ReadonlyMap<string, number> = new Map([
  ['twenties', 1920],
  ['thirties', 1930],
  ['forties', 1940],
  ['fifties', 1950],
  ['sixties', 1960],
  ['seventies', 1970],
  ['eighties', 1980],
  ['nineties', 1990],
  ['noughties', 2000],
])

/** the nineties. */
export function readSpokenDecade(tokens: Tokens, at: number, the: number): DateAt | null {
  const year = the > at ? spokenDecades.get(lowerAt(tokens, the)) : undefined
  return year === undefined ? null : { next: the + 1, days: yearSpan(year, 10), rule: 'decade' }
}

/** 20th century, 19th-century, 18th and 19th centuries. */
export function readCentury(tokens: Tokens, at: number): DateAt | null {
  const which = centuryAt(tokens, at)
  if (which === null) return null
  const link = lowerAt(tokens, at + 2)
  const isPair = link === 'and' || link === 'to' || link === 'or' || dateDashes.has(link)
  const last = isPair ? centuryAt(tokens, at + 3) : null
  if (last !== null && last > which && lowerAt(tokens, at + 5) === 'centuries') {
    const days = yearSpan((which - 1) * 100 + 1, (last - which + 1) * 100)
    return { next: at + 6, days, rule: 'from-one-to-another' }
  }
  const noun = isHyphen(tokenAt(tokens, at + 2)) ? at + 3 : at + 2
  if (!/^centur(?:y|ies)$/.test(lowerAt(tokens, noun))) return null
  return { next: noun + 1, days: yearSpan((which - 1) * 100 + 1, 100), rule: 'century' }
}

/** The 20 of 20th. */
function centuryAt(tokens: Tokens, at: number): number | null {
  const isOrdinal = isGlued(tokens, at + 1) && /^(?:st|nd|rd|th)$/.test(lowerAt(tokens, at + 1))
  return isOrdinal ? smallOf(tokenAt(tokens, at), lastCentury) : null
}

const lastCentury = 21

/** the twentieth century, twenty-first-century. */
export function readCenturyInWords(tokens: Tokens, at: number): DateAt | null {
  const which = readDayInWords(tokens, at)
  if (which === null || which.day > lastCentury) return null
  const noun = isHyphen(tokenAt(tokens, which.next)) ? which.next + 1 : which.next
  if (lowerAt(tokens, noun) !== 'century') return null
  return { next: noun + 1, days: yearSpan((which.day - 1) * 100 + 1, 100), rule: 'century' }
}
