import { type Span, searchText, type TextSearch } from '#lib/text/index.ts'
import { type Folded, lineHyphen } from './fold.ts'

/**
 * Looks for folded words in a folded text and gives at most `limit` places, in UTF-16 units of it. A line's hyphen on
 * either side agrees with a hyphen, and with none. Prepared once, it is asked many times; one question is linear.
 */
export type FoldedSearch = (words: string, limit: number) => Span[]

export function searchFolded(folded: Folded): FoldedSearch {
  const isPlain = !folded.text.includes(lineHyphen)
  let exactly: TextSearch | null = null
  let loosely: FoldedSearch | null = null
  return (words, limit) => {
    if (isPlain && !words.includes(lineHyphen)) {
      exactly ??= searchText(folded.text)
      return exactly(words, limit).map((start) => ({ start, end: start + words.length }))
    }
    loosely ??= searchWithoutHyphens(folded.text)
    return loosely(words, limit)
  }
}

function searchWithoutHyphens(folded: string): FoldedSearch {
  const key = keyOf(folded)
  const search = searchText(key.text)
  return (words, limit) => {
    const wanted = keyOf(words)
    const { length } = wanted.text
    const agreeing = (places: readonly number[]) => places.filter((at) => isAgreeing(key, at, wanted))
    const first = search(wanted.text, limit)
    const some = agreeing(first)
    const isAll = some.length === first.length || first.length < limit
    const places = isAll ? some : agreeing(search(wanted.text, Number.POSITIVE_INFINITY)).slice(0, limit)
    return places.map((at) => ({ start: key.at[at] ?? 0, end: (key.at[at + length - 1] ?? 0) + 1 }))
  }
}

/** Hyphens inside words, which a line may have added; a key has none of them. */
const hyphens = new RegExp(`(?<=\\p{L})[-${lineHyphen}](?=\\p{L})`, 'gu')

/** A folded text without the hyphens of its words. */
type Key = {
  readonly text: string
  /** The UTF-16 unit of the folded text for each of its own. */
  readonly at: Uint32Array
  /** Before which of its units a hyphen was, ascending; those of lines, and those for certain. */
  readonly soft: readonly number[]
  readonly hard: readonly number[]
}

function keyOf(folded: string): Key {
  const at = new Uint32Array(folded.length)
  const kept: string[] = []
  const [soft, hard]: [number[], number[]] = [[], []]
  let length = 0
  let from = 0
  const keep = (to: number) => {
    kept.push(folded.slice(from, to))
    for (let unit = from; unit < to; unit++) at[length++] = unit
  }
  for (const match of folded.matchAll(hyphens)) {
    keep(match.index)
    from = match.index + 1
    ;(match[0] === lineHyphen ? soft : hard).push(length)
  }
  keep(folded.length)
  return { text: kept.join(''), at: at.subarray(0, length), soft, hard }
}

/** Whether the hyphens agree where the same letters stand: each certain one with one of the other side's. */
function isAgreeing(key: Key, at: number, wanted: Key): boolean {
  const inside = (units: readonly number[]) =>
    units.slice(firstAfter(units, at), firstAfter(units, at + wanted.text.length - 1))
  const [hard, soft] = [inside(key.hard), inside(key.soft)]
  return (
    hard.length <= wanted.hard.length + wanted.soft.length &&
    wanted.hard.length <= hard.length + soft.length &&
    isAmong(hard, wanted, at) &&
    isAmong(wanted.hard, { hard, soft }, -at)
  )
}

/** Whether each of `units`, less `shift`, has a hyphen among the others. */
function isAmong(units: readonly number[], others: Pick<Key, 'hard' | 'soft'>, shift: number): boolean {
  return units.every((unit) => has(others.hard, unit - shift) || has(others.soft, unit - shift))
}

const has = (units: readonly number[], unit: number): boolean => units[firstAfter(units, unit - 1)] === unit

/** The index of the first of ascending units that is greater than `unit`. */
function firstAfter(units: readonly number[], unit: number): number {
  let [low, high] = [0, units.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((units[middle] ?? 0) > unit) high = middle
    else low = middle + 1
  }
  return low
}
