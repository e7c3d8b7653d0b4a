import { isMonth, isWeekday } from './calendar-vocabulary.ts'
import { currencyCodes } from './currency-vocabulary.ts'
import { isDigit } from './numeral.ts'
import { isGlued, lowerAt, type Token, type Tokens, tokenAt } from './token.ts'
import { spellingOf } from './unit-vocabulary.ts'

/** Words whose number is a place in a document or a name, not a figure. */
const placeWords = new Set(
  (
    'section sections sec sect chapter chapters ch figure figures fig figs table tables tab page pages p pp no nos nr ' +
    'number version versions v ver step steps item items article articles art annex appendix footnote footnotes note ' +
    'notes fn exercise equation equations eq eqs clause paragraph paragraphs para line lines row isbn issn doi room ' +
    'suite apartment apt flight route highway interstate phone tel fax telephone box chapter volume vol issue part ' +
    'schedule exhibit level phase class type model series generation gen layer stage tier rule act bill order ' +
    'resolution directive regulation case docket arxiv pmid cve rfc iso ieee id ref reference references theorem lemma ' +
    'algorithm listing proposition corollary definition example question grade category channel gate platform track'
  ).split(' '),
)
/** Names of products and models that a number follows. */
const productNames = new Set(
  (
    'gpt llama claude gemini gemma qwen mistral mixtral phi grok falcon palm bard bert opus sonnet haiku windows android ' +
    'ios iphone ipad galaxy pixel apollo boeing airbus python java english playstation xbox voyager fortune covid ' +
    'rtx gtx ryzen core pentium snapdragon deepseek yi kimi glm olmo vicuna alpaca chinchilla gopher'
  ).split(' '),
)

/** The number at `at` is part of a name, stands after a word of place, or belongs to a dotted or dashed identifier. */
export function isBlocked(tokens: Tokens, at: number): boolean {
  if (at === 0) return false
  const token = tokenAt(tokens, at)
  if (token.firstCode === 48 && isDigit(token.secondCode)) return true
  const before = tokenAt(tokens, at - 1)
  return token.spaced ? isNumbered(tokens, at, before) : isJoined(tokens, at, before)
}

const primes = new Set(["'", '’', '′'])
const joiningSigns = new Set(['_', '#', '@', '§', '.', '&', '=', '\\'])

/** Glued to a word, or by a sign to one: R1, GPT-4, file_2, v1.2. */
function isJoined(tokens: Tokens, at: number, before: Token): boolean {
  if (before.kind === 'word') return !currencyCodes.has(before.text)
  if (joiningSigns.has(before.text) || before.text.startsWith('#')) return true
  const name = tokenAt(tokens, at - 2)
  const isNumber = name.kind === 'number' && isGlued(tokens, at - 1)
  if (isNumber && (before.text === ',' || before.text === '/')) return true
  if (isNumber && primes.has(before.text)) return true
  if (isNumber && before.text === '×' && isModelSize(tokens, at)) return true
  const isLink = before.text === '-' || before.text === '/' || before.text === ':' || before.text === '‑'
  if (!isLink || before.spaced) return false
  if (name.kind === 'number') return isBlocked(tokens, at - 2)
  if (name.kind !== 'word') return before.text === '/' && name.kind === 'sign' && !before.spaced
  if (name.lower === 'sub') return false
  if (name.lower === 'to' && isGlued(tokens, at - 2)) return tokenAt(tokens, at - 4).kind !== 'number'
  // "10m-20m" and "5bn-6bn" are ranges: what stands before the dash is itself a number with a unit.
  const isUnit = isGlued(tokens, at - 2) || spellingOf(name.text, name.lower, true) !== undefined
  return !(isUnit && tokenAt(tokens, at - 3).kind === 'number')
}

/** The 7B of "8×7B": so many experts of so many parameters. */
const isModelSize = (tokens: Tokens, at: number): boolean =>
  isGlued(tokens, at + 1) && /^[BM]$/.test(tokenAt(tokens, at + 1).text)

/** Section 4.2, No. 7, § 12, #3, Llama 3. */
function isNumbered(tokens: Tokens, at: number, before: Token): boolean {
  if (before.text === '§' || before.text === '§§' || before.text === '#' || before.text === '№') return true
  if (before.kind === 'number' && before.spaced) return productNames.has(lowerAt(tokens, at - 2))
  const isPoint = before.text === '.' && !before.spaced
  const word = isPoint ? tokenAt(tokens, at - 2) : before
  if (word.kind !== 'word') return false
  if (placeWords.has(word.lower)) return !isPoint || word.text.length <= 4
  return !isPoint && (productNames.has(word.lower) || isModelNumber(tokens, at, word))
}

/** A short number after a name inside a sentence: "the Falcon 9 rockets". */
function isModelNumber(tokens: Tokens, at: number, word: Token): boolean {
  const { text } = tokenAt(tokens, at)
  if (text.length > 3 || word.text.length < 3 || word.text[0] === word.lower[0]) return false
  if (isMonth(word) || isWeekday(word)) return false
  const earlier = tokenAt(tokens, at - 2)
  const opensSentence = earlier.kind !== 'word' && earlier.text !== ','
  return !opensSentence && /^[A-Z][a-z]+$/.test(word.text) && earlier.kind === 'word'
}
