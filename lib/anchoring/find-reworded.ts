import type { Span } from '#lib/text/index.ts'
import { alignWords, likenessOf, type Stretch } from './align-words.ts'
import { type ChangedText, compareSentences, type Revision, type Run } from './changed-sentences.ts'
import type { Folded } from './fold.ts'

/** How alike two sentences must be to be one, reworded: somewhere in the text, and between the same neighbours. */
const likenessApart = 0.6
const likenessInPlace = 0.5
/** By how much a sentence must be more like its match than like any other, and its match than any other to it. */
const margin = 0.08
/** A quote of so few words may keep none of them while the sentence around it stays. */
const shortQuote = 4
/** New sentences in a row that one old sentence may have become. */
const runMax = 3
/** Sentences in a row that a quote may span; a longer one is found by its first and its last. */
const sentencesMax = 12

/** Where a span (UTF-16 units of the old folded text) stands reworded in the new one; null where that is not certain. */
export type RewordedSearch = (quote: Span) => Span | null

/** Prepares both texts, once for all quotes. A quote then costs the sentences that are compared with it. */
export function findReworded(oldFolded: Folded, newFolded: Folded): RewordedSearch {
  const revision = compareSentences(oldFolded, newFolded)
  const { before, after, vocabulary } = revision
  const wordsOf = ({ text }: Folded, { start, end }: Span) => vocabulary(text.slice(start, end))
  return (quote) => {
    const own = sentencesWith(before, quote)
    if (own === null || own.to - own.from > sentencesMax) return null
    const match = matchSentences(revision, own)
    if (match === null) return null
    const { unit, target } = match
    const span = mapQuote(oldFolded.text, quote, newFolded.text, {
      unit: { ...before.spanOf(unit), ...before.stretchOf(unit) },
      target: { ...after.spanOf(target), ...after.stretchOf(target) },
    })
    if (span === null) return null
    const isWider = unit.from < own.from || unit.to > own.to
    const words = wordsOf(oldFolded, quote)
    // Part of a sentence may be lost while the rest stays.
    if (words.keys.length <= shortQuote && !isWider) return span
    return likenessOf(words, wordsOf(newFolded, span)) >= likenessInPlace ? span : null
  }
}

type Match = { readonly unit: Run; readonly target: Found }
type Found = Run & { readonly likeness: number }

/** What a quote's sentences became: alone, or joined to a neighbour where that fits clearly better. */
function matchSentences(revision: Revision, own: Run): Match | null {
  const alone = chooseRun(revision, own)
  if (alone === 'unclear') return null
  for (const unit of widerThan(revision.before, own)) {
    const target = chooseRun(revision, unit)
    if (alone === 'unlike') {
      if (target === 'unlike') continue
      return target === 'unclear' ? null : { unit, target }
    }
    if (typeof target === 'string') continue
    const isJoined = target.to - target.from < unit.to - unit.from
    if (isJoined && target.likeness > alone.likeness + margin) return { unit, target }
  }
  return alone === 'unlike' ? null : { unit: own, target: alone }
}

function sentencesWith({ sentences }: ChangedText, quote: Span): Run | null {
  const from = lowerBound(sentences, ({ end }) => end > quote.start)
  const to = lowerBound(sentences, ({ start }) => start >= quote.end)
  return from < to ? { from, to } : null
}

/** The index of the first of some items from which on all satisfy `isPast`. */
function lowerBound<Item>(items: readonly Item[], isPast: (item: Item) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item !== undefined && isPast(item)) high = middle
    else low = middle + 1
  }
  return low
}

/** The sentences of a quote with the next and the one before, to which they may have been joined. */
function widerThan(text: ChangedText, { from, to }: Run): Run[] {
  return [
    ...(text.isChanged(to) ? [{ from, to: to + 1 }] : []),
    ...(text.isChanged(from - 1) ? [{ from: from - 1, to }] : []),
  ]
}

/** The run of new sentences that the old ones became, or why there is none. */
function chooseRun({ before, after }: Revision, unit: Run): Found | 'unlike' | 'unclear' {
  const words = before.stretchOf(unit)
  const twin = after.sameButFigures(words)
  if (twin !== null && unit.to === unit.from + 1 && before.sameButFigures(words) === unit.from) {
    const run = { from: twin, to: twin + 1 }
    const likeness = likenessOf(words, after.stretchOf(run), likenessInPlace)
    if (likeness > 0) return { ...run, likeness }
  }
  const neighbours = neighboursOf(before, unit)
  const scored = after
    .candidatesFor(words)
    .flatMap((at) => runsFrom(after, at))
    .flatMap((run) => {
      const likeness = likenessOf(words, after.stretchOf(run), likenessInPlace - margin)
      if (likeness === 0) return []
      const isBetween = neighboursOf(after, run).every((text, side) => text === neighbours[side])
      return [{ ...run, likeness, isBetween }]
    })
    .sort((a, b) => b.likeness - a.likeness || a.to - a.from - (b.to - b.from))
  const [best] = scored
  if (!best || best.likeness < (best.isBetween ? likenessInPlace : likenessApart)) return 'unlike'
  const rival = scored.find((one) => one.to <= best.from || one.from >= best.to)
  if (rival && rival.likeness > best.likeness - margin && best.isBetween === rival.isBetween) return 'unclear'
  // Another vanished sentence may be about as much like the run, so that it may be that one's.
  const least = best.likeness - (best.isBetween ? 0.001 : margin)
  const isClaimed = before
    .candidatesFor(after.stretchOf(best))
    .filter((at) => at < unit.from || at >= unit.to)
    .some(
      (at) => likenessOf(before.stretchOf({ from: at, to: at + 1 }), after.stretchOf(best), least) > least,
    )
  return isClaimed ? 'unclear' : best
}

/** The sentences before and after a run; null at either end of the text. */
function neighboursOf({ sentences }: ChangedText, { from, to }: Run): [string | null, string | null] {
  return [sentences[from - 1]?.text ?? null, sentences[to]?.text ?? null]
}

/** Runs of changed sentences around one. */
function runsFrom(text: ChangedText, at: number): Run[] {
  const runs: Run[] = []
  for (let from = at; from > at - runMax && (from === at || text.isChanged(from)); from--)
    for (let to = at + 1; to - from <= runMax && (to === at + 1 || text.isChanged(to - 1)); to++)
      runs.push({ from, to })
  return runs
}

/** The sentences that a quote is part of and those that they became, each with its words. */
type Matched = { readonly unit: Span & Stretch; readonly target: Span & Stretch }

/** Where a quote of an old stretch stands in the new one; null where none of its words and neither neighbour stayed. */
function mapQuote(before: string, quote: Span, after: string, { unit, target }: Matched): Span | null {
  const pairs = alignWords(unit, target)
  const inside = { start: quote.start - unit.start, end: quote.end - unit.start }
  const first = unit.words.findIndex((word) => word.end > inside.start)
  const last = unit.words.findLastIndex((word) => word.start < inside.end)
  if (first === -1 || last < first) return null
  const from = first === 0 ? 0 : startOf(pairs, first)
  const to = last === unit.words.length - 1 ? target.words.length : endOf(pairs, last)
  if (from === null || to === null || from >= to) return null
  const stayed = pairs.slice(first, last + 1).filter((pair) => pair !== null).length
  if (stayed === 0 && last - first > 2) return null
  const [head, tail] = [target.words[from], target.words[to - 1]]
  if (!head || !tail) return null
  const isFromStart = first === 0 && inside.start <= (unit.words[0]?.start ?? 0)
  const start = target.start + (isFromStart ? 0 : head.start)
  const closing = before.slice(unit.start + (unit.words[last]?.end ?? 0), quote.end).trimEnd().length
  const end = target.start + tail.end
  return { start, end: closing > 0 ? end + closingSigns(after, end, target.end) : end }
}

function closingSigns(text: string, at: number, limit: number): number {
  return /^[.!?"')\]]*/.exec(text.slice(at, limit))?.[0].length ?? 0
}

type Pairs = ReturnType<typeof alignWords>

/** The new word at which a part that begins with old word `first` begins. */
function startOf(pairs: Pairs, first: number): number | null {
  const own = pairs[first] ?? null
  if (own !== null) return own
  const before = pairs.slice(0, first).findLast((pair) => pair !== null) ?? null
  return before === null ? null : before + 1
}

/** The new word before which a part that ends with old word `last` ends. */
function endOf(pairs: Pairs, last: number): number | null {
  const own = pairs[last] ?? null
  return own === null ? (pairs.slice(last + 1).find((pair) => pair !== null) ?? null) : own + 1
}
