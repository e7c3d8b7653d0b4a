import { codePointLength, type Span } from '#lib/text/index.ts'
import { figureSignature } from './figure-signature.ts'
import { type FoldedSearch, searchFolded } from './find-folded.ts'
import { type Folded, foldText, lineHyphen } from './fold.ts'
import { nearestPassages } from './nearest-passage.ts'
import { findCutEdges } from './span-edges.ts'
import { negationsIn } from './words.ts'

/** The shortest passage that can be an excerpt, in code points: less stands in any text by chance. */
export const excerptLengthMin = 12

/** Places of the same words that are looked at closely: in a text that repeats itself more often, none is meant. */
const placesMax = 200

/** Why a passage is not an excerpt of a text. */
export const excerptFaults = [
  /** It has fewer than `excerptLengthMin` code points. */
  'too-short',
  /** Its words stand there in two or more runs, not in one. */
  'not-one-run',
  /** It begins or ends inside a figure: without its comparator, currency, scale or unit. */
  'cuts-figure',
  /** It begins just after the word that turns it round. */
  'cuts-negation',
  /** The nearest passage states another number, unit or comparator. */
  'other-figure',
  /** The nearest passage says yes where this says no, or the other way. */
  'other-negation',
  /** The nearest passage has other words. */
  'other-words',
  /** Nothing near it stands there. */
  'not-there',
] as const
export type ExcerptFault = (typeof excerptFaults)[number]

/** Where the excerpt stands; or why it does not, and what comes nearest. Code points, half-open. */
export type ExcerptSearch =
  | ({ readonly found: true } & Span)
  | {
      readonly found: false
      readonly reason: ExcerptFault
      readonly nearest?: Span & { readonly exact: string }
    }

/**
 * Finds a passage in a text: letter for letter, or after folding white space, quotation marks, dashes, ligatures and
 * the hyphens of line ends (`foldText`) on both sides, or without what a person may have added in pasting it. It must
 * stand there in one run, whole figures and negations included. The first such place counts. No passage is too short
 * a one, and nothing stands in no text. Linear in the text.
 */
export function findExcerpt(
  text: string | null | undefined,
  passage: string | null | undefined,
): ExcerptSearch {
  return prepareExcerpts(text ?? '')(passage ?? '')
}

/** What a person may have added in pasting, each taken away after the one before. */
const additions: readonly ((wanted: string) => string)[] = [
  // Quotation marks around it.
  (wanted) => /^(["'])(.*)\1$/s.exec(wanted)?.[2]?.trim() ?? wanted,
  // A space where the source had the end of a line, after its hyphen.
  (wanted) => wanted.replaceAll(/(?<=\p{L})- (?=\p{L})/gu, lineHyphen),
  // A stop that the sentence does not have there.
  (wanted) => wanted.replace(/[.,;]$/, ''),
]

/** As `findExcerpt`, for many passages of one text. */
export function prepareExcerpts(text: string): (passage: string) => ExcerptSearch {
  const folded = foldText(text)
  const search = searchFolded(folded)
  const nearest = nearestPassages(folded.text)
  const locate = (wanted: string) => locateExcerpt({ text, folded, search, nearest }, wanted)
  return (passage) => {
    const wanted = foldText(passage).text.trim()
    const found = locate(wanted)
    let bare = wanted
    for (const takeAway of found.found ? [] : additions) {
      const before = bare
      bare = takeAway(before)
      const again = bare === before ? found : locate(bare)
      if (again.found) return again
    }
    return found
  }
}

type Prepared = {
  readonly text: string
  readonly folded: Folded
  readonly search: FoldedSearch
  readonly nearest: (passage: string) => Span | null
}

function locateExcerpt({ text, folded, search, nearest }: Prepared, wanted: string): ExcerptSearch {
  if (codePointLength(wanted.replaceAll(lineHyphen, '')) < excerptLengthMin)
    return { found: false, reason: 'too-short' }
  const places = search(wanted, placesMax)
  let cut: ReturnType<typeof findCutEdges> = null
  for (const place of places) {
    const fault = findCutEdges(folded.text, place)
    if (fault === null) return { found: true, ...inSource(folded, place) }
    cut ??= fault
  }
  if (cut !== null) return { found: false, reason: cut.fault, nearest: nearestOf(text, folded, cut.whole) }
  const near = nearest(wanted)
  if (near === null) return { found: false, reason: 'not-there' }
  const reason = faultOf(search, wanted, folded.text.slice(near.start, near.end))
  return { found: false, reason, nearest: nearestOf(text, folded, near) }
}

/** A span of a folded text as code points of the source. */
export function inSource({ starts, ends }: Folded, { start, end }: Span): Span {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }
}

function nearestOf(text: string, folded: Folded, span: Span): Span & { exact: string } {
  const place = inSource(folded, span)
  return { ...place, exact: [...text].slice(place.start, place.end).join('') }
}

function faultOf(search: FoldedSearch, wanted: string, nearest: string): ExcerptFault {
  if (isInRuns(search, wanted)) return 'not-one-run'
  if (negationsIn(wanted) !== negationsIn(nearest)) return 'other-negation'
  return figureSignature(wanted) === figureSignature(nearest) ? 'other-words' : 'other-figure'
}

/** Signs between two runs from which on they are two; with fewer, some words of one run are left out. */
const runGap = 40

/** Whether the passage is runs of the text set side by side, with an ellipsis or nothing between them. */
function isInRuns(search: FoldedSearch, wanted: string): boolean {
  const parts = wanted.split(/\s*(?:\[\.\.\.\]|\.\.\.)\s*/)
  if (parts.length > 1) return parts.every((part) => part === '' || search(part, 1).length > 0)
  const breaks = [...wanted.matchAll(/ /g)].map(({ index }) => index)
  let [low, high] = [0, breaks.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (search(`${wanted.slice(0, breaks[middle - 1])} `, 1).length > 0) low = middle
    else high = middle - 1
  }
  const at = breaks[low - 1]
  if (at === undefined || Math.min(at, wanted.length - at) < excerptLengthMin) return false
  const heads = search(wanted.slice(0, at), placesMax)
  const tails = search(wanted.slice(at + 1), placesMax)
  const isApart = ({ start }: Span) => heads.every(({ end }) => start < end || start - end >= runGap)
  return tails.length > 0 && tails.every(isApart)
}
