import type { Span } from '#lib/text/index.ts'
import { type Alignment, alignWords } from './align-words.ts'
import type { Folded } from './fold.ts'
import { roughSentences } from './sentences.ts'
import { wordsOf } from './words.ts'

/** How alike two sentences must be to be one, reworded: somewhere in the text, and between the same neighbours. */
const likenessApart = 0.6
const likenessInPlace = 0.5
/** By how much a sentence must be more like its match than like any other, and its match than any other to it. */
const margin = 0.08
/** Sentences of the new text that are compared word by word. */
const candidatesMax = 24
/** A quote of so few words may keep none of them while the sentence around it stays. */
const shortQuote = 4
/** New sentences in a row that one old sentence may have become. */
const runMax = 3

/** Where a span (UTF-16 units of the old folded text) stands reworded in the new one; null where that is not certain. */
export type RewordedSearch = (quote: Span) => Span | null

type Sentence = Span & { readonly text: string }
type Text = {
  readonly sentences: readonly Sentence[]
  /** The sentences that the other revision does not have, by index. */
  readonly changed: readonly number[]
}

/** Prepares both texts: what stands in both word for word is out of the question on both sides. */
export function findReworded(oldFolded: Folded, newFolded: Folded): RewordedSearch {
  const [before, after] = [oldFolded.text, newFolded.text]
  const [old, fresh] = [sentencesOf(oldFolded), sentencesOf(newFolded)]
  const oldText: Text = { sentences: old, changed: notIn(old, fresh) }
  // A new sentence that stood in the old text cannot be told from that one.
  const known = new Set(old.map(({ text }) => text))
  const newText: Text = {
    sentences: fresh,
    changed: fresh.flatMap(({ text }, at) => (known.has(text) ? [] : [at])),
  }
  const indexes = { old: indexWords(oldText), fresh: indexWords(newText) }
  return (quote) => {
    const first = old.findIndex((sentence) => sentence.end > quote.start)
    const last = old.findLastIndex((sentence) => sentence.start < quote.end)
    if (first === -1 || last < first) return null
    for (const { from, to } of unitsAround(oldText, first, last + 1)) {
      const unit = { start: old[from]?.start ?? 0, end: old[to - 1]?.end ?? 0 }
      const target = chooseRun(before, after, oldText, newText, indexes, { unit, from, to })
      if (target === 'unlike') continue
      if (target === 'unclear') return null
      const span = mapQuote(before, unit, quote, after, target)
      const isWider = from < first || to > last + 1
      return span !== null && isLike(before, quote, after, span, isWider) ? span : null
    }
    return null
  }
}

/** The sentences of a quote; then, because they may have been joined to them, with the next and the one before. */
function unitsAround(text: Text, from: number, to: number): { from: number; to: number }[] {
  return [
    { from, to },
    ...(isChanged(text, to) ? [{ from, to: to + 1 }] : []),
    ...(isChanged(text, from - 1) ? [{ from: from - 1, to }] : []),
  ]
}

/** Whether a quote is still itself where it was mapped to: part of a sentence may be lost while the rest stays. */
function isLike(before: string, quote: Span, after: string, span: Span, isWider: boolean): boolean {
  const words = before.slice(quote.start, quote.end)
  const { likeness, before: own } = alignWords(words, after.slice(span.start, span.end))
  return own.length <= shortQuote && !isWider ? true : likeness >= likenessInPlace
}

const isChanged = ({ changed }: Text, position: number): boolean =>
  changed[lowerBound(changed, position)] === position

function sentencesOf({ text, breaks }: Folded): Sentence[] {
  return roughSentences(text, breaks).map((span) => ({ ...span, text: text.slice(span.start, span.end) }))
}

/** The sentences that one text has more often than the other, by index; of equal ones the later. */
function notIn(own: readonly Sentence[], other: readonly Sentence[]): number[] {
  const counts = new Map<string, number>()
  for (const { text } of other) counts.set(text, (counts.get(text) ?? 0) + 1)
  return own.flatMap(({ text }, index) => {
    const left = counts.get(text) ?? 0
    if (left > 0) counts.set(text, left - 1)
    return left > 0 ? [] : [index]
  })
}

type WordIndex = ReadonlyMap<string, readonly number[]>

/** Sentences that are kept of one word: a word of more tells none of them apart. */
const holdersMax = 200

/** By word, the changed sentences that have it. */
function indexWords({ sentences, changed }: Text): WordIndex {
  const index = new Map<string, number[]>()
  for (const at of changed)
    for (const word of new Set(wordsOf(sentences[at]?.text ?? '').map(({ text }) => text.toLowerCase()))) {
      const holders = index.get(word)
      if (holders === undefined) index.set(word, [at])
      else if (holders.length < holdersMax) holders.push(at)
    }
  return index
}

type Unit = { readonly unit: Span; readonly from: number; readonly to: number }

/** The run of new sentences that the old ones became (UTF-16 units of the new text), or why there is none. */
function chooseRun(
  before: string,
  after: string,
  oldText: Text,
  newText: Text,
  indexes: { readonly old: WordIndex; readonly fresh: WordIndex },
  { unit, from, to }: Unit,
): Span | 'unlike' | 'unclear' {
  const text = before.slice(unit.start, unit.end)
  const neighbours = {
    before: oldText.sentences[from - 1]?.text ?? null,
    after: oldText.sentences[to]?.text ?? null,
  }
  const scored = candidates(text, indexes.fresh)
    .flatMap((at) => runsFrom(newText, at))
    .map(([start, end]) => {
      const span = { start: newText.sentences[start]?.start ?? 0, end: newText.sentences[end - 1]?.end ?? 0 }
      const { likeness } = alignWords(text, after.slice(span.start, span.end))
      const isBetween =
        (newText.sentences[start - 1]?.text ?? null) === neighbours.before &&
        (newText.sentences[end]?.text ?? null) === neighbours.after
      return { start, end, span, likeness, isBetween }
    })
    .sort((a, b) => b.likeness - a.likeness || a.end - a.start - (b.end - b.start))
  const [best] = scored
  if (!best || best.likeness < (best.isBetween ? likenessInPlace : likenessApart)) return 'unlike'
  const rival = scored.find((one) => one.end <= best.start || one.start >= best.end)
  if (rival && rival.likeness > best.likeness - margin && best.isBetween === rival.isBetween) return 'unclear'
  const isClaimed = candidates(after.slice(best.span.start, best.span.end), indexes.old)
    .filter((at) => at < from || at >= to)
    .some((at) => isMoreLike(oldText.sentences[at]?.text ?? '', after, best))
  return isClaimed ? 'unclear' : best.span
}

/** Whether another vanished sentence is about as much like the run, so that it may be that one's. */
function isMoreLike(
  other: string,
  after: string,
  best: { span: Span; likeness: number; isBetween: boolean },
): boolean {
  const run = after.slice(best.span.start, best.span.end)
  return alignWords(other, run).likeness > best.likeness - (best.isBetween ? 0.001 : margin)
}

/** Changed sentences that share most of the words that count, best first. */
function candidates(text: string, index: WordIndex): number[] {
  const scores = new Map<number, number>()
  for (const word of new Set(wordsOf(text).map((one) => one.text.toLowerCase()))) {
    const holders = index.get(word) ?? []
    for (const at of holders) scores.set(at, (scores.get(at) ?? 0) + 1 / Math.sqrt(holders.length))
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, candidatesMax)
    .map(([at]) => at)
}

/** Runs of changed sentences around one, each as its first and the one after its last. */
function runsFrom(text: Text, at: number): [number, number][] {
  const runs: [number, number][] = []
  for (let start = at; start > at - runMax && (start === at || isChanged(text, start)); start--)
    for (let end = at + 1; end - start <= runMax && (end === at + 1 || isChanged(text, end - 1)); end++)
      runs.push([start, end])
  return runs
}

function lowerBound(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Where a quote of an old stretch stands in the new one; null where none of its words and neither neighbour stayed. */
function mapQuote(before: string, unit: Span, quote: Span, after: string, target: Span): Span | null {
  const aligned = alignWords(before.slice(unit.start, unit.end), after.slice(target.start, target.end))
  const inside = { start: quote.start - unit.start, end: quote.end - unit.start }
  const first = aligned.before.findIndex((word) => word.end > inside.start)
  const last = aligned.before.findLastIndex((word) => word.start < inside.end)
  if (first === -1 || last < first) return null
  const from = first === 0 ? 0 : startOf(aligned, first)
  const to = last === aligned.before.length - 1 ? aligned.after.length : endOf(aligned, last)
  if (from === null || to === null || from >= to) return null
  const stayed = aligned.pairs.slice(first, last + 1).filter((pair) => pair !== null).length
  if (stayed === 0 && last - first > 2) return null
  const [head, tail] = [aligned.after[from], aligned.after[to - 1]]
  if (!head || !tail) return null
  const start =
    target.start + (inside.start <= (aligned.before[0]?.start ?? 0) && first === 0 ? 0 : head.start)
  const closing = before.slice(unit.start + (aligned.before[last]?.end ?? 0), quote.end).trimEnd().length
  const end = target.start + tail.end
  return { start, end: closing > 0 ? end + closingSigns(after, end, target.end) : end }
}

function closingSigns(text: string, at: number, limit: number): number {
  return /^[.!?"')\]]*/.exec(text.slice(at, limit))?.[0].length ?? 0
}

/** The new word at which a part that begins with old word `first` begins. */
function startOf({ pairs }: Alignment, first: number): number | null {
  const own = pairs[first]
  if (own !== null && own !== undefined) return own
  const before = pairs.slice(0, first).findLast((pair) => pair !== null)
  if (before !== undefined && before !== null) return before + 1
  return null
}

/** The new word before which a part that ends with old word `last` ends. */
function endOf({ pairs }: Alignment, last: number): number | null {
  const own = pairs[last]
  if (own !== null && own !== undefined) return own + 1
  return pairs.slice(last + 1).find((pair) => pair !== null) ?? null
}
