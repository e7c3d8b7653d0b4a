import { invariant } from '#lib/invariant.ts'
import { part, plus, tenTo, times, whole } from './exact.ts'
import { withScale } from './fraction.ts'
import { cardinals, fractionParts, tens, wordScales } from './number-vocabulary.ts'
import { partOfPoint, readHalf, readPart, scaledPart } from './part-in-words.ts'
import { readScale } from './scale.ts'
import { isHyphen, lowerAt, overHyphen, type Tokens, tokenAt } from './token.ts'
import { decimal, exactly, type Written } from './written.ts'

/** A whole number in words; `place` is the power of ten of its last word. */
type Cardinal = {
  readonly next: number
  readonly value: bigint
  readonly place: number
  readonly hasScale: boolean
}

/** seventeen, one hundred and two, two-thirds, half a million, a dozen, two and a half; null where none stands. */
export function readNumberInWords(tokens: Tokens, at: number): Written | null {
  const first = lowerAt(tokens, at)
  if (first === 'half') return readHalf(tokens, at)
  if (first === 'quarter') return scaledPart(tokens, at, 4n) ?? partOfPoint(tokens, at, 4n)
  if (first === 'dozen') return exactly(at + 1, whole(12n), 'scaled')
  if (first === 'a' || first === 'an') return readAfterArticle(tokens, overHyphen(tokens, at + 1))
  const cardinal = readCardinal(tokens, at)
  return cardinal && afterCardinal(tokens, cardinal)
}

/** a hundred and two, a million, a dozen, a couple of, a third of. */
function readAfterArticle(tokens: Tokens, at: number): Written | null {
  const word = lowerAt(tokens, at)
  if (word === 'dozen') return exactly(at + 1, whole(12n), 'scaled')
  if ((word === 'pair' || word === 'couple') && lowerAt(tokens, at + 1) === 'of')
    return exactly(at + 2, whole(2n), 'words')
  const fraction = fractionParts.get(word)
  if (fraction !== undefined && !fraction.many) return readPart(tokens, at, fraction.of)
  const scale = wordScales.get(word)
  if (scale === undefined) return null
  const cardinal = readCardinal(tokens, at, 1)
  invariant(cardinal, 'an article before a scale word is a number')
  const written = afterCardinal(tokens, cardinal)
  return { ...written, form: cardinal.hasScale ? 'scaled' : written.form, standsAlone: true }
}

/** What makes a cardinal another number: a part, a dozen, a half, a decimal point, a scale abbreviated. */
function afterCardinal(tokens: Tokens, cardinal: Cardinal): Written {
  const { next, value, place } = cardinal
  const at = overHyphen(tokens, next)
  const word = lowerAt(tokens, at)
  const fraction = fractionParts.get(word)
  // "three-quarter-point" joins its part in the singular.
  const isJoined = at > next && isHyphen(tokenAt(tokens, at + 1))
  if (fraction !== undefined && (fraction.many !== (value === 1n) || (isJoined && !fraction.many)))
    return withScale(tokens, at + 1, part(value, fraction.of), 'fraction')
  const fine = readFinePart(tokens, at, value)
  if (fine !== null) return fine
  if (word === 'dozen') return exactly(at + 1, times(whole(value), whole(12n)), 'scaled')
  if (word === 'and') {
    const mixed = readAndAHalf(tokens, overHyphen(tokens, at + 1), cardinal)
    if (mixed !== null) return mixed
  }
  if (word === 'point') {
    const point = readPoint(tokens, next + 1, value)
    if (point !== null) return point
  }
  const digits = value.toString()
  // "three hundred" says its units as 300 does; "three thousand" says thousands.
  const scaled = place >= 3 ? place : 0
  const zeros = scaled < digits.length ? scaled : digits.length - 1
  const written = decimal(
    next,
    digits.slice(0, digits.length - zeros),
    zeros,
    scaled > 0 ? 'scaled' : 'words',
  )
  return { ...written, scale: scaled, standsAlone: cardinal.hasScale }
}

/** The twenty-fifth of "one twenty-fifth"; null where none stands. */
function readFinePart(tokens: Tokens, at: number, value: bigint): Written | null {
  const ten = tens.get(lowerAt(tokens, at))
  const last = overHyphen(tokens, at + 1)
  const rest = ten === undefined || last === at + 1 ? undefined : fractionParts.get(lowerAt(tokens, last))
  if (ten === undefined || rest === undefined || rest.of < 3n || rest.of > 9n || rest.many !== value > 1n)
    return null
  return exactly(last + 1, part(value, BigInt(ten) + rest.of), 'fraction')
}

/** "5 and a half": the part behind a number in digits; null where none stands. */
export const readHalfMore = (tokens: Tokens, at: number, value: bigint): Written | null =>
  lowerAt(tokens, at) === 'and' && lowerAt(tokens, at + 1) === 'a'
    ? readAndAHalf(tokens, at + 1, { next: at, value, place: 0, hasScale: false })
    : null

/** "and a half", "and one third", "and three quarters" after a whole number. */
function readAndAHalf(
  tokens: Tokens,
  at: number,
  { value: first, hasScale, place }: Cardinal,
): Written | null {
  const top = lowerAt(tokens, at) === 'a' ? 1 : cardinals.get(lowerAt(tokens, at))
  const fraction = fractionParts.get(lowerAt(tokens, overHyphen(tokens, at + 1)))
  if (top === undefined || fraction === undefined || fraction.many !== top > 1) return null
  const next = overHyphen(tokens, at + 1) + 1
  const rest = part(BigInt(top), fraction.of)
  // "one million and a half" is half a million more.
  if (hasScale) return exactly(next, plus(whole(first), times(rest, tenTo(place))), 'scaled')
  return withScale(tokens, next, plus(whole(first), rest), 'mixed')
}

/** Digits spoken after a point; more are no number people say. */
const mostDecimals = 8

/** "two point five million". */
function readPoint(tokens: Tokens, from: number, whole: bigint): Written | null {
  let digits = ''
  let at = from
  for (; digits.length < mostDecimals; at++) {
    const digit = cardinals.get(lowerAt(tokens, at))
    if (digit === undefined || digit > 9) break
    digits += digit
  }
  if (digits === '') return null
  const scale = readScale(tokens, at)
  const power = scale?.power ?? 0
  const written = decimal(scale?.next ?? at, `${whole}.${digits}`, power, power > 0 ? 'scaled' : 'words')
  return { ...written, scale: power }
}

/** Groups of a number in words: each has a scale below the one before it, and no language has more of them. */
const mostGroups = 7

/** one hundred and twenty-three thousand four hundred; `first` stands for an article before the first word. */
function readCardinal(tokens: Tokens, from: number, first?: number): Cardinal | null {
  let total = 0n
  let lastScale = 99
  let found = null as Cardinal | null
  let at = from
  for (let groups = 0; groups < mostGroups; groups++) {
    const group =
      groups === 0 && first !== undefined ? articleGroup(tokens, at, first) : readGroup(tokens, at)
    if (group === null || (found !== null && group.value === 0)) break
    const scaled = readScales(tokens, group.next, lastScale)
    const value = scaled.power === 0 ? BigInt(group.value) : BigInt(group.value) * 10n ** BigInt(scaled.power)
    if (scaled.power === 0 && found !== null && group.value >= 1000) break
    total += value
    found = {
      next: scaled.next,
      value: total,
      place: scaled.power + group.place,
      hasScale: scaled.power > 0 || found?.hasScale === true,
    }
    if (scaled.power === 0) break
    lastScale = scaled.power
    at = joint(tokens, scaled.next)
  }
  return found
}

/** The place after "and" or a comma between two groups. */
function joint(tokens: Tokens, at: number): number {
  const word = lowerAt(tokens, at)
  return word === 'and' || word === '&' || word === ',' ? at + 1 : overHyphen(tokens, at)
}

/** thousand, million, hundred thousand: all the scale words that follow a group, below `limit`. */
function readScales(tokens: Tokens, from: number, limit: number): { next: number; power: number } {
  let next = from
  let power = 0
  for (let words = 0; words < 2; words++) {
    const at = overHyphen(tokens, next)
    const scale = wordScales.get(lowerAt(tokens, at))
    if (scale === undefined || scale < 3 || power + scale >= limit) break
    power += scale
    next = at + 1
  }
  return { next, power }
}

type Group = { readonly next: number; readonly value: number; readonly place: number }

/** A number in words below ten thousand. */
function readGroup(tokens: Tokens, at: number): Group | null {
  const below = readBelowHundred(tokens, at)
  if (below === null || below.value === 0) return below
  const hundred = overHyphen(tokens, below.next)
  if (lowerAt(tokens, hundred) !== 'hundred') return below
  return afterHundred(tokens, hundred + 1, below.value * 100)
}

/** "a hundred", or nothing before the scale word that follows "a". */
function articleGroup(tokens: Tokens, at: number, first: number): Group {
  return lowerAt(tokens, at) === 'hundred'
    ? afterHundred(tokens, at + 1, first * 100)
    : { next: at, value: first, place: 0 }
}

function afterHundred(tokens: Tokens, next: number, value: number): Group {
  const word = lowerAt(tokens, next)
  const rest = readBelowHundred(tokens, word === 'and' || word === '&' ? next + 1 : next)
  if (rest === null || rest.value === 0) return { next, value, place: 2 }
  return { next: rest.next, value: value + rest.value, place: 0 }
}

/** seventeen, twenty-three, twenty three. */
function readBelowHundred(tokens: Tokens, at: number): Group | null {
  const word = lowerAt(tokens, at)
  const ten = tens.get(word)
  if (ten === undefined) {
    const small = cardinals.get(word)
    return small === undefined ? null : { next: at + 1, value: small, place: 0 }
  }
  const after = overHyphen(tokens, at + 1)
  const unit = cardinals.get(lowerAt(tokens, after))
  if (unit === undefined || unit === 0 || unit > 9) return { next: at + 1, value: ten, place: 0 }
  return { next: after + 1, value: ten + unit, place: 0 }
}
