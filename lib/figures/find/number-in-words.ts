import { invariant } from '#lib/invariant.ts'
import { part, plus, tenTo, times, whole } from './exact.ts'
import { withScale } from './fraction.ts'
import { cardinals, fractionParts, tens, wordScales } from './number-vocabulary.ts'
import { readScale } from './scale.ts'
import { isHyphen, lowerAt, overHyphen, type Tokens, tokenAt } from './token.ts'
import { readUnit } from './unit.ts'
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

/** Half is a number before what it halves: half a million, half of, half the price. */
const halved = new Set(['a', 'an', 'of', 'the', 'that', 'this', 'its', 'their', 'our', 'all', 'as'])
/** Before "half" they make it one of two parts, and a date or a match is meant. */
const whichHalf = new Set([
  'first',
  'second',
  'third',
  'other',
  'latter',
  'former',
  'last',
  'and',
  'each',
  'better',
])

/** Words behind which half is a share, whatever follows: more than half, cut in half, about half. */
const shared = new Set(
  'than about almost nearly over under around roughly approximately by in to least most exactly some just only'.split(
    ' ',
  ),
)

function readHalf(tokens: Tokens, at: number): Written | null {
  if (whichHalf.has(lowerAt(tokens, at - 1))) return null
  const next = overHyphen(tokens, at + 1)
  const word = lowerAt(tokens, next)
  if (lowerAt(tokens, at + 1) === 'a' && lowerAt(tokens, at + 2) === 'dozen')
    return exactly(at + 3, whole(6n), 'scaled')
  if (word === 'dozen') return exactly(next + 1, whole(6n), 'scaled')
  const scaled = withScale(tokens, next, part(1n, 2n), 'fraction')
  if (scaled.form === 'scaled') return scaled
  const point = partOfPoint(tokens, at, 2n)
  if (point !== null) return point
  const isMeasured = readUnit(tokens, at + 1)?.isTime === true
  return halved.has(word) || isMeasured || shared.has(lowerAt(tokens, at - 1))
    ? exactly(at + 1, part(1n, 2n), 'fraction')
    : null
}

const scaledPart = (tokens: Tokens, at: number, of: bigint): Written | null => {
  const found = withScale(tokens, overHyphen(tokens, at + 1), part(1n, of), 'fraction')
  return found.form === 'scaled' ? found : null
}

/** The quarter of "quarter-point", "quarter-century" and "quarter percentage point". */
function partOfPoint(tokens: Tokens, at: number, of: bigint): Written | null {
  const next = overHyphen(tokens, at + 1)
  const word = lowerAt(tokens, next)
  const isPoint = next > at + 1 && /^(?:points?|century|decade|hour|mile)$/.test(word)
  return isPoint || word === 'percentage' ? exactly(at + 1, part(1n, of), 'fraction') : null
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

/** After "a third" what is parted or how it compares; "a third party" and "a fifth time" count in order. */
const parted = new Set(
  'of more less higher lower smaller larger bigger fewer cheaper faster slower greater shorter longer as the that'.split(
    ' ',
  ),
)

/** Words before "a third" and behind it between which it is a share: by a third in 2023, between a third and a half. */
const sharing = new Set('by about almost nearly under around roughly than from between'.split(' '))
const shareEnds = new Set(
  'to and or in over since from between during compared on by within when while at for after last this next'.split(
    ' ',
  ),
)

/** "in a quarter" and "over a quarter" may be three months. */
const saysShare = (word: string): boolean => shared.has(word) && word !== 'in' && word !== 'over'

function readPart(tokens: Tokens, at: number, of: bigint): Written | null {
  const after = tokenAt(tokens, overHyphen(tokens, at + 1))
  const scaled = withScale(tokens, at + 1, part(1n, of), 'fraction')
  if (scaled.form === 'scaled') return scaled
  const ends = after.kind !== 'word' && after.kind !== 'number' && after.text !== '-'
  const measured = of === 2n && after.kind === 'word'
  const isShare = of !== 4n || saysShare(lowerAt(tokens, at - 2))
  const isSaid = sharing.has(lowerAt(tokens, at - 2)) && shareEnds.has(after.lower)
  return parted.has(after.lower) || measured || isSaid || (ends && isShare)
    ? exactly(at + 1, part(1n, of), 'fraction')
    : null
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
