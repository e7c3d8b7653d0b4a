import { cueNames, quantityNames } from './cues.ts'
import { shapeOf } from './word-shape.ts'

/** Where features go: 2²⁰ places, half a million of them used; two that meet there share a weight. */
export const bucketCount = 1 << 20

/** One kind of feature in a sentence; all its buckets have `value`, so that long sentences weigh no more. */
export type FeatureGroup = { readonly buckets: readonly number[]; readonly value: number }

/** How much each group counts; found by cross-validation on the training sentences. */
const groupWeights = {
  words: 1.2,
  pairs: 1,
  triples: 0.5,
  gaps: 0.5,
  letters: 1,
  shapes: 0.4,
  counts: 0.4,
  cues: 0.4,
}

/** UTF-16 units and tokens; the rest of a longer sentence says nothing new, and time stays linear. */
const lengthLimit = 4000
const tokenLimit = 400

const token = /\p{N}[\p{N}.,]*(?:th|st|nd|rd|s)?|\p{L}[\p{L}\p{M}'’.-]*\p{L}|\p{L}|[%$€£¥?!"“”…:;()]/gu

/** What the model sees of a sentence: words and their order, letters inside words, shapes, figures, counts and cues. */
export function featuresOf(whole: string): FeatureGroup[] {
  const sentence = whole.slice(0, lengthLimit)
  const written = sentence.match(token)?.slice(0, tokenLimit) ?? []
  const words = written.map(normalise)
  const names = {
    ...wordNames(['^', ...words, '$$']),
    letters: words.flatMap(letterNames),
    shapes: shapeNames(written.map(shapeOf)),
    counts: countNames(sentence, written),
    cues: cueNames(sentence, words),
  }
  return Object.entries(groupWeights).map(([group, weight]) => {
    const buckets = [...new Set((names[group as keyof typeof names] ?? []).map(bucketOf))]
    return { buckets, value: weight / Math.sqrt(Math.max(buckets.length, 1)) }
  })
}

function normalise(written: string): string {
  if (/^(?:19|20)\d\d$/.test(written)) return '#year'
  if (/^\d/.test(written)) return written.length === 1 ? '#digit' : '#number'
  return written.toLowerCase().replaceAll('’', "'")
}

function wordNames(words: readonly string[]) {
  const names = {
    words: [] as string[],
    pairs: [] as string[],
    triples: [] as string[],
    gaps: [] as string[],
  }
  for (const [at, word] of words.entries()) {
    names.words.push(`w ${word}`)
    if (at > 0) names.pairs.push(`b ${words[at - 1]} ${word}`)
    if (at > 1) names.triples.push(`t ${words[at - 2]} ${words[at - 1]} ${word}`)
    if (at > 1) names.gaps.push(`k ${words[at - 2]} ${word}`)
    if (at > 2) names.gaps.push(`l ${words[at - 3]} ${word}`)
  }
  return names
}

function letterNames(word: string): string[] {
  const framed = `<${word.slice(0, 30)}>`
  const names: string[] = []
  for (let size = 3; size <= 5; size++)
    for (let at = 0; at + size <= framed.length; at++) names.push(framed.slice(at, at + size))
  return names
}

function shapeNames(shapes: readonly string[]): string[] {
  const names: string[] = []
  for (const [at, shape] of shapes.entries()) {
    if (at > 0) names.push(`s ${shape}`, `p ${shapes[at - 1]} ${shape}`)
    if (at > 1) names.push(`q ${shapes[at - 2]} ${shapes[at - 1]} ${shape}`)
  }
  return names
}

function countNames(sentence: string, written: readonly string[]): string[] {
  const count = (pattern: RegExp, most: number) =>
    Math.min(
      written.reduce((sum, word) => sum + (pattern.test(word) ? 1 : 0), 0),
      most,
    )
  return [
    ...quantityNames(sentence).map((name) => `f ${name}`),
    `length ${Math.min(Math.floor(Math.log2(written.length + 1) * 2), 14)}`,
    `capitals ${count(/^\p{Lu}(?!['’])./u, 6)}`,
    `digits ${count(/^\d/, 4)}`,
    `I ${count(/^I\b/, 1)}`,
    `you ${count(/^you/i, 1)}`,
    `we ${count(/^(?:we|our|us)$/i, 1)}`,
    `past ${count(/ed$/, 3)}`,
    `question ${sentence.trimEnd().endsWith('?')}`,
  ]
}

/** FNV-1a over UTF-16 units, folded into the buckets. */
function bucketOf(name: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < name.length; at++) value = Math.imul(value ^ name.charCodeAt(at), 0x01000193)
  value ^= value >>> 15
  return (value ^ (value >>> 20)) & (bucketCount - 1)
}
