import { codePointLength, type Span } from '#lib/text/index.ts'
import { createVocabulary, likenessOf } from './align-words.ts'
import { figureSignature } from './figure-signature.ts'
import { inSource } from './find-excerpt.ts'
import { findReworded, type RewordedSearch } from './find-reworded.ts'
import { type Folded, foldText } from './fold.ts'
import { findSameWords } from './same-words.ts'
import { checkSelector } from './selector-error.ts'
import { roughSentences } from './sentences.ts'
import { findCutEdges } from './span-edges.ts'
import { negationsIn } from './words.ts'

/** What became of a quote in the next revision of its text. */
export const anchorOutcomes = [
  /** The same words in the same place; what is set differently (`foldText`) counts as the same. */
  'unchanged',
  /** The same words in another place. */
  'moved',
  /** Other words around the same figures, or a negation more or less: a person looks at it. */
  'reworded',
  /** A number, a unit or a comparator in it is another. */
  'figure-changed',
  /** It stands nowhere that could be told from other passages. */
  'gone',
  /** It stands there more often than before. */
  'duplicated',
] as const
export type AnchorOutcome = (typeof anchorOutcomes)[number]

/** Where the quote stands now, in code points, half-open; without a place where it is gone or duplicated. */
export type Reanchored =
  | ({ readonly outcome: 'unchanged' | 'moved' | 'reworded' | 'figure-changed' } & Span)
  | { readonly outcome: 'gone' | 'duplicated'; readonly start?: undefined; readonly end?: undefined }

/** How alike a passage of several sentences must be to what stands between the places of its first and last. */
const likenessOfParts = 0.5

const gone: Reanchored = { outcome: 'gone' }

/** Re-anchors quotes of one text in the next; prepared once, it is asked for every claim. */
export type Reanchoring = (selector: Span) => Reanchored

/**
 * Where the quote of `selector` (code points of `oldText`, half-open) stands in `newText`, and how it changed. A place
 * is given only where it can be told from every other: what is uncertain is `gone`, never wrong. Throws `SelectorError`
 * for a selector that does not lie inside `oldText`.
 */
export function reanchor(oldText: string, selector: Span, newText: string): Reanchored {
  return prepareReanchoring(oldText, newText)(selector)
}

/** As `reanchor`, for many quotes of the same two texts. Linear in both texts, but for long sentences that changed. */
export function prepareReanchoring(oldText: string, newText: string): Reanchoring {
  const [before, after] = [foldText(oldText), foldText(newText)]
  const sameAgain = findSameWords(before, after)
  let reworded: RewordedSearch | null = null
  const foldedAt = unitFinder(before)
  const length = codePointLength(oldText)
  const otherwise = (quote: Span): Span | null => {
    reworded ??= findReworded(before, after)
    return reworded(quote)
  }
  return (selector) => {
    checkSelector(selector, length)
    const quote = trimmed(before.text, { start: foldedAt(selector.start), end: foldedAt(selector.end) })
    if (quote === null) return gone
    const same = sameAgain(quote)
    if (same === 'gone' || same === 'duplicated') return { outcome: same }
    if (same !== null) return sameWords(before, quote, after, same, selector)
    const found = locateParts(before, quote, after.text, (part) => {
      const place = sameAgain(part)
      return place === null ? otherwise(part) : typeof place === 'string' ? null : place
    })
    const place = found ?? otherwise(quote)
    if (place === null) return gone
    const signatures = [
      figureSignature(before.text.slice(quote.start, quote.end)),
      figureSignature(after.text.slice(place.start, place.end)),
    ]
    const isSame = signatures[0] === signatures[1]
    return { outcome: isSame ? 'reworded' : 'figure-changed', ...inSource(after, place) }
  }
}

/** How much longer or shorter several sentences may become and still be the same passage. */
const stretch = 2

/**
 * Where a quote of several sentences begins and ends, by its first and its last; null for one of a single sentence, and
 * where these two are not found in their order and about as far apart as they were.
 */
function locateParts(
  { text: before, breaks }: Folded,
  quote: Span,
  after: string,
  locate: (part: Span) => Span | null,
): Span | null {
  const words = before.slice(quote.start, quote.end)
  const parts = roughSentences(
    words,
    breaks.filter((at) => at > quote.start && at < quote.end).map((at) => at - quote.start),
  ).map(({ start, end }) => ({
    start: quote.start + start,
    end: quote.start + end,
  }))
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last || first === last) return null
  const [head, tail] = [locate(first), locate(last)]
  if (!head || !tail || head.end > tail.start) return null
  const span = { start: head.start, end: tail.end }
  const [old, now] = [words.length, span.end - span.start]
  if (now > old * stretch || old > now * stretch) return null
  const stretchOf = createVocabulary()
  const likeness = likenessOf(stretchOf(words), stretchOf(after.slice(span.start, span.end)))
  return likeness >= likenessOfParts ? span : null
}

/** The unit of a folded text at which a code point of its source begins, or the next that is left. */
function unitFinder({ starts, text }: Folded): (codePoint: number) => number {
  return (codePoint) => {
    let [low, high] = [0, text.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) < codePoint) low = middle + 1
      else high = middle
    }
    return low
  }
}

function trimmed(text: string, { start, end }: Span): Span | null {
  let [from, to] = [start, end]
  while (from < to && text[from] === ' ') from++
  while (to > from && text[to - 1] === ' ') to--
  return from < to ? { start: from, end: to } : null
}

/** The quote's words stand there; a figure or a negation may still reach over their edge. */
function sameWords(before: Folded, quote: Span, after: Folded, place: Span, selector: Span): Reanchored {
  const span = inSource(after, place)
  const same: Reanchored = { outcome: span.start === selector.start ? 'unchanged' : 'moved', ...span }
  if (aroundOf(before.text, quote) === aroundOf(after.text, place)) return same
  const [oldEdges, newEdges] = [edgesOf(before.text, quote), edgesOf(after.text, place)]
  if (oldEdges.figures !== newEdges.figures) return { outcome: 'figure-changed', ...span }
  if (oldEdges.negations !== newEdges.negations) return { outcome: 'reworded', ...span }
  return same
}

/** How far around a place what is said of it is read; UTF-16 units, on each side. */
const reach = 300

const aroundOf = (text: string, { start, end }: Span): string =>
  text.slice(Math.max(0, start - reach), Math.min(text.length, end + reach))

/** What figures that an edge cuts say in full, and the negations of the clause around. */
function edgesOf(text: string, span: Span): { figures: string; negations: string } {
  const cut = findCutEdges(text, span)
  const figures =
    cut?.fault === 'cuts-figure' ? figureSignature(text.slice(cut.whole.start, cut.whole.end)) : ''
  return { figures, negations: negationsIn(sentenceAround(text, span)) }
}

/** The sentence around a span, without the span itself; at most `reach` on each side. */
function sentenceAround(text: string, { start, end }: Span): string {
  const head = text.slice(Math.max(0, start - reach), start)
  const tail = text.slice(end, end + reach)
  const from = Math.max(head.lastIndexOf('. '), head.lastIndexOf('? '), head.lastIndexOf('! '))
  const isClosed = /[.!?]["')\]]*$/.test(text.slice(start, end))
  const to = isClosed ? 0 : tail.search(/[.!?](?:\s|$)/)
  return `${head.slice(from + 1)} ${to === -1 ? tail : tail.slice(0, to)}`
}
