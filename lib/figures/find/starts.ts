import { calendarWords } from './calendar-vocabulary.ts'
import { comparatorsByFirst } from './comparator-vocabulary.ts'
import { currencyCodes, isCurrencySign, namesBefore, signPrefixes } from './currency-vocabulary.ts'
import { dayWords } from './day-in-words.ts'
import { multipleWords } from './multiple.ts'
import { cardinals, fractionSigns, heaps, severalWords, tens } from './number-vocabulary.ts'
import type { Token } from './token.ts'

/** What may begin at a token, as bits: the rules that are worth asking there. */
export const opening = { identifier: 1, bound: 2, period: 4, date: 8, amount: 16 } as const

const list = (words: string) => words.split(' ')

const openers: readonly (readonly [bits: number, words: readonly string[]])[] = [
  [opening.identifier, list('http https www doi arxiv')],
  [opening.bound, [...comparatorsByFirst.keys()]],
  [opening.period, list('over in during within for throughout the')],
  [
    opening.date,
    [
      ...calendarWords,
      ...dayWords,
      ...list(
        'from between the q h fy fiscal financial calendar first second third fourth last early mid late end',
      ),
      ...list("beginning start middle ' ’ ‘"),
    ],
  ],
  [
    opening.amount,
    [
      ...cardinals.keys(),
      ...tens.keys(),
      ...heaps.keys(),
      ...severalWords,
      ...multipleWords,
      ...namesBefore.keys(),
      ...[...currencyCodes].map((code) => code.toLowerCase()),
      ...[...signPrefixes.keys()].map((prefix) => prefix.slice(0, -1)),
      ...list('half quarter dozen a an minus negative between from zwischen entre von u age aged ages'),
    ],
  ],
]
const bitsOf = new Map<string, number>()
for (const [bits, words] of openers)
  for (const word of words) bitsOf.set(word, (bitsOf.get(word) ?? 0) | bits)
for (const sign of list('[ ( +')) bitsOf.set(sign, (bitsOf.get(sign) ?? 0) | opening.identifier)
for (const sign of ['-', '−', '–', '+', '±', ...fractionSigns.keys()])
  bitsOf.set(sign, (bitsOf.get(sign) ?? 0) | opening.amount)

/** Longest word that opens a figure. */
const longest = 16

/** For the first two letters of a word the lengths that words with them have, as bits: most words end here. */
const lengths = new Map<number, number>()
const place = (first: number, second: number): number => ((first & 31) << 5) | (second & 31)
for (const word of bitsOf.keys()) {
  const second = word.length > 1 ? word.charCodeAt(1) : 0
  const at = place(word.charCodeAt(0), second)
  lengths.set(at, (lengths.get(at) ?? 0) | (1 << word.length))
}

/** The rules that may begin at the token; 0 for none. */
export function openingsOf(token: Token): number {
  if (token.kind === 'number') return opening.identifier | opening.date | opening.amount
  const length = token.end - token.start
  if (token.kind === 'sign') return bitsOfSign(token)
  if (length > longest) return 0
  const known = lengths.get(place(token.firstCode, length > 1 ? token.secondCode : 0)) ?? 0
  const bits = known & (1 << length) ? (bitsOf.get(token.lower) ?? 0) : 0
  return bits
}

function bitsOfSign(token: Token): number {
  const bits = bitsOf.get(token.text)
  return bits ?? (isCurrencySign(token.text) ? opening.amount : 0)
}
