import { isMonth } from './calendar-vocabulary.ts'
import { irregularNouns, singularNouns, stopWords } from './noun-vocabulary.ts'
import { isGlued, isHyphen, lowerAt, overHyphen, type Token, type Tokens, tokenAt } from './token.ts'
import { nameEnd, nameOf } from './unit.ts'

/** What is counted: the place after it, and its name in the singular. */
export type NounAt = { readonly next: number; readonly name: string }

/** Words before a noun that it may have, as in "2,048 H800 GPUs". */
const mostModifiers = 2
/** A longer word is no noun of a language. */
const longestNoun = 40

/** Words behind a number that it sizes or bounds and does not count: a 7B model, the 18–24 age group. */
const notCounted = new Set(['model', 'age'])

/** Nouns without a plural of their own that may describe another: two data centers. */
const describing = new Set(['data', 'staff', 'police', 'fish', 'aircraft'])

/** The plural noun counted at `from`, over at most two words that describe it; null where none stands. */
export function readNoun(tokens: Tokens, from: number): NounAt | null {
  const hyphenated = overHyphen(tokens, from)
  if (hyphenated > from) return readHyphenated(tokens, hyphenated)
  if (notCounted.has(lowerAt(tokens, from))) return null
  let at = from
  for (let words = 0; words <= mostModifiers; words++) {
    const token = tokenAt(tokens, at)
    if (token.kind !== 'word' || (!token.spaced && words === 0)) return null
    const end = nameEnd(tokens, at)
    if (stopWords.has(token.lower) && overHyphen(tokens, end) > end) {
      at = joinedEnd(tokens, at)
      continue
    }
    if (end > at + 1) {
      const chip = chipName(tokens, at, end)
      if (chip !== null) return chip
    } else {
      if (token.text.length > longestNoun || stopWords.has(token.lower) || isMonth(token)) return null
      const name = singularOf(token)
      const isModifier = name !== null && describing.has(name) && singularOf(tokenAt(tokens, end)) !== null
      if (name !== null && !isModifier && !isHyphen(tokenAt(tokens, end))) return { next: end, name }
      const isJoined = isHyphen(tokenAt(tokens, end))
      if (
        singularNouns.has(token.lower) &&
        words <= 1 &&
        !isJoined &&
        singularOf(tokenAt(tokens, end)) === null
      )
        return { next: end, name: nameOfWord(token) }
    }
    at = overHyphen(tokens, end)
    if (at > end && stopWords.has(lowerAt(tokens, at))) at = joinedEnd(tokens, at)
  }
  return null
}

/** Words of one joined by hyphens. */
const mostJoined = 5

/** The place after "up-to-date" and the "of-the-art" of another, whose words say nothing by themselves. */
function joinedEnd(tokens: Tokens, from: number): number {
  let end = from + 1
  for (let words = 1; words < mostJoined && overHyphen(tokens, end) > end; words++)
    end = overHyphen(tokens, end) + 1
  return end
}

/** 671B-parameter, 64-GPU, 20-person, 10,000-strong. */
function readHyphenated(tokens: Tokens, at: number): NounAt | null {
  const token = tokenAt(tokens, at)
  if (isGlued(tokens, at + 1) && tokenAt(tokens, at + 1).kind === 'number') return null
  if (token.lower === 'strong') return { next: at + 1, name: 'person' }
  return singularNouns.has(token.lower) ? { next: at + 1, name: nameOfWord(token) } : null
}

/** H800s, A100s: things named by a letter and a number, in the plural. */
function chipName(tokens: Tokens, at: number, end: number): NounAt | null {
  const last = tokenAt(tokens, end - 1)
  if (last.text !== 's' || tokenAt(tokens, end - 2).kind !== 'number') return null
  return { next: end, name: nameOf(tokens, at, end - 1) }
}

/** What small letters or another word say of a thing that has a name in capitals or a plainer one. */
const canonical: ReadonlyMap<string, string> = new Map([
  ['gpu', 'GPU'],
  ['tpu', 'TPU'],
  ['cpu', 'CPU'],
  ['capita', 'person'],
])

/** The name of a noun in the singular: acronyms keep their capitals, others are small. */
export const nameOfWord = (token: Token): string =>
  canonical.get(token.lower) ?? (/^[A-Z]{2,}$/.test(token.text) ? token.text : token.lower)

/** The singular of a plural noun; null where the word is no plural. */
export function singularOf(token: Token): string | null {
  const word = token.lower
  const known = irregularNouns.get(word)
  if (known !== undefined) return known
  const { length } = word
  if (length < 3 || word.charCodeAt(length - 1) !== 115 || stopWords.has(word)) return null
  if (/^[A-Z]{2,}s$/.test(token.text)) return token.text.slice(0, -1)
  const cut = word.slice(0, -1)
  if (singularNouns.has(cut)) return canonical.get(cut) ?? cut
  if (/[sui]s$/.test(word)) return null
  if (length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh|zz|o)es$/.test(word)) return word.slice(0, -2)
  return cut
}
