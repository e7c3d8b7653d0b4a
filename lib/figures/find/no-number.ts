import type { Amount } from './amount.ts'
import { lowerAt, type Tokens, tokenAt } from './token.ts'

/** Whether the words at `at` only look like an amount: some company, the head of a column, the title of a section. */
export const saysNoNumber = (tokens: Tokens, at: number, amount: Amount): boolean =>
  saysSome(tokens, amount) ||
  isHeading(tokens, at, amount) ||
  isSection(tokens, at, amount) ||
  isNamed(tokens, at) ||
  isDivisor(tokens, at)

const subjects = new Set('i we he she it they you this'.split(' '))

/** "one company" and "one day we will" say some and no number. */
function saysSome(tokens: Tokens, { written, measure, next }: Amount): boolean {
  if (written.form !== 'words' || written.value.n !== 1n) return false
  return measure?.kind === 'count' || (measure?.kind === 'duration' && subjects.has(lowerAt(tokens, next)))
}

/** "(millions of USD)" heads a column and counts nothing itself. */
const isHeading = (tokens: Tokens, at: number, { written }: Amount): boolean => {
  const before = lowerAt(tokens, at - 1) === 'in' ? at - 2 : at - 1
  return written.form === 'heap' && lowerAt(tokens, before) === '('
}

/** "the Big Four", "the Group of Seven", "the Five Eyes": a number in words with a capital behind such a word is part of a name. */
function isNamed(tokens: Tokens, at: number): boolean {
  const { kind, text } = tokenAt(tokens, at)
  if (kind !== 'word' || !/^[A-Z][a-z]/.test(text)) return false
  const before = lowerAt(tokens, at - 1)
  if (before === 'the' && /^[A-Z][a-z]/.test(tokenAt(tokens, at + 1).text)) return true
  return before === 'of' ? groups.has(lowerAt(tokens, at - 2)) : before === 'big' || before === 'magnificent'
}

const groups = new Set(['group', 'gang', 'club', 'council'])

/** "2.3 Methods" on a line of its own: a number of a section and its title. */
const isSection = (tokens: Tokens, at: number, { measure, written }: Amount): boolean =>
  measure?.kind === 'count' &&
  written.form === 'digits' &&
  tokenAt(tokens, at).opensLine &&
  tokenAt(tokens, at).text.includes('.') &&
  /^[A-Z][a-z]/.test(tokenAt(tokens, at + 1).text)

/** "deaths per 100,000 people" with no number before: what a rate is out of, and no amount. */
const isDivisor = (tokens: Tokens, at: number): boolean => lowerAt(tokens, at - 1) === 'per'
