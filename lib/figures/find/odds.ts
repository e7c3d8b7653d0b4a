import type { Comparator } from '../figure.ts'
import { pureNumber } from '../unit.ts'
import { type Amount, readAmount } from './amount.ts'
import { isLess, isWhole, one, over } from './exact.ts'
import type { Found } from './found.ts'
import { readNumber } from './number.ts'
import { readingOf } from './reading.ts'
import { isGlued, isHyphen, lowerAt, type Tokens, tokenAt } from './token.ts'
import { exactly, type Written } from './written.ts'

/** one in five, 1 in 4, three out of ten, nine times out of ten, one of every six; and 3:1, 10-to-1, "a ratio of 3 to 1". */
export function readOdds(
  tokens: Tokens,
  at: number,
  amount: Amount | null,
  comparator: Comparator,
): Found | null {
  if (amount === null || amount.currency !== null || amount.inner !== null) return null
  const first = amount.written
  if (!isPlainWhole(first) || first.value.n < 1n) return null
  const times = lowerAt(tokens, first.next) === 'times' && lowerAt(tokens, first.next + 1) === 'out'
  const share = shareLink(tokens, times ? first.next + 1 : first.next)
  if (share !== null) return oddsOf(tokens, first, share, comparator, true)
  const counted = countedLink(tokens, first)
  if (counted !== null) return oddsOf(tokens, first, counted, comparator, true)
  const colon = ratioLink(tokens, at, first.next)
  return colon === null ? null : oddsOf(tokens, first, colon, comparator, false)
}

const isPlainWhole = ({ form, value, scale }: Written): boolean =>
  (form === 'digits' || form === 'words' || (form === 'scaled' && scale > 0)) && isWhole(value)

function oddsOf(
  tokens: Tokens,
  first: Written,
  at: number,
  comparator: Comparator,
  isShare: boolean,
): Found | null {
  if (isYear(tokens, at)) return null
  const second = readNumber(tokens, at)
  if (second === null || !isPlainWhole(second) || second.value.n === 0n) return null
  if (isShare && !isLess(first.value, second.value)) return null
  const ratio = exactly(second.next, over(first.value, second.value), 'fraction')
  const measured = { kind: 'ratio' as const, unit: pureNumber, factor: one }
  return { next: second.next, reading: readingOf(ratio, measured, comparator) }
}

const isYear = (tokens: Tokens, at: number): boolean => {
  const token = tokenAt(tokens, at)
  return token.kind === 'number' && token.grouping === '' && /^(?:19|20)\d\d$/.test(token.text)
}

/** The number after "in", "in every", "out of" or "of every". */
function shareLink(tokens: Tokens, at: number): number | null {
  const word = lowerAt(tokens, at)
  const after = lowerAt(tokens, at + 1)
  if (word === 'out' && after === 'of') return lowerAt(tokens, at + 2) === 'every' ? at + 3 : at + 2
  if (word !== 'in' && word !== 'of')
    return isHyphen(tokenAt(tokens, at)) && after === 'in' ? hyphenated(tokens, at) : null
  if (after === 'every' || after === 'each') return at + 2
  return word === 'in' ? at + 1 : null
}

const owners = new Set(['the', 'its', 'their', 'our', 'all'])

/** The 7 of "5 of 7 members", where the second number counts things: "one of two" says which and not how many. */
function countedLink(tokens: Tokens, { form, value, next }: Written): number | null {
  if (lowerAt(tokens, next) !== 'of' || (form === 'words' && value.n === 1n)) return null
  const second = owners.has(lowerAt(tokens, next + 1)) ? next + 2 : next + 1
  return readAmount(tokens, second)?.measure?.kind === 'count' ? second : null
}

/** one-in-five. */
const hyphenated = (tokens: Tokens, at: number): number | null =>
  isHyphen(tokenAt(tokens, at + 2)) ? at + 3 : null

/** The number after ":" where no clock shows it, after "-to-", and after "to" where the words speak of a ratio. */
function ratioLink(tokens: Tokens, at: number, next: number): number | null {
  const link = tokenAt(tokens, next)
  if (link.text === ':' && isGlued(tokens, next) && isGlued(tokens, next + 1)) {
    const second = tokenAt(tokens, next + 1)
    const isClock = second.text.length > 1 && !saysRatio(tokens, at) && lowerAt(tokens, next + 2) !== 'ratio'
    const before = tokenAt(tokens, at - 1)
    if (before.kind === 'word' && before.text !== before.lower) return null
    const isChained = lowerAt(tokens, next + 2) === ':' && isGlued(tokens, next + 2)
    return second.kind === 'number' && !isClock && !isChained ? next + 1 : null
  }
  const isTo = isHyphen(link) && lowerAt(tokens, next + 1) === 'to' && isHyphen(tokenAt(tokens, next + 2))
  if (isTo) return /^(?:1|one)$/.test(lowerAt(tokens, next + 3)) ? next + 3 : null
  const isNamed = saysRatio(tokens, at) || lowerAt(tokens, next + 2) === 'ratio'
  return link.lower === 'to' && isNamed ? next + 1 : null
}

const saysRatio = (tokens: Tokens, at: number): boolean =>
  lowerAt(tokens, at - 1) === 'of' && /^(?:ratio|odds|margin|ratios)$/.test(lowerAt(tokens, at - 2))
