import type { Span } from '#lib/text/index.ts'
import { type Word, weightOf, wordsOf } from './words.ts'

/** The share of a passage's words that a place must have to be called near. */
const nearness = 0.4

/**
 * The place of a folded text that has most of a passage's words in a stretch of its length; UTF-16 units. Null where
 * nothing is near. Linear in both; the text is read at the first passage.
 */
export function nearestPassages(folded: string): (passage: string) => Span | null {
  let words: readonly Word[] | null = null
  return (passage) => {
    words ??= wordsOf(folded.toLowerCase())
    return nearestAmong(words, wordsOf(passage.toLowerCase()))
  }
}

function nearestAmong(words: readonly Word[], wanted: readonly Word[]): Span | null {
  if (wanted.length === 0 || words.length === 0) return null
  const counts = new Map<string, number>()
  for (const { text } of wanted) counts.set(text, (counts.get(text) ?? 0) + 1)
  const total = wanted.reduce((sum, { text }) => sum + weightOf(text), 0)
  const best = bestWindow(words, counts, wanted.length)
  if (best === null || best.score < nearness * total) return null
  const inside = words.slice(best.from, best.to)
  const first = inside.find(({ text }) => counts.has(text))
  const last = inside.findLast(({ text }) => counts.has(text))
  return first && last ? { start: first.start, end: last.end } : null
}

type Window = { readonly from: number; readonly to: number; readonly score: number }

/** The stretch of `length` words with the greatest weight of wanted ones, each counted as often as it is wanted. */
function bestWindow(
  words: readonly Word[],
  wanted: ReadonlyMap<string, number>,
  length: number,
): Window | null {
  const held = new Map<string, number>()
  let score = 0
  let best: Window | null = null
  const move = (text: string | undefined, by: 1 | -1) => {
    if (text === undefined || !wanted.has(text)) return
    const limit = wanted.get(text) ?? 0
    const before = held.get(text) ?? 0
    held.set(text, before + by)
    if (by === 1 ? before < limit : before <= limit) score += by * weightOf(text)
  }
  for (let to = 1; to <= words.length; to++) {
    move(words[to - 1]?.text, 1)
    const from = Math.max(0, to - length)
    if (to > length) move(words[from - 1]?.text, -1)
    if (best === null || score > best.score + 1e-9) best = { from, to, score }
  }
  return best
}
