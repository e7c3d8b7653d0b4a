import { findFigures } from '#lib/figures/index.ts'
import { wordsOf } from './words.ts'

/** Spellings of one thing, so that a number written anew is not a number changed. */
const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'per cent': '%',
    percent: '%',
    m: 'million',
    mn: 'million',
    bn: 'billion',
    b: 'billion',
    k: 'thousand',
    tn: 'trillion',
  }),
)

const cardinals = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen twenty'
).split(' ')

/** Words that are part of what a figure says wherever they stand; others only beside a number. */
const always = new Set(
  (
    'hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half third ' +
    'thirds quarter quarters fifth tenth twice double doubled triple tripled percent percentage pp bp more less fewer ' +
    'most least greater lower higher minimum maximum majority minority thirty forty fifty sixty seventy eighty ninety'
  ).split(' '),
)
const besideNumber = new Set(
  (
    'about around approximately roughly nearly almost some over under above below up to at exactly precisely between ' +
    'from than circa ca estimated within exceeding exceeds exceeded'
  ).split(' '),
)

/** They belong to a figure only between two numbers: "5 and 6", not "$5 million and hired 20". */
const betweenNumbers = new Set(['and', 'or'])

const isNumber = (word: string | undefined): boolean =>
  word !== undefined &&
  (/\p{N}/u.test(word) || always.has(word.toLowerCase()) || cardinals.includes(word.toLowerCase()))
const isSign = (word: string): boolean => !/[\p{L}\p{N}]/u.test(word)

/**
 * Everything in folded words that a figure consists of: numbers, scales, units beside them, comparators. Two quotes
 * state the same figures where this is the same; it errs towards *different*.
 */
export function figureSignature(folded: string): string {
  const figures = findFigures(folded).map((one) =>
    [one.kind, one.comparator, one.low, one.high, one.lowClosed, one.highClosed, one.unit].join(' '),
  )
  return `${numberWords(folded)} | ${figures.join(' | ')}`
}

/** The words that a figure may consist of, in their order and in one spelling. */
function numberWords(folded: string): string {
  const words = wordsOf(folded.replaceAll(/per cent/gi, 'percent')).map((word) => word.text)
  return words
    .flatMap((word, index) => {
      const lower = word.toLowerCase()
      const isBeside = isNumber(words[index + 1]) || isNumber(words[index + 2]) || isNumber(words[index - 1])
      if (/^\p{N}/u.test(word)) return [plainNumber(word)]
      if (isSign(word)) return [word]
      const cardinal = cardinals.indexOf(lower)
      if (cardinal !== -1) return lower === 'one' && !isBeside ? [] : [String(cardinal)]
      const spelling = spellings.get(lower)
      if (spelling !== undefined && isNumber(words[index - 1])) return [spelling]
      if (always.has(lower)) return [lower]
      if (betweenNumbers.has(lower)) return isBetween(words, index) ? [lower] : []
      return isBeside && besideNumber.has(lower) ? [lower] : /\d/.test(word) ? [word] : []
    })
    .join(' ')
}

function isBetween(words: readonly string[], at: number): boolean {
  const next = words[at + 1] ?? ''
  return isNumber(words[at - 1]) && isNumber(isSign(next) ? words[at + 2] : next)
}

/** A number without the separators of its thousands. */
const plainNumber = (word: string): string =>
  /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(word) ? word.replaceAll(',', '') : word
