import type { Span } from '#lib/text/index.ts'
import { createVocabulary, type Stretch, type Vocabulary } from './align-words.ts'
import type { Folded } from './fold.ts'
import { roughSentences } from './sentences.ts'

/** Sentences of the other text that are compared word by word. */
const candidatesMax = 24
/** Sentences that are kept of one word: a word of more tells none of them apart. */
const holdersMax = 200

/** Consecutive sentences of a text: from the first up to, without it, the last; by index. */
export type Run = { readonly from: number; readonly to: number }

/** A text in sentences, of which some have changed from one revision to the other. UTF-16 units of the folded text. */
export type ChangedText = {
  readonly sentences: readonly (Span & { readonly text: string })[]
  isChanged(sentence: number): boolean
  spanOf(run: Run): Span
  /** The words of a run, to be compared with those of the other text. */
  stretchOf(run: Run): Stretch
  /** Changed sentences that share most of the words that count, best first. */
  candidatesFor(words: Stretch): readonly number[]
  /** The one changed sentence whose words are the same but for their numbers; null for none and for several. */
  sameButFigures(words: Stretch): number | null
}

/** Both texts of a revision: what stands in both word for word is out of the question on both sides. */
export type Revision = {
  readonly before: ChangedText
  readonly after: ChangedText
  readonly vocabulary: Vocabulary
}

export function compareSentences(oldFolded: Folded, newFolded: Folded): Revision {
  const vocabulary = createVocabulary()
  const [old, fresh] = [sentencesOf(oldFolded), sentencesOf(newFolded)]
  // A new sentence that stood in the old text cannot be told from that one.
  const known = new Set(old.map(({ text }) => text))
  const added = fresh.flatMap(({ text }, at) => (known.has(text) ? [] : [at]))
  return {
    before: changedText(oldFolded.text, old, notIn(old, fresh), vocabulary),
    after: changedText(newFolded.text, fresh, added, vocabulary),
    vocabulary,
  }
}

type Sentences = ChangedText['sentences']

function sentencesOf({ text, breaks }: Folded): Sentences {
  return roughSentences(text, breaks).map((span) => ({ ...span, text: text.slice(span.start, span.end) }))
}

/** The sentences that one text has more often than the other, by index; of equal ones the later. */
function notIn(own: Sentences, other: Sentences): number[] {
  const counts = new Map<string, number>()
  for (const { text } of other) counts.set(text, (counts.get(text) ?? 0) + 1)
  return own.flatMap(({ text }, index) => {
    const left = counts.get(text) ?? 0
    if (left > 0) counts.set(text, left - 1)
    return left > 0 ? [] : [index]
  })
}

function changedText(
  text: string,
  sentences: Sentences,
  changed: readonly number[],
  vocabulary: Vocabulary,
): ChangedText {
  const isChanged = new Set(changed)
  const stretches = new Map<string, Stretch>()
  let index: ((words: Stretch) => readonly number[]) | null = null
  let outlines: ReadonlyMap<string, number | null> | null = null
  const spanOf = ({ from, to }: Run) => ({
    start: sentences[from]?.start ?? 0,
    end: sentences[to - 1]?.end ?? 0,
  })
  const stretchOf = (run: Run) => {
    const key = `${run.from} ${run.to}`
    const { start, end } = spanOf(run)
    const stretch = stretches.get(key) ?? vocabulary(text.slice(start, end))
    stretches.set(key, stretch)
    return stretch
  }
  return {
    sentences,
    isChanged: (sentence) => isChanged.has(sentence),
    spanOf,
    stretchOf,
    candidatesFor(words) {
      index ??= indexWords(changed, (at) => stretchOf({ from: at, to: at + 1 }))
      return index(words)
    },
    sameButFigures(words) {
      outlines ??= indexOutlines(changed, (at) => stretchOf({ from: at, to: at + 1 }))
      return outlines.get(outlineOf(words)) ?? null
    },
  }
}

/** By their words without numbers, the sentences; null where several have the same. */
function indexOutlines(
  changed: readonly number[],
  stretchOf: (sentence: number) => Stretch,
): ReadonlyMap<string, number | null> {
  const outlines = new Map<string, number | null>()
  for (const at of changed) {
    const outline = outlineOf(stretchOf(at))
    outlines.set(outline, outlines.has(outline) ? null : at)
  }
  return outlines
}

const outlineOf = ({ words, keys }: Stretch): string =>
  words.map(({ text }, at) => (/^\d/.test(text) ? '#' : keys[at])).join(' ')

/** Looks sentences up by the words they share with a stretch, the rarer the better. */
function indexWords(
  changed: readonly number[],
  stretchOf: (sentence: number) => Stretch,
): (words: Stretch) => readonly number[] {
  const holdersOf = new Map<number, number[]>()
  for (const at of changed)
    for (const key of new Set(stretchOf(at).keys)) {
      const holders = holdersOf.get(key)
      if (holders === undefined) holdersOf.set(key, [at])
      else if (holders.length < holdersMax) holders.push(at)
    }
  const scores = new Float64Array((changed.at(-1) ?? -1) + 1)
  return ({ keys }) => {
    const touched: number[] = []
    for (const key of new Set(keys)) {
      const holders = holdersOf.get(key) ?? []
      const score = 1 / Math.sqrt(holders.length)
      for (const at of holders) {
        if (scores[at] === 0) touched.push(at)
        scores[at] = (scores[at] ?? 0) + score
      }
    }
    const best = highest(touched, scores)
    for (const at of touched) scores[at] = 0
    return best
  }
}

/** The `candidatesMax` of some sentences with the highest scores, best first; of equal ones the earlier. */
function highest(sentences: readonly number[], scores: Float64Array): readonly number[] {
  const isBefore = (a: number, b: number) => {
    const [first, second] = [scores[a] ?? 0, scores[b] ?? 0]
    return first === second ? a < b : first > second
  }
  const best: number[] = []
  for (const at of sentences) {
    const last = best.at(-1)
    if (best.length === candidatesMax && last !== undefined && !isBefore(at, last)) continue
    if (best.length === candidatesMax) best.pop()
    let slot = best.length
    while (slot > 0 && isBefore(at, best[slot - 1] ?? 0)) slot--
    best.splice(slot, 0, at)
  }
  return best
}
