import type { Span } from '#lib/text/index.ts'
import { searchFolded } from './find-folded.ts'
import type { Folded } from './fold.ts'

/** Places of the same words from which on no place is told from the others. */
const placesMax = 1_000

/** Signs of a text on each side that tell one place of the same words from another. */
const contextLength = 80

/** A place, or why there is none; null where the words do not stand there. */
export type Located = Span | 'gone' | 'duplicated' | null

/** A place of some words, and whether its edges cut a word or number. */
type Place = Span & { readonly cutsStart: boolean; readonly cutsEnd: boolean }

/** Where the same words stand in both texts. */
type Places = { readonly here: readonly Place[]; readonly there: readonly Place[] }

/**
 * Where a quote of one folded text stands word for word in another: UTF-16 units of both. Words that were looked for
 * before are not looked for again. Linear in both texts for the first quote, then in the quote.
 */
export function findSameWords(before: Folded, after: Folded): (quote: Span) => Located {
  const [searchOld, searchNew] = [searchFolded(before), searchFolded(after)]
  const known = new Map<string, Places | null>()
  const look = (words: string): Places | null => {
    const [there, here] = [searchNew(words, placesMax), searchOld(words, placesMax)]
    if (there.length === placesMax || here.length === placesMax) return null
    const [placeOld, placeNew] = [edged(before.text), edged(after.text)]
    return { here: here.map(placeOld), there: there.map(placeNew) }
  }
  return (quote) => {
    const words = before.text.slice(quote.start, quote.end)
    const places = known.get(words) ?? (known.has(words) ? null : look(words))
    known.set(words, places)
    return places === null ? 'gone' : choose(before.text, quote, after.text, places)
  }
}

function choose(before: string, quote: Span, after: string, { here, there }: Places): Located {
  const own = edged(before)(quote)
  const isAlike = (place: Place) => place.cutsStart === own.cutsStart && place.cutsEnd === own.cutsEnd
  const [earlier, standing] = [here.filter(isAlike), there.filter(isAlike)]
  if (standing.length > earlier.length && earlier.length > 0) return 'duplicated'
  return (
    placeOf(before, quote, earlier, after, standing) ??
    (standing.length > 0 && earlier.length > 1 ? 'gone' : null)
  )
}

const edged =
  (text: string) =>
  ({ start, end }: Span): Place => ({ start, end, cutsStart: isCut(text, start), cutsEnd: isCut(text, end) })

/** Whether a word or a number goes on over `at`. */
function isCut(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at]]
  if (before === ' ' || after === ' ') return false
  if (isWordSign(before) && isWordSign(after)) return true
  return /\d[.,]?$/.test(text.slice(Math.max(0, at - 2), at)) && /^[.,]?\d/.test(text.slice(at, at + 2))
}

const isWordSign = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign)

/** Which of the places in the new text is the quote's own; null where it cannot be told. */
function placeOf(
  before: string,
  quote: Span,
  earlier: readonly Span[],
  after: string,
  standing: readonly Span[],
): Span | null {
  if (standing.length === 0) return null
  const [only] = standing
  if (only && standing.length === 1 && earlier.length <= 1) return only
  const scored = standing.map((place) => ({ place, score: sharedContext(before, quote, after, place) }))
  const best = scored.reduce((most, { score }) => Math.max(most, score), 0)
  const [chosen, other] = scored.filter(({ score }) => score === best)
  if (!chosen || other) return inOrder(quote, earlier, standing)
  // Another old place of the same words may fit this new one better; then the quote's own is not there.
  const rival = earlier.some(
    (place) => place.start !== quote.start && sharedContext(before, place, after, chosen.place) >= best,
  )
  return rival ? inOrder(quote, earlier, standing) : chosen.place
}

/** With as many places as before and nothing to tell them by, each is where its turn comes. */
function inOrder(quote: Span, earlier: readonly Span[], standing: readonly Span[]): Span | null {
  if (earlier.length !== standing.length) return null
  return standing[earlier.findIndex((place) => place.start === quote.start)] ?? null
}

/** How many signs before and after two places are the same, up to `contextLength` on each side. */
function sharedContext(before: string, a: Span, after: string, b: Span): number {
  let shared = 0
  for (let back = 1; back <= Math.min(contextLength, a.start, b.start); back++) {
    if (before.charCodeAt(a.start - back) !== after.charCodeAt(b.start - back)) break
    shared++
  }
  const ahead = Math.min(contextLength, before.length - a.end, after.length - b.end)
  for (let at = 0; at < ahead; at++) {
    if (before.charCodeAt(a.end + at) !== after.charCodeAt(b.end + at)) break
    shared++
  }
  return shared
}
