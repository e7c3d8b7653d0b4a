import { type Amount, readAmount, scaledBy } from './amount.ts'
import type { Head } from './heads.ts'
import { lowerAt, type Tokens, tokenAt } from './token.ts'

/** What stands around a number and may lend it a noun. */
export type Context = {
  readonly heads: ReadonlyMap<number, Head>
  /** The last figure that is an amount, and the token after it. */
  lastAmount: Amount | null
  lastEnd: number
  /** The token after the last figure. */
  ended: number
}

/** A bare number with the noun that a table, a list or the figure before its bracket lends it. */
export function withNoun(
  tokens: Tokens,
  at: number,
  amount: Amount,
  { heads, lastAmount, lastEnd }: Context,
): Amount {
  const head = heads.get(at)
  if (head !== undefined) {
    const written = head.power === 0 ? amount.written : scaledBy(amount.written, amount.next, head.power)
    return { ...amount, written, measure: head.measure }
  }
  const isBracketed = lowerAt(tokens, at - 1) === '(' && lastEnd === at - 1
  const lent = isBracketed ? lastAmount?.measure : readListNoun(tokens, amount)
  return lent && (lent.kind === 'count' || !isBracketed) ? { ...amount, measure: lent } : amount
}

/** Numbers of a list before its noun. */
const mostListed = 6

/** The 8 of "8, 16 and 32 GPUs": what the last number of the list counts. */
function readListNoun(tokens: Tokens, { written, next }: Amount): Amount['measure'] {
  if (written.form !== 'digits' && written.form !== 'words') return null
  let at = next
  for (let listed = 0; listed < mostListed; listed++) {
    const comma = lowerAt(tokens, at) === ',' && tokenAt(tokens, at + 1).spaced ? at + 1 : at
    const word = lowerAt(tokens, comma)
    const isLast = word === 'and' || word === 'or'
    if (comma === at && !isLast) return null
    const place = isLast ? comma + 1 : comma
    if (isLast) {
      const last = readAmount(tokens, place)
      return last !== null && last.written.scale === 0 && last.currency === null ? last.measure : null
    }
    if (tokenAt(tokens, place).kind !== 'number') return null
    at = place + 1
  }
  return null
}
