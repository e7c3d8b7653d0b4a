import { calendarWords } from './calendar-vocabulary.ts'
import { comparatorsByFirst } from './comparator-vocabulary.ts'
import { currencyCodes, isCurrencySign, namesBefore, signPrefixes } from './currency-vocabulary.ts'
import { multipleWords } from './multiple.ts'
import { cardinals, fractionSigns, heaps, severalWords, tens } from './number-vocabulary.ts'
import type { Token } from './token.ts'

/** Words a figure may begin with, in small letters: all others are passed over at one look. */
const words: ReadonlySet<string> = new Set([
  ...comparatorsByFirst.keys(),
  ...cardinals.keys(),
  ...tens.keys(),
  ...heaps.keys(),
  ...severalWords,
  ...multipleWords,
  ...calendarWords,
  ...namesBefore.keys(),
  ...[...currencyCodes].map((code) => code.toLowerCase()),
  ...[...signPrefixes.keys()].map((prefix) => prefix.slice(0, -1)),
  ...'half quarter dozen a an the minus negative between from last past previous over in during within for throughout'.split(
    ' ',
  ),
  ...'q h fy fiscal financial calendar first second third fourth early mid late end beginning start middle'.split(
    ' ',
  ),
  ...'age aged ages http https www doi arxiv u'.split(' '),
])

const signs: ReadonlySet<string> = new Set([
  ...fractionSigns.keys(),
  ...[...comparatorsByFirst.keys()].filter((first) => !/^\w/.test(first)),
  ..."- − – + ± [ ( ' ’ ‘".split(' '),
])

/** Whether a figure, or an identifier to pass over, may begin with the token. */
export function mayOpenFigure(token: Token): boolean {
  if (token.kind === 'word') return token.text.length < 14 && words.has(token.lower)
  if (token.kind === 'sign') return signs.has(token.text) || isCurrencySign(token.text)
  return token.kind === 'number'
}
