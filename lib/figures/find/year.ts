import { firstName } from '../unit.ts'
import { yearSpan } from './calendar.ts'
import { type DateAt, yearOf } from './date.ts'
import { readMeasure } from './measure.ts'
import { singularNouns } from './noun-vocabulary.ts'
import { isGlued, lowerAt, type Token, type Tokens, tokenAt } from './token.ts'
import { decimal } from './written.ts'

/** A year alone: from 1900 to 2039 anywhere, others only after a word of time. */
const plainYears = { first: 1900, last: 2039 }
const timeWords = new Set(
  'in since by until till before after from during year circa around c early late mid of'.split(' '),
)

/** The word before a year, over the point of "c. 1850". */
const wordBefore = (tokens: Tokens, at: number): string => {
  const before = lowerAt(tokens, at - 1)
  return before === '.' && /^ca?$/.test(lowerAt(tokens, at - 2)) ? 'circa' : before
}

export function readYear(tokens: Tokens, at: number): DateAt | null {
  const year = yearOf(tokenAt(tokens, at))
  if (year === null || isPartOfName(tokens, at)) return null
  const isDated = timeWords.has(wordBefore(tokens, at))
  const isPlain = year >= plainYears.first && year <= plainYears.last
  if (!isPlain && (year < 1500 || !isDated)) return null
  return isAmount(tokens, at, year, isDated) ? null : { next: at + 1, days: yearSpan(year), rule: 'year' }
}

/** Years whose figures and elections are spoken of, where no other word says which they are. */
const spokenOf = { first: 1985, last: 2035 }
const owners = new Set('the its their his her our this that a'.split(' '))

/** "2016 GPUs" and "1950 MW" are amounts; "the 2020 elections", "2023 results" and "2010 dollars" tell a year. */
function isAmount(tokens: Tokens, at: number, year: number, isDated: boolean): boolean {
  const measure = readMeasure(tokens, decimal(at + 1, String(year), 0, 'digits'))
  if (measure === null) return false
  if (measure.kind === 'money') return !isDated && lowerAt(tokens, at - 1) !== 'constant'
  if (measure.kind !== 'count') return true
  if (year % 100 === 0 && !isDated) return true
  if (isDated || owners.has(lowerAt(tokens, at - 1))) return false
  return (
    year < spokenOf.first || year > spokenOf.last || singularNouns.has(firstName(measure.unit).toLowerCase())
  )
}

const rangeSigns = new Set(['-', '~'])
const openers = new Set(['(', '[', '"', '“', '‘', "'", '*', '_', '—', '–', '/'])
const closers = new Set([
  '.',
  ',',
  ';',
  ':',
  ')',
  ']',
  '!',
  '?',
  '"',
  '”',
  '’',
  "'",
  '*',
  '_',
  '—',
  '–',
  '-',
  '/',
  '|',
  '~',
  '?)',
  ').',
  '),',
  '…',
  '...',
])

/** Words whose number is a place or a name, whatever year it could be: Section 1983, Resolution 1973. */
const numbered = new Set(
  'section sections resolution regulation rule room flight page paragraph article rfc iso box'.split(' '),
)

function isPartOfName(tokens: Tokens, at: number): boolean {
  const before = tokenAt(tokens, at - 1)
  const isEnd = rangeSigns.has(before.text) && yearOf(tokenAt(tokens, at - 2)) !== null
  if (before.text === '§' || numbered.has(before.lower)) return true
  if (isGlued(tokens, at) && !openers.has(before.text) && !isEnd) return true
  const after = tokenAt(tokens, at + 1)
  if (!isGlued(tokens, at + 1)) return false
  if (after.kind !== 'sign' || !closers.has(after.text)) return true
  const isLink = rangeSigns.has(after.text) || after.text === '/' || after.text === ':' || after.text === '.'
  if (!isLink || !isGlued(tokens, at + 2) || tokenAt(tokens, at + 2).kind !== 'number') return false
  const isRange = rangeSigns.has(after.text) && isLaterYear(tokenAt(tokens, at), tokenAt(tokens, at + 2))
  return !isRange || (isGlued(tokens, at + 3) && tokenAt(tokens, at + 3).kind !== 'sign')
}

/** The 2021 of 2019-2021 and the 20 of 2019-20. */
function isLaterYear(first: Token, second: Token): boolean {
  const short = /^\d\d$/.test(second.text) ? `${first.text.slice(0, 2)}${second.text}` : second.text
  return short.length === 4 && short > first.text
}
