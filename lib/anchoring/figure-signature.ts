import { type FoundFigure, findFigures } from '#lib/figures/index.ts'
import { indexOffsets } from '#lib/text/index.ts'
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

/** They belong to a number only between two that are no figures: "15 and 20 December", not "$5 million and hired 20". */
const betweenNumbers = new Set(['and', 'or'])

/** What a text says by numbers, in its order: a figure as a whole, or a word that may be part of one. */
type Part = { readonly figure: FoundFigure; readonly names: readonly string[] } | { readonly word: string }

/**
 * Everything in folded words that a figure consists of: numbers, scales, units beside them, comparators. Two quotes
 * state the same figures where this is the same, however each is spelled; it errs towards *different*. The one date of
 * a quote may stand anywhere in it.
 */
export function figureSignature(folded: string): string {
  const parts = partsOf(folded)
  const dates = parts.filter((part) => 'figure' in part && part.figure.kind === 'date')
  const [date] = dates.length === 1 ? dates : []
  return [...(date ? [date] : []), ...parts.filter((part) => part !== date)]
    .flatMap((part, at, all) => spellingsOf(part, at, all))
    .join(' ')
}

function partsOf(folded: string): Part[] {
  const offsets = indexOffsets(folded)
  const parts: Part[] = []
  let from = 0
  const addWords = (to: number) => {
    for (const { text } of wordsOf(folded.slice(from, to).replaceAll(/per cent/gi, 'percent')))
      parts.push({ word: text })
  }
  for (const figure of findFigures(folded)) {
    addWords(offsets.toUtf16(figure.start))
    from = offsets.toUtf16(figure.end)
    parts.push({ figure, names: figure.quote.match(/\p{L}[\p{L}-]*\d[\p{L}\d]*/gu) ?? [] })
  }
  addWords(folded.length)
  return parts
}

/** The one spelling of a part, if it says something of a number. */
function spellingsOf(part: Part, at: number, parts: readonly Part[]): string[] {
  if ('figure' in part) return [spellingOf(part.figure), ...part.names]
  const { word } = part
  const lower = word.toLowerCase()
  const isBeside = [at + 1, at + 2, at - 1].some((index) => isNumber(parts[index]))
  if (/^\p{N}/u.test(word)) return [plainNumber(word)]
  if (isSign(word)) return [word]
  const cardinal = cardinals.indexOf(lower)
  if (cardinal !== -1) return lower === 'one' && !isBeside ? [] : [String(cardinal)]
  const spelling = spellings.get(lower)
  if (spelling !== undefined && isNumber(parts[at - 1])) return [spelling]
  if (always.has(lower)) return [lower]
  if (betweenNumbers.has(lower)) return isBetween(parts, at) ? [lower] : []
  return (isBeside && besideNumber.has(lower)) || /\d/.test(word) ? [lower] : []
}

/** A figure by what it says, not by how: "$5.6 million", "5,600,000 dollars". A range has an order, "5.60" is more exact than "5.6". */
function spellingOf({
  kind,
  comparator,
  written,
  low,
  high,
  lowClosed,
  highClosed,
  unit,
  quote,
}: FoundFigure) {
  const interval = `${lowClosed ? '[' : '('}${low} ${high}${highClosed ? ']' : ')'}`
  const ends = kind === 'date' ? [] : (quote.match(/\d[\d.,]*/g) ?? [])
  const exactness = /\.\d*?(0+)(?!\d)/.exec(quote)?.[1] ?? ''
  return `${kind} ${comparator} ${written ?? [interval, ...ends].join(' ')} ${exactness} ${unit};`
}

const isWordOfNumber = (word: string): boolean =>
  /\p{N}/u.test(word) || always.has(word.toLowerCase()) || cardinals.includes(word.toLowerCase())
const isNumber = (part: Part | undefined): boolean =>
  part !== undefined && ('figure' in part || isWordOfNumber(part.word))
const isSign = (word: string): boolean => !/[\p{L}\p{N}]/u.test(word)

function isBetween(parts: readonly Part[], at: number): boolean {
  const isPlain = (part: Part | undefined) =>
    part !== undefined && 'word' in part && isWordOfNumber(part.word)
  const next = parts[at + 1]
  return isPlain(parts[at - 1]) && isPlain(next && 'word' in next && isSign(next.word) ? parts[at + 2] : next)
}

/** A number without the separators of its thousands. */
const plainNumber = (word: string): string =>
  /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(word) ? word.replaceAll(',', '') : word
