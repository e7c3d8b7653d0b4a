import type { Comparator } from '../figure.ts'
import { comparatorsByFirst, lessWords, moreWords } from './comparator-vocabulary.ts'
import { lowerAt, type Tokens, tokenAt } from './token.ts'

export type ComparatorAt = { readonly next: number; readonly comparator: Comparator }

/** The words or sign at `at` that bound the number behind them: "at least", "≥", "about", "up to about". */
export function readComparator(tokens: Tokens, at: number): ComparatorAt | null {
  const first = readOne(tokens, at)
  if (first === null) return null
  const second = readOne(tokens, first.next)
  if (second === null) return first
  return { next: second.next, comparator: isHedge(first.comparator) ? second.comparator : first.comparator }
}

/** A bound says more than a hedge: "about" gives way to "at most" beside it. */
const isHedge = (comparator: Comparator): boolean => comparator === 'about' || comparator === 'equal'

function readOne(tokens: Tokens, at: number): ComparatorAt | null {
  const phrases = comparatorsByFirst.get(lowerAt(tokens, at))
  if (phrases === undefined || closesTag(tokens, at)) return null
  for (const { words, comparator } of phrases)
    if (isSaid(tokens, at, words)) return { next: at + words.length, comparator }
  return null
}

/** The ">" of "<b>" and "</b>" bounds nothing. */
const closesTag = (tokens: Tokens, at: number): boolean =>
  lowerAt(tokens, at) === '>' &&
  !tokenAt(tokens, at).spaced &&
  tokenAt(tokens, at - 1).kind === 'word' &&
  /^<\/?$|^\/$/.test(lowerAt(tokens, at - 2))

function isSaid(tokens: Tokens, at: number, words: readonly string[]): boolean {
  for (let index = 1; index < words.length; index++)
    if (lowerAt(tokens, at + index) !== words[index]) return false
  return true
}

/** "or more", "or less", "and above", "+", "-plus", "-odd", "or so" after a figure. */
export function readComparatorAfter(tokens: Tokens, at: number): ComparatorAt | null {
  const link = tokenAt(tokens, at)
  if (link.text === '+' && !link.spaced) return { next: at + 1, comparator: 'at-least' }
  const plus = link.text === '-' && !link.spaced ? at + 1 : at
  if (lowerAt(tokens, plus) === 'plus' && tokenAt(tokens, plus + 1).kind !== 'number' && plus > at)
    return { next: plus + 1, comparator: 'at-least' }
  if (plus > at && lowerAt(tokens, plus) === 'odd') return { next: plus + 1, comparator: 'about' }
  if (link.lower !== 'or' && link.lower !== 'and') return null
  const word = lowerAt(tokens, at + 1)
  if (link.lower === 'or' && word === 'so') return { next: at + 2, comparator: 'about' }
  if (lowerAt(tokens, at + 2) === 'than') return null
  if (moreWords.has(word)) return { next: at + 2, comparator: 'at-least' }
  return link.lower === 'or' && lessWords.has(word) ? { next: at + 2, comparator: 'at-most' } : null
}
