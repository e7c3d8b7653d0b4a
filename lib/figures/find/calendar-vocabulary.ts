import type { Token } from './token.ts'

const names = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const months: ReadonlyMap<string, number> = new Map([
  ...names.map((name, index) => [name, index + 1] as const),
  ...names.map((name, index) => [name.slice(0, 3), index + 1] as const),
  ['sept', 9],
  ['januar', 1],
  ['februar', 2],
  ['märz', 3],
  ['juni', 6],
  ['juli', 7],
  ['oktober', 10],
  ['dezember', 12],
  ['janvier', 1],
  ['février', 2],
  ['mars', 3],
  ['avril', 4],
  ['mai', 5],
  ['juin', 6],
  ['juillet', 7],
  ['août', 8],
  ['septembre', 9],
  ['octobre', 10],
  ['novembre', 11],
  ['décembre', 12],
])
/** Also words of their own in small letters or short: they are a month only with a day or a year. */
const otherWords = new Set(['may', 'march', 'mars', 'mai', 'mar', 'dec', 'jan', 'sep', 'juin'])

/** 1 to 12 for a month's name or its abbreviation where a day stands before it: "the fourth of may". */
export const monthNamed = (token: Token): number | undefined =>
  token.kind === 'word' ? months.get(token.lower) : undefined

/** 1 to 12 for a month's name or its abbreviation; `march` and `may` in small letters are verbs. */
export function monthOf(token: Token): number | undefined {
  const month = monthNamed(token)
  if (month === undefined) return undefined
  const isVerb =
    token.text === 'may' || token.text === 'march' || token.text === 'mar' || token.text === 'dec'
  return isVerb ? undefined : month
}
export const isMonth = (token: Token): boolean => monthOf(token) !== undefined
/** Whether the name says a month with neither a day nor a year beside it; `isTimed` where a word of time is before it. */
export const saysMonthAlone = (token: Token, isTimed: boolean): boolean =>
  token.text[0] !== token.lower[0] && (isTimed || (token.text.length > 3 && !otherWords.has(token.lower)))

const weekdays = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun'.split(
    ' ',
  ),
)
export const isWeekday = (token: Token): boolean => token.kind === 'word' && weekdays.has(token.lower)

/** Signs between the first and the last of a span of dates. */
export const dateDashes: ReadonlySet<string> = new Set(['-', '–', '—', '‒', '−', '~'])

/** Words a date may begin with, in small letters. */
export const calendarWords: readonly string[] = [...months.keys(), ...weekdays]
