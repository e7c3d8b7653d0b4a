import { type Word, weightOf, wordsOf } from './words.ts'

/** Comparisons of one word with another that two stretches may cost; longer ones are compared by their words alone. */
const comparisonsMax = 1_000_000
/** Comparisons from which on it is worth counting first which words both have at all. */
const comparisonsCheap = 4_000

/** A stretch of text ready to be compared with others of the same vocabulary. */
export type Stretch = {
  readonly words: readonly Word[]
  /** By word: the number its lower-case spelling has in the vocabulary. */
  readonly keys: Int32Array
  /** By word: how much it counts. */
  readonly weights: Float32Array
  readonly weight: number
}

/** Numbers the words of the texts it is given, so that they are compared as numbers. */
export type Vocabulary = (text: string) => Stretch

export function createVocabulary(): Vocabulary {
  const known = new Map<string, number>()
  return (text) => {
    const words = wordsOf(text)
    const keys = new Int32Array(words.length)
    const weights = new Float32Array(words.length)
    let weight = 0
    for (const [at, word] of words.entries()) {
      const spelling = word.text.toLowerCase()
      const key = known.get(spelling) ?? known.size
      if (key === known.size) known.set(spelling, key)
      keys[at] = key
      weights[at] = weightOf(spelling)
      weight += weightOf(spelling)
    }
    return { words, keys, weights, weight }
  }
}

/**
 * From 0 to 1: the weight of the words of one stretch that stayed in the other, in their order, of both. Stretches too
 * long to be aligned are compared without the order. Gives 0 early where `least` cannot be reached.
 */
export function likenessOf(before: Stretch, after: Stretch, least = 0): number {
  const total = before.weight + after.weight
  if (total === 0 || 2 * Math.min(before.weight, after.weight) < least * total) return 0
  const comparisons = before.keys.length * after.keys.length
  if (comparisons > comparisonsCheap) {
    const shared = (2 * sharedWeight(before, after)) / total
    if (shared < least || comparisons > comparisonsMax) return shared < least ? 0 : shared
  }
  return (2 * keptWeight(before, after)) / total
}

/** The weight of the words that both have, each as often as both have it, whatever their order. */
function sharedWeight(before: Stretch, after: Stretch): number {
  const left = new Map<number, number>()
  for (const key of before.keys) left.set(key, (left.get(key) ?? 0) + 1)
  let weight = 0
  for (const [at, key] of after.keys.entries()) {
    const count = left.get(key) ?? 0
    if (count === 0) continue
    left.set(key, count - 1)
    weight += after.weights[at] ?? 0
  }
  return weight
}

/** The weight of a longest common subsequence, in two rows. */
function keptWeight({ keys: a, weights }: Stretch, { keys: b }: Stretch): number {
  let below = new Float32Array(b.length + 1)
  let row = new Float32Array(b.length + 1)
  for (let i = a.length - 1; i >= 0; i--) {
    fillRow(row, below, a[i] ?? 0, weights[i] ?? 0, b)
    ;[below, row] = [row, below]
  }
  return below[0] ?? 0
}

/** One row of the table of longest common subsequences, from its end: the word `key` against all of `others`. */
function fillRow(
  row: Float32Array,
  below: Float32Array,
  key: number,
  weight: number,
  others: Int32Array,
): void {
  let right = 0
  let diagonal = 0
  for (let at = others.length - 1; at >= 0; at--) {
    const under = below[at] ?? 0
    let most = Math.max(under, right)
    if (others[at] === key && diagonal + weight > most) most = diagonal + weight
    row[at] = most
    right = row[at] ?? 0
    diagonal = under
  }
}

/** By word of one stretch: the word of the other that it stayed, or null; none of them for stretches too long to align. */
export function alignWords(before: Stretch, after: Stretch): readonly (number | null)[] {
  const [a, b] = [before.keys, after.keys]
  const pairs: (number | null)[] = Array.from(a, () => null)
  if (a.length * b.length > comparisonsMax) return pairs
  const width = b.length + 1
  const best = new Float32Array((a.length + 1) * width)
  const rowAt = (i: number) => best.subarray(i * width, (i + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    fillRow(rowAt(i), rowAt(i + 1), a[i] ?? 0, before.weights[i] ?? 0, b)
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const here = best[i * width + j] ?? 0
    const kept = (best[(i + 1) * width + j + 1] ?? 0) + (before.weights[i] ?? 0)
    if (a[i] === b[j] && Math.abs(here - kept) < 1e-3) pairs[i++] = j++
    else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return pairs
}
