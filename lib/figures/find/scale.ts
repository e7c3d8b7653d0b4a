import { commaScales, letterScales, lowerCaseScales, moneyLetterScales, scales } from './number-vocabulary.ts'
import { isHyphen, lowerAt, type Token, type Tokens, tokenAt } from './token.ts'

export type Scale = { readonly next: number; readonly power: number }

/** A scale after a number in digits: "million", "-million", "bn", "hundred thousand", "Mio.", or the B of 671B. */
export function readScale(tokens: Tokens, from: number): Scale | null {
  const hyphen = tokenAt(tokens, from)
  const at = isHyphen(hyphen) && !hyphen.spaced ? from + 1 : from
  const token = tokenAt(tokens, at)
  if (token.kind !== 'word') return null
  const power = scales.get(token.lower)
  if (power === undefined) return at === from ? readLetter(tokens, at, letterScales) : null
  if (lowerCaseScales.has(token.lower) && token.text === token.text.toUpperCase()) return null
  const next = at + 1
  const second = scales.get(lowerAt(tokens, next))
  if (second !== undefined && second >= power) return { next: next + 1, power: power + second }
  return { next: isAbbreviation(tokens, at) ? next + 1 : next, power }
}

/** The point of "Mio." and "Mrd.", unless it ends the text. */
function isAbbreviation(tokens: Tokens, at: number): boolean {
  const token = tokenAt(tokens, at)
  const point = tokenAt(tokens, at + 1)
  const after = tokenAt(tokens, at + 2)
  return (
    token.text.length <= 3 &&
    commaScales.has(token.lower) &&
    point.text === '.' &&
    !point.spaced &&
    after.kind !== 'end'
  )
}

/** A letter joined to the digits before it, with nothing joined behind it that would make it part of a name. */
function readLetter(tokens: Tokens, at: number, letters: ReadonlyMap<string, number>): Scale | null {
  const token = tokenAt(tokens, at)
  const power = token.spaced ? undefined : letters.get(token.text)
  if (power === undefined || isJoined(tokenAt(tokens, at + 1))) return null
  return { next: at + 1, power }
}

const isJoined = (token: Token): boolean => token.kind === 'number' && !token.spaced

/** After a currency: $5m, €3b, $1.2t, $40mm, $5.6 M. */
export const readMoneyLetter = (tokens: Tokens, at: number): Scale | null => {
  if (lowerAt(tokens, at) === 'mm') return { next: at + 1, power: 6 }
  return readLetter(tokens, at, moneyLetterScales) ?? readLetterApart(tokens, at)
}

const lettersApart: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['m', 6],
  ['M', 6],
  ['B', 9],
])

/** "$5.6 M" and "€450 m": a letter apart from the digits, where no name goes on behind it. */
function readLetterApart(tokens: Tokens, at: number): Scale | null {
  const { kind, text } = tokenAt(tokens, at)
  const power = kind === 'word' ? lettersApart.get(text) : undefined
  if (power === undefined) return null
  const after = tokenAt(tokens, at + 1)
  const isName = !after.spaced && after.kind !== 'end' && !/^[.,;:)/]$/.test(after.text)
  return isName || /^[A-Z]/.test(after.text) ? null : { next: at + 1, power }
}
