import { monthSpan, yearSpan } from './calendar.ts'
import { type DateAt, smallOf, yearOf } from './date.ts'
import { isGlued, isHyphen, lowerAt, type Tokens, tokenAt } from './token.ts'

const ordinals: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['1st', 1],
])
/** What may stand between a quarter and its year: Q3, 2023; Q3 of 2023; Q3 FY2025. */
const yearLinks = new Set([',', 'of', '-', '/', "'", '’', 'fy', 'fiscal'])

/** Q3 2023, H1 2025, 3Q23, 1H 2024: `digit` and `letter` are where each stands. */
export function readLettered(tokens: Tokens, digit: number, letter: number, at: number): DateAt | null {
  const { lower } = tokenAt(tokens, letter)
  if ((lower !== 'q' && lower !== 'h') || tokenAt(tokens, letter).text === 'h' || !isGlued(tokens, at + 1))
    return null
  const which = smallOf(tokenAt(tokens, digit), lower === 'q' ? 4 : 2)
  if (which === null) return null
  const link = lowerAt(tokens, at + 2)
  const gap = yearLinks.has(link) ? at + 3 : at + 2
  const year = yearOf(tokenAt(tokens, gap)) ?? shortYearOf(tokens, gap)
  if (year !== null) return partOfYear(gap + 1, year, lower, which)
  return lower === 'q' && letter < digit ? { next: at + 2, days: null, rule: 'quarter-without-year' } : null
}

/** The 24 of 3Q24 and FY24. */
function shortYearOf(tokens: Tokens, at: number): number | null {
  const { kind, text } = tokenAt(tokens, at)
  return kind === 'number' && isGlued(tokens, at) && /^\d\d$/.test(text) ? 2000 + Number(text) : null
}

/** 2016 Q3, 2017-q1, 2016H2. */
export function readYearFirst(tokens: Tokens, at: number): DateAt | null {
  const year = yearOf(tokenAt(tokens, at))
  if (year === null) return null
  const letter = isHyphen(tokenAt(tokens, at + 1)) ? at + 2 : at + 1
  const { lower } = tokenAt(tokens, letter)
  if ((lower !== 'q' && lower !== 'h') || !isGlued(tokens, letter + 1)) return null
  const which = smallOf(tokenAt(tokens, letter + 1), lower === 'q' ? 4 : 2)
  return which === null ? null : partOfYear(letter + 2, year, lower, which)
}

function partOfYear(next: number, year: number, letter: string, which: number): DateAt {
  return letter === 'q'
    ? { next, days: monthSpan(year, which * 3 - 2, 3), rule: 'quarter' }
    : { next, days: monthSpan(year, which * 6 - 5, 6), rule: 'half-year' }
}

/** FY2024, FY 24, fiscal year 2024, fiscal 2023-24. */
export function readFiscal(tokens: Tokens, at: number): DateAt | null {
  const place = lowerAt(tokens, at + 1) === 'year' ? at + 2 : at + 1
  const mark = lowerAt(tokens, place) === "'" || lowerAt(tokens, place) === '’' ? place + 1 : place
  const token = tokenAt(tokens, mark)
  const year =
    yearOf(token) ??
    (lowerAt(tokens, at) === 'fy' && /^\d\d$/.test(token.text) ? 2000 + Number(token.text) : null)
  if (year === null) return null
  const link = lowerAt(tokens, mark + 1)
  const second = tokenAt(tokens, mark + 2)
  const isPair =
    (link === '-' || link === '/' || link === '–') &&
    /^(?:\d\d|\d{4})$/.test(second.text) &&
    isGlued(tokens, mark + 2)
  const rule = 'financial-year'
  return isPair
    ? { next: mark + 3, days: yearSpan(year, 2), rule }
    : { next: mark + 1, days: yearSpan(year), rule }
}

/** first half of 2020, the third quarter of 2019, second quarter. */
export function readNamedPart(tokens: Tokens, at: number): DateAt | null {
  const which = ordinals.get(lowerAt(tokens, at)) ?? (lowerAt(tokens, at) === 'last' ? 4 : undefined)
  const hyphen = isHyphen(tokenAt(tokens, at + 1)) ? at + 2 : at + 1
  const noun = lowerAt(tokens, hyphen)
  if (which === undefined || (noun !== 'quarter' && noun !== 'half')) return null
  const of = lowerAt(tokens, hyphen + 1)
  const place = of === 'of' || of === ',' ? hyphen + 2 : hyphen + 1
  const fiscal = lowerAt(tokens, place) === 'fiscal' ? place + 1 : place
  const year = yearOf(tokenAt(tokens, fiscal))
  if (noun === 'half' && which > 2) return null
  if (year === null)
    return isAlone(tokens, at, noun) ? { next: hyphen + 1, days: null, rule: 'quarter-without-year' } : null
  return partOfYear(fiscal + 1, year, noun === 'half' ? 'h' : 'q', which)
}

/** "in the third quarter", of no year said. */
const isAlone = (tokens: Tokens, at: number, noun: string): boolean =>
  noun === 'quarter' &&
  lowerAt(tokens, at - 1) === 'the' &&
  /^(?:in|for|during|by|of|since)$/.test(lowerAt(tokens, at - 2))
