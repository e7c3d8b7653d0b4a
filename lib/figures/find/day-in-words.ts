import { isHyphen, lowerAt, type Tokens, tokenAt } from './token.ts'

/** Days of a month in words, by their place: fourth, twenty-first. */
const ordinals: ReadonlyMap<string, number> = new Map(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
    'sixteenth seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, index) => [word, index + 1] as const)
    .concat([['thirtieth', 30]]),
)
const tens: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['thirty', 30],
])
const lastDay = 31

/** Words that a day may begin with. */
export const dayWords: readonly string[] = [...ordinals.keys(), ...tens.keys()]

/** The day that the ordinal at `at` says, and the place after it; null where none stands. */
export function readDayInWords(tokens: Tokens, at: number): { next: number; day: number } | null {
  const ten = tens.get(lowerAt(tokens, at))
  if (ten === undefined) {
    const day = ordinals.get(lowerAt(tokens, at))
    return day === undefined ? null : { next: at + 1, day }
  }
  const unit = isHyphen(tokenAt(tokens, at + 1)) ? at + 2 : at + 1
  const rest = ordinals.get(lowerAt(tokens, unit)) ?? 10
  return rest < 10 && ten + rest <= lastDay ? { next: unit + 1, day: ten + rest } : null
}
