import type { Comparator } from '../figure.ts'
import { parseUnit, pureNumber } from '../unit.ts'
import { readAmount } from './amount.ts'
import { type Exact, one, part, whole } from './exact.ts'
import type { Found } from './found.ts'
import { multipleOf, multipleOfStem, multipliedWords } from './multiple.ts'
import { readingOf, readingWithoutNumber } from './reading.ts'
import { lowerAt, type Tokens } from './token.ts'
import { exactly } from './written.ts'

/** Figures that no number says: twice, doubled, double the price, a fraction of. */
export function readSpoken(tokens: Tokens, at: number, comparator: Comparator): Found | null {
  const word = lowerAt(tokens, at)
  const multiple = multipleOf(word)
  if (multiple !== undefined) return multipleAt(at + 1, part(multiple.n, multiple.d), comparator)
  const stem = multipleOfStem(word)
  if (stem !== undefined)
    return multipliedWords.has(lowerAt(tokens, at + 1)) ? multipleAt(at + 1, whole(stem), comparator) : null
  return word === 'a' ? readFractionOf(tokens, at) : null
}

const multipleAt = (next: number, value: Exact, comparator: Comparator): Found => ({
  next,
  reading: readingOf(
    exactly(next, value, 'words'),
    { kind: 'multiple', unit: pureNumber, factor: one },
    comparator,
  ),
})

const small = new Set(['small', 'tiny', 'mere', 'minuscule', 'minute', 'large', 'sizable'])

/** a fraction of, a tiny fraction of, a fraction as much. */
function readFractionOf(tokens: Tokens, at: number): Found | null {
  const noun = small.has(lowerAt(tokens, at + 1)) ? at + 2 : at + 1
  if (lowerAt(tokens, noun) !== 'fraction') return null
  const tail = lowerAt(tokens, noun + 1)
  if (tail === 'of') return { next: noun + 2, reading: readingWithoutNumber }
  const much = lowerAt(tokens, noun + 2)
  return tail === 'as' && (much === 'much' || much === 'many')
    ? { next: noun + 3, reading: readingWithoutNumber }
    : null
}

const within = new Set(['over', 'in', 'during', 'within', 'for', 'throughout'])
const past = new Set(['last', 'past', 'previous', 'preceding', 'next', 'coming', 'following'])
const spans = new Map(
  ['year', 'decade', 'century', 'month', 'week', 'day', 'hour', 'quarter'].map((name) => [
    name,
    parseUnit(name),
  ]),
)

/** over the last year, the past decade, in the last three months: a length of time up to now. */
export function readPeriod(tokens: Tokens, at: number): Found | null {
  const isOpened = within.has(lowerAt(tokens, at))
  const the = isOpened ? at + 1 : at
  const which = lowerAt(tokens, the) === 'the' ? the + 1 : the
  if ((which === the && !isOpened) || !past.has(lowerAt(tokens, which))) return null
  const unit = spans.get(lowerAt(tokens, which + 1))
  if (unit !== undefined) {
    const written = exactly(which + 2, one, 'words')
    return { next: which + 2, reading: readingOf(written, { kind: 'duration', unit, factor: one }, 'equal') }
  }
  const amount = readAmount(tokens, which + 1)
  if (amount?.measure?.kind !== 'duration') return null
  return { next: amount.next, reading: readingOf(amount.written, amount.measure, 'equal') }
}
