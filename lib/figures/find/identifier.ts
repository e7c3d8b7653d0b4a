import { readDotted } from './date.ts'
import { isGlued, lowerAt, type Token, type Tokens, tokenAt } from './token.ts'

const dots = new Set(['-', '.', '/', ',', '‑', '–', ':'])
/** Numbers joined by signs that are read at once; more of them are one identifier all the same. */
const leastLinks = 2

/** End of an identifier that begins at `at`, or `at`: a telephone number, a version, a time of day, a web address. */
export function skipIdentifier(tokens: Tokens, at: number): number {
  const token = tokenAt(tokens, at)
  if (token.kind === 'word') return isAddressStart(tokens, at) ? gluedEnd(tokens, at) : at
  if (token.kind === 'sign') return skipSign(tokens, at, token)
  const next = tokenAt(tokens, at + 1)
  if (next.kind === 'word') return skipWithWord(tokens, at)
  if (next.spaced || next.kind !== 'sign') return skipGrouped(tokens, at)
  return skipLinked(tokens, at)
}

/** The ":" of https: and doi:, the "." of www. behind the words that may open an address. */
const isAddressStart = (tokens: Tokens, at: number): boolean =>
  isGlued(tokens, at + 1) && /^[:.]$/.test(tokenAt(tokens, at + 1).text)

/** [12], [3, 4], (a 1) are notes; +1-222 is a telephone number. */
function skipSign(tokens: Tokens, at: number, { text }: Token): number {
  if (text === '[') return noteEnd(tokens, at)
  if (text === '(') return phoneEnd(tokens, at)
  if (text !== '+' || tokenAt(tokens, at + 1).kind !== 'number' || !isGlued(tokens, at + 1)) return at
  const end = skipIdentifier(tokens, at + 1)
  if (end > at + 1) return end
  const after = tokenAt(tokens, at + 2)
  return /^\d{1,3}$/.test(tokenAt(tokens, at + 1).text) && after.kind === 'number' && after.spaced
    ? phoneDigitsEnd(tokens, at + 1)
    : at
}

/** Numbers in square brackets: most a note holds. */
const mostNotes = 12

function noteEnd(tokens: Tokens, at: number): number {
  for (let look = at + 1; look < at + 2 * mostNotes; look++) {
    const { kind, text } = tokenAt(tokens, look)
    if (text === ']') return look === at + 1 ? at : look + 1
    if (kind !== 'number' && text !== ',' && text !== '-' && text !== '–' && text !== ';') return at
    if (kind === 'number' && (text.length > 3 || text.includes('.'))) return at
  }
  return at
}

/** (202) 555-0143. */
function phoneEnd(tokens: Tokens, at: number): number {
  if (!/^\d{3,4}$/.test(tokenAt(tokens, at + 1).text) || lowerAt(tokens, at + 2) !== ')') return at
  const digits = tokenAt(tokens, at + 3)
  const isPhone =
    /^\d{3,4}$/.test(digits.text) && tokenAt(tokens, at + 4).text === '-' && isGlued(tokens, at + 5)
  return isPhone ? gluedEnd(tokens, at + 3) : at
}

/** Groups of digits of a telephone number written with spaces. */
const mostPhoneGroups = 6

function phoneDigitsEnd(tokens: Tokens, from: number): number {
  let end = from
  for (let groups = 0; groups < mostPhoneGroups; groups++) {
    const { kind, text } = tokenAt(tokens, end)
    if (kind === 'number' && /^\d+$/.test(text)) end++
    else if ((text === '-' || text === '(' || text === ')') && kind === 'sign') end++
    else break
  }
  return end
}

/** 9 am, 10.30 pm, 401(k), 4K video. */
function skipWithWord(tokens: Tokens, at: number): number {
  const { text } = tokenAt(tokens, at)
  const word = tokenAt(tokens, at + 1)
  if ((word.text === 'am' || word.text === 'pm') && /^(?:[1-9]|1[0-2])(?:\.[0-5]\d)?$/.test(text))
    return at + 2
  if (
    word.text === 'K' &&
    !word.spaced &&
    /^[2458]$/.test(text) &&
    /^(?:video|resolution|tv|tvs|display|screen|streaming)/.test(lowerAt(tokens, at + 2))
  )
    return at + 2
  if (isStreetNumber(tokens, at)) return at + 1
  return isHash(tokens, at) ? gluedEnd(tokens, at) : at
}

/** Letters and digits by turns, as in a hash, a serial number or 3f2a. */
function isHash(tokens: Tokens, at: number): boolean {
  const isLong =
    isGlued(tokens, at + 1) && tokenAt(tokens, at + 2).kind === 'number' && isGlued(tokens, at + 2)
  return isLong && isGlued(tokens, at + 3) && tokenAt(tokens, at + 3).kind === 'word'
}

const streets = new Set(
  'street st avenue ave road rd lane ln drive dr boulevard blvd way court ct place square terrace highway hwy parkway row close crescent'.split(
    ' ',
  ),
)
/** Words between a house number and what kind of street it is. */
const mostStreetWords = 3

/** 1600 Pennsylvania Avenue, 221B Baker Street. */
function isStreetNumber(tokens: Tokens, at: number): boolean {
  const { text } = tokenAt(tokens, at)
  if (text.length > 5 || text.includes('.')) return false
  const letter = tokenAt(tokens, at + 1)
  const from = letter.kind === 'word' && !letter.spaced && letter.text.length === 1 ? at + 2 : at + 1
  for (let look = from; look <= from + mostStreetWords; look++) {
    const word = tokenAt(tokens, look)
    if (word.kind !== 'word' || word.text[0] === word.lower[0]) return false
    if (look > from && streets.has(word.lower)) return true
  }
  return false
}

/** Digits in groups with spaces between that no number is written in: 978 3 16 148410 0. */
function skipGrouped(tokens: Tokens, at: number): number {
  let look = at
  while (
    look - at < mostPhoneGroups &&
    tokenAt(tokens, look + 1).kind === 'number' &&
    tokenAt(tokens, look + 1).spaced
  )
    look++
  return look - at >= 3 ? look + 1 : at
}

/** 1.2.3, 555-0143, 192.168.0.1, 10:30, 1,2,3: numbers joined by signs, dates apart. */
function skipLinked(tokens: Tokens, at: number): number {
  let links = 0
  let look = at
  while (isLinkedNumber(tokens, look + 1) && links < mostRunLinks) {
    links++
    look += 2
  }
  if (links === 0) return at
  const sign = tokenAt(tokens, at + 1).text
  if (links >= leastLinks) return isDate(tokens, at, look, links) ? at : gluedEnd(tokens, look)
  if (sign === '.') return readDotted(tokens, at) === null ? look + 1 : at
  if (sign === ':') return isClock(tokens, at) ? gluedEnd(tokens, look) : at
  return isPhonePair(tokens, at) || isScore(tokens, look + 1) ? look + 1 : at
}

const scored = new Set(
  'vote votes decision ruling majority split margin win victory defeat loss lead draw score result'.split(
    ' ',
  ),
)
/** "a 55-45 vote" counts both sides of one. */
const isScore = (tokens: Tokens, at: number): boolean =>
  scored.has(lowerAt(tokens, at)) && tokenAt(tokens, at - 1).text.length <= mostScoreDigits

/** Digits of either side of a vote. */
const mostScoreDigits = 3

/** Links followed before a run is given up as an identifier of any length. */
const mostRunLinks = 6

const isLinkedNumber = (tokens: Tokens, at: number): boolean =>
  dots.has(tokenAt(tokens, at).text) &&
  isGlued(tokens, at) &&
  tokenAt(tokens, at + 1).kind === 'number' &&
  isGlued(tokens, at + 1)

/** 2024-01-27, 27/1/2024, 27/1/24, 27.1.2024, and 2019-2021. */
function isDate(tokens: Tokens, at: number, last: number, links: number): boolean {
  const sign = tokenAt(tokens, at + 1).text
  if (links !== 2 || sign !== tokenAt(tokens, at + 3).text || sign === ',' || sign === ':') return false
  const first = tokenAt(tokens, at).text
  const end = tokenAt(tokens, last).text
  const isShort = sign === '/' && /^\d\d$/.test(end) && first.length <= 2
  return isShort || (first.length === 4 && sign !== '.') || (end.length === 4 && first.length <= 2)
}

/** 10:30, 09:05. */
const isClock = (tokens: Tokens, at: number): boolean =>
  /^\d{1,2}$/.test(tokenAt(tokens, at).text) && /^[0-5]\d$/.test(tokenAt(tokens, at + 2).text)

/** 555-0143: three digits and four, the four beginning with a zero or the whole after a word of calling. */
const isPhonePair = (tokens: Tokens, at: number): boolean =>
  tokenAt(tokens, at + 1).text === '-' &&
  /^\d{3}$/.test(tokenAt(tokens, at).text) &&
  /^\d{4}$/.test(tokenAt(tokens, at + 2).text)

function gluedEnd(tokens: Tokens, at: number): number {
  let next = at + 1
  while (isGlued(tokens, next)) next++
  return next
}
