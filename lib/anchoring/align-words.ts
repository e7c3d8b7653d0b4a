import { type Word, weightOf, wordsOf } from './words.ts'

/** UTF-16 units of one stretch beyond which it is like nothing: a comparison costs the product of both lengths. */
const lengthMax = 6_000

export type Alignment = {
  /** By word of the old stretch: the word of the new one that it stayed, or null. */
  readonly pairs: readonly (number | null)[]
  /** From 0 to 1: the weight of the words that stayed, of both stretches. */
  readonly likeness: number
  readonly before: readonly Word[]
  readonly after: readonly Word[]
}

/** Which words of one stretch stayed in another, in their order: a longest common subsequence by weight. */
export function alignWords(before: string, after: string): Alignment {
  if (before.length > lengthMax || after.length > lengthMax)
    return { pairs: [], likeness: 0, before: [], after: [] }
  const [old, fresh] = [wordsOf(before), wordsOf(after)]
  const [a, b] = [old.map(keyOf), fresh.map(keyOf)]
  const width = b.length + 1
  const best = new Float32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0)
      const keep = a[i] === b[j] ? (best[(i + 1) * width + j + 1] ?? 0) + weightOf(a[i] ?? '') : 0
      best[i * width + j] = Math.max(skip, keep)
    }
  const pairs: (number | null)[] = a.map(() => null)
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const here = best[i * width + j] ?? 0
    if (a[i] === b[j] && here === (best[(i + 1) * width + j + 1] ?? 0) + Math.fround(weightOf(a[i] ?? '')))
      pairs[i++] = j++
    else if (a[i] === b[j] && nearlyEqual(here, (best[(i + 1) * width + j + 1] ?? 0) + weightOf(a[i] ?? '')))
      pairs[i++] = j++
    else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++
    else j++
  }
  const total = sumOf(a) + sumOf(b)
  return { pairs, likeness: total === 0 ? 0 : (2 * (best[0] ?? 0)) / total, before: old, after: fresh }
}

const keyOf = ({ text }: Word): string => text.toLowerCase()
const sumOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + weightOf(word), 0)
const nearlyEqual = (a: number, b: number): boolean => Math.abs(a - b) < 1e-3
