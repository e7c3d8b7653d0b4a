import type { Comparator } from './found-figure.ts'
import type { Token } from './token.ts'

/** Comparators before a number, longest first; each word or sign is one token. */
const phrases: readonly (readonly [string, Comparator])[] = [
  ['greater than or equal to', 'at-least'],
  ['less than or equal to', 'at-most'],
  ['larger than or equal to', 'at-least'],
  ['equal to or less than', 'at-most'],
  ['equal to or more than', 'at-least'],
  ['bigger or equal than', 'at-least'],
  ['higher or equal than', 'at-least'],
  ['lower or equal than', 'at-most'],
  ['smaller or equal than', 'at-most'],
  ['at least or equal to', 'at-least'],
  ['in the neighborhood of', 'about'],
  ['in the region of', 'about'],
  ['on the order of', 'about'],
  ['a little over', 'more-than'],
  ['a maximum of', 'at-most'],
  ['a minimum of', 'at-least'],
  ['no less than', 'at-least'],
  ['no fewer than', 'at-least'],
  ['not less than', 'at-least'],
  ['no more than', 'at-most'],
  ['not more than', 'at-most'],
  ['as many as', 'at-most'],
  ['as much as', 'at-most'],
  ['as little as', 'at-least'],
  ['as few as', 'at-least'],
  ['just under', 'nearly'],
  ['a reported', 'equal'],
  ['an estimated', 'about'],
  ['just over', 'more-than'],
  ['more than', 'more-than'],
  ['greater than', 'more-than'],
  ['larger than', 'more-than'],
  ['higher than', 'more-than'],
  ['bigger than', 'more-than'],
  ['less than', 'less-than'],
  ['fewer than', 'less-than'],
  ['lower than', 'less-than'],
  ['smaller than', 'less-than'],
  ['younger than', 'less-than'],
  ['older than', 'more-than'],
  ['in excess of', 'more-than'],
  ['at least', 'at-least'],
  ['at most', 'at-most'],
  ['up to', 'at-most'],
  ['close to', 'nearly'],
  ['equal to', 'equal'],
  ['equals to', 'equal'],
  ['well over', 'more-than'],
  ['minimum of', 'at-least'],
  ['maximum of', 'at-most'],
  ['about', 'about'],
  ['around', 'about'],
  ['approximately', 'about'],
  ['roughly', 'about'],
  ['circa', 'about'],
  ['some', 'about'],
  ['estimated', 'about'],
  ['approx .', 'about'],
  ['approx', 'about'],
  ['ca .', 'about'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['over', 'more-than'],
  ['above', 'more-than'],
  ['exceeding', 'more-than'],
  ['exceeds', 'more-than'],
  ['exceed', 'more-than'],
  ['exceeded', 'more-than'],
  ['surpass', 'more-than'],
  ['surpassed', 'more-than'],
  ['under', 'less-than'],
  ['below', 'less-than'],
  ['exactly', 'equal'],
  ['precisely', 'equal'],
  ['≥', 'at-least'],
  ['⩾', 'at-least'],
  ['≤', 'at-most'],
  ['⩽', 'at-most'],
  ['> =', 'at-least'],
  ['= >', 'at-least'],
  ['< =', 'at-most'],
  ['= <', 'at-most'],
  ['>', 'more-than'],
  ['<', 'less-than'],
  ['~', 'about'],
  ['∼', 'about'],
  ['≈', 'about'],
  ['≲', 'at-most'],
  ['≳', 'at-least'],
]
const byFirst = new Map<string, (readonly [readonly string[], Comparator])[]>()
for (const [phrase, comparator] of phrases) {
  const words = phrase.split(' ')
  const first = words[0] ?? ''
  const list = byFirst.get(first) ?? []
  list.push([words, comparator])
  list.sort((a, b) => b[0].length - a[0].length)
  byFirst.set(first, list)
}

/** The comparator that begins at `at`. */
export function comparatorAt(
  tokens: readonly Token[],
  at: number,
): { next: number; comparator: Comparator } | null {
  const list = byFirst.get(tokens[at]?.lower ?? '')
  if (list === undefined) return null
  for (const [words, comparator] of list)
    if (words.every((word, index) => tokens[at + index]?.lower === word))
      return { next: at + words.length, comparator }
  return null
}

/** "or more", "or less", "and above" after a figure. */
export function comparatorAfter(
  tokens: readonly Token[],
  at: number,
): { next: number; comparator: Comparator } | null {
  const link = tokens[at]?.lower
  if (link === '+' && tokens[at]?.spaced === false) return { next: at + 1, comparator: 'at-least' }
  if (link !== 'or' && link !== 'and') return null
  const word = tokens[at + 1]?.lower ?? ''
  if (
    ['more', 'greater', 'above', 'higher', 'over', 'longer'].includes(word) &&
    tokens[at + 2]?.lower !== 'than'
  )
    return { next: at + 2, comparator: 'at-least' }
  if (
    link === 'or' &&
    ['less', 'fewer', 'below', 'lower', 'under', 'shorter'].includes(word) &&
    tokens[at + 2]?.lower !== 'than'
  )
    return { next: at + 2, comparator: 'at-most' }
  return null
}
