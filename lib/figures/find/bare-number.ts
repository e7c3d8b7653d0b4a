import { isCurrencySign } from './currency-vocabulary.ts'
import type { Context } from './lent-noun.ts'
import { fractionSigns } from './number-vocabulary.ts'
import { isSuperscript } from './power-of-ten.ts'
import { lowerAt, type Tokens, tokenAt } from './token.ts'

/** Signs behind a number that may belong to it: a unit, a range, a power, a fraction, a date, a list. */
const goOn = new Set([
  ...'- ‐ ‑ – — ‒ − ― ~ -- --- % ‰ ％ ° º ℃ ℉ ″ " × · ⋅ * ** ^ ⁻ / ⁄ \\ . , : + ±'.split(' '),
  ...fractionSigns.keys(),
])

/** Whether what stands at `at` may belong to the number before it. */
function mayGoOn(tokens: Tokens, at: number): boolean {
  const { kind, text } = tokenAt(tokens, at)
  if (kind === 'word') return true
  if (kind === 'number') return tokenAt(tokens, at + 1).kind === 'sign'
  if (text === '[') return lowerAt(tokens, at + 2) === ']'
  if (text === "'" || text === '’') return lowerAt(tokens, at + 1) === 's'
  return goOn.has(text) || isCurrencySign(text) || isSuperscript(text)
}

/** Whether a number that no head lends a noun, that no bracket opens with and that is no year says nothing but itself. */
export function isBare(tokens: Tokens, at: number, { heads, lastEnd }: Context): boolean {
  const { kind, start, end } = tokenAt(tokens, at)
  if (kind !== 'number' || end - start === 4 || mayGoOn(tokens, at + 1)) return false
  return !heads.has(at) && lastEnd !== at - 1
}
