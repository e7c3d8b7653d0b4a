import type { Span } from '#lib/text/index.ts'

/** A word or number of a folded text, and where it stands there; UTF-16 units. */
export type Word = Span & { readonly text: string }

/**
 * A number with its separators, a word with its apostrophes and hyphens, or a sign that says something of a number:
 * currency, per cent, comparison. Punctuation says nothing.
 */
const wordPattern = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*\d*|[\p{N}]|[$€£¥₹%‰°<>≤≥≈~±=+×/]/gu

/** The words of a folded text in their order. */
export function wordsOf(folded: string): Word[] {
  return Array.from(folded.matchAll(wordPattern), ({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }))
}

const negations = new Set(
  (
    'not no never none nobody nothing nowhere neither nor without cannot hardly scarcely barely rarely seldom ' +
    'non fails failed fail lacks lacked lack unlikely un'
  ).split(' '),
)

/** Whether a word turns a statement round: `not`, `never`, `without`, `isn't`. */
export function isNegation(word: string): boolean {
  const plain = word.toLowerCase()
  return negations.has(plain) || plain.endsWith("n't") || plain.startsWith('non-')
}

/** How often a folded text turns round, by the words that do it; two sayings of one thing have the same. */
export function negationsIn(folded: string): string {
  return wordsOf(folded)
    .flatMap(({ text }) => (isNegation(text) ? [text.toLowerCase()] : []))
    .sort()
    .join(' ')
}

const minor = new Set(
  (
    'the a an of to in on at for from by with and or but as is are was were be been has have had it its this that ' +
    'these those which who than then so per into their his her our your will would can could may might do does did'
  ).split(' '),
)

/** How much a word counts when two sentences are compared: what names and numbers say, more than what ties them. */
export function weightOf(word: string): number {
  return minor.has(word) || !/[\p{L}\p{N}]/u.test(word) ? 0.3 : 1
}
