import { cardinals, tens } from './number-vocabulary.ts'
import { isGlued, overHyphen, type Tokens, tokenAt } from './token.ts'

const said = new Set(['times', 'fold', 'folds'])

/** The place after "times", "-fold", "x" or "×" behind a number; null where none stands. "3 x 4" is a product, and "8x A100" counts. */
export function readTimes(tokens: Tokens, from: number): number | null {
  const at = overHyphen(tokens, from)
  const token = tokenAt(tokens, at)
  if (token.kind === 'word' && said.has(token.lower)) return at + 1
  if (token.text !== 'x' && token.text !== 'X' && token.text !== '×') return null
  const after = tokenAt(tokens, at + 1)
  if (after.kind === 'number') return null
  if (after.kind === 'word' && /^[A-Z]/.test(after.text) && isGlued(tokens, at + 2)) {
    if (tokenAt(tokens, at + 2).kind === 'number') return null
  }
  return token.spaced && after.kind === 'word' && after.text.length === 1 ? null : at + 1
}

/** Words that say a multiple on their own, as numerator and denominator. */
const multiples: readonly (readonly [words: string, n: bigint, d: bigint])[] = [
  ['twice doubled doubling doubles', 2n, 1n],
  ['thrice tripled tripling triples trebled trebling', 3n, 1n],
  ['quadrupled quadrupling quadruples', 4n, 1n],
  ['quintupled quintupling', 5n, 1n],
  ['hundredfold', 100n, 1n],
  ['thousandfold', 1000n, 1n],
  ['halved halving halves', 1n, 2n],
]
const folds = [...cardinals, ...tens]
  .filter(([, of]) => of > 1)
  .map(([word, of]) => [`${word}fold`, { n: BigInt(of), d: 1n }] as const)
const byWord = new Map([
  ...multiples.flatMap(([words, n, d]) => words.split(' ').map((word) => [word, { n, d }] as const)),
  ...folds,
])
export const multipleOf = (word: string): { n: bigint; d: bigint } | undefined => byWord.get(word)

/** "double the price", "triple that of": as a verb's stem only before what is multiplied. */
const stems: ReadonlyMap<string, bigint> = new Map([
  ['double', 2n],
  ['triple', 3n],
  ['treble', 3n],
  ['quadruple', 4n],
])
export const multipleOfStem = (word: string): bigint | undefined => stems.get(word)
export const multipliedWords: ReadonlySet<string> = new Set('the that its their his her our what'.split(' '))

/** Words a multiple may begin with. */
export const multipleWords: readonly string[] = [...byWord.keys(), ...stems.keys()]
