import { pureNumber, type Unit } from '../unit.ts'
import { type Exact, tenTo } from './exact.ts'
import { isHyphen, lowerAt, overHyphen, type Tokens, tokenAt } from './token.ts'

type Share = {
  readonly next: number
  readonly kind: 'percentage' | 'percentage-points'
  readonly unit: Unit
  readonly factor: Exact
}

const hundredth = tenTo(-2)
const share = (next: number, factor = hundredth): Share => ({
  next,
  kind: 'percentage',
  unit: pureNumber,
  factor,
})
const points = (next: number, factor = hundredth): Share => ({
  next,
  kind: 'percentage-points',
  unit: pureNumber,
  factor,
})

const percentWords = new Set(['percent', 'percents', 'pct', 'percentage', 'prozent'])
const pointWords = new Set(['pp', 'ppt', 'ppts', 'pps', 'prozentpunkt', 'prozentpunkte', 'prozentpunkten'])

const isPoints = (tokens: Tokens, at: number): boolean => /^(?:points?|pts?)$/.test(lowerAt(tokens, at))

/** "quarter-point", "half a point" of a rate, behind a part. */
export function readPartOfPoint(tokens: Tokens, from: number): Share | null {
  const at = overHyphen(tokens, from)
  return at > from && /^points?$/.test(lowerAt(tokens, at)) ? points(at + 1) : null
}

/** %, percent, percentage points, pp, basis points, ‰; null where none stands. */
export function readPercent(tokens: Tokens, from: number): Share | null {
  const at = overHyphen(tokens, from)
  const token = tokenAt(tokens, at)
  if (token.kind === 'sign') return readPercentSign(tokens, at)
  if (token.kind !== 'word') return null
  const word = token.lower
  if (percentWords.has(word)) return withPoints(tokens, at + 1)
  if ((word === 'per' || word === 'pour') && lowerAt(tokens, at + 1) === 'cent')
    return withPoints(tokens, at + 2)
  if (lowerAt(tokens, at + 1) === 'de' && lowerAt(tokens, at + 2) === 'pourcentage' && isPoints(tokens, at))
    return points(at + 3)
  if (pointWords.has(word)) return points(at + 1)
  if (token.text === 'pc') return share(at + 1)
  if (word === 'bps' || word === 'bp') return points(at + 1, tenTo(-4))
  if (word === 'basis' && isPoints(tokens, overHyphen(tokens, at + 1)))
    return points(overHyphen(tokens, at + 1) + 1, tenTo(-4))
  return word === 'p' ? readDottedPoints(tokens, at) : null
}

function readPercentSign(tokens: Tokens, at: number): Share | null {
  const { text } = tokenAt(tokens, at)
  if (text === '‰') return share(at + 1, tenTo(-3))
  return text === '%' || text === '％' ? withPoints(tokens, at + 1) : null
}

function withPoints(tokens: Tokens, at: number): Share {
  const gap = isHyphen(tokenAt(tokens, at)) ? at + 1 : at
  return isPoints(tokens, gap) ? points(gap + 1) : share(at)
}

/** p.p. */
function readDottedPoints(tokens: Tokens, at: number): Share | null {
  if (lowerAt(tokens, at + 1) !== '.' || lowerAt(tokens, at + 2) !== 'p') return null
  return points(lowerAt(tokens, at + 3) === '.' ? at + 4 : at + 3)
}
