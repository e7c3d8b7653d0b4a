import { part, whole } from './exact.ts'
import { withScale } from './fraction.ts'
import { lowerAt, overHyphen, type Tokens, tokenAt } from './token.ts'
import { readUnit } from './unit.ts'
import { exactly, type Written } from './written.ts'

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

/** half a million, half of, half the price, more than half; null where "half" says no share. */
export function readHalf(tokens: Tokens, at: number): Written | null {
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

/** The quarter of "quarter of a million"; null where no scale follows. */
export const scaledPart = (tokens: Tokens, at: number, of: bigint): Written | null => {
  const found = withScale(tokens, overHyphen(tokens, at + 1), part(1n, of), 'fraction')
  return found.form === 'scaled' ? found : null
}

/** The quarter of "quarter-point", "quarter-century" and "quarter percentage point". */
export function partOfPoint(tokens: Tokens, at: number, of: bigint): Written | null {
  const next = overHyphen(tokens, at + 1)
  const word = lowerAt(tokens, next)
  const isPoint = next > at + 1 && /^(?:points?|century|decade|hour|mile)$/.test(word)
  return isPoint || word === 'percentage' ? exactly(at + 1, part(1n, of), 'fraction') : null
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

/** The third of "a third" at `at`, behind its article; null where it counts in order. */
export function readPart(tokens: Tokens, at: number, of: bigint): Written | null {
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
