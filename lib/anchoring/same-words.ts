import type { Span } from '#lib/text/index.ts'
import { searchFolded } from './find-folded.ts'
import type { Folded } from './fold.ts'

/** Places of the same words from which on no place is told from the others. */
const placesMax = 1_000

/** Signs of a text on each side that tell one place of the same words from another. */
const contextLength = 80

/** A place, or why there is none; null where the words do not stand there. */
export type Located = Span | 'gone' | 'duplicated' | null

/** Where the same words stand in one text, cut alike at their edges. */
type Places = {
  readonly text: string
  readonly spans: readonly Span[]
  /** By what stands around them: which of the spans, by index. */
  readonly around: () => ReadonlyMap<string, readonly number[]>
}

/** Where the same words stand in both texts, by whether their edges cut a word or number. */
type Found = (edges: string) => { readonly here: Places; readonly there: Places }

/**
 * Where a quote of one folded text stands word for word in another: UTF-16 units of both. Words that were looked for
 * before are not looked for again. Linear in both texts for the first quote, then in the quote.
 */
export function findSameWords(before: Folded, after: Folded): (quote: Span) => Located {
  if (before.text === after.text) return (quote) => quote
  const [searchOld, searchNew] = [searchFolded(before), searchFolded(after)]
  const known = new Map<string, Found | null>()
  const look = (words: string): Found | null => {
    const [there, here] = [searchNew(words, placesMax), searchOld(words, placesMax)]
    if (there.length === placesMax || here.length === placesMax) return null
    const [placesOld, placesNew] = [byEdges(before.text, here), byEdges(after.text, there)]
    return (edges) => ({ here: placesOld(edges), there: placesNew(edges) })
  }
  return (quote) => {
    const words = before.text.slice(quote.start, quote.end)
    const found = known.get(words) ?? (known.has(words) ? null : look(words))
    known.set(words, found)
    return found === null ? 'gone' : choose(quote, found(edgesOf(before.text, quote)))
  }
}

function byEdges(text: string, spans: readonly Span[]): (edges: string) => Places {
  const groups = Map.groupBy(spans, (span) => edgesOf(text, span))
  const places = new Map([...groups].map(([edges, own]) => [edges, placesOf(text, own)]))
  return (edges) => places.get(edges) ?? placesOf(text, [])
}

function placesOf(text: string, spans: readonly Span[]): Places {
  let around: ReadonlyMap<string, readonly number[]> | null = null
  return {
    text,
    spans,
    around() {
      around ??= Map.groupBy(spans.keys(), (index) => contextOf(text, spans[index] ?? { start: 0, end: 0 }))
      return around
    },
  }
}

function choose(quote: Span, { here, there }: ReturnType<Found>): Located {
  const [earlier, standing] = [here.spans.length, there.spans.length]
  if (standing > earlier && earlier > 0) return 'duplicated'
  return placeOf(quote, here, there) ?? (standing > 0 && earlier > 1 ? 'gone' : null)
}

/** Whether a word or a number goes on over either edge of a span. */
const edgesOf = (text: string, { start, end }: Span): string => `${isCut(text, start)} ${isCut(text, end)}`

function isCut(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at]]
  if (before === ' ' || after === ' ') return false
  if (isWordSign(before) && isWordSign(after)) return true
  return /\d[.,]?$/.test(text.slice(Math.max(0, at - 2), at)) && /^[.,]?\d/.test(text.slice(at, at + 2))
}

const isWordSign = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign)

/** Which of the places in the new text is the quote's own; null where it cannot be told. */
function placeOf(quote: Span, here: Places, there: Places): Span | null {
  const [only] = there.spans
  if (only === undefined) return null
  if (there.spans.length === 1 && here.spans.length <= 1) return only
  const context = contextOf(here.text, quote)
  if (context.length === 2 * contextLength + 1) {
    const same = there.around().get(context) ?? []
    const place = there.spans[same[0] ?? -1]
    if (place) {
      const isOnly = same.length === 1 && here.around().get(context)?.length === 1
      return isOnly ? place : inOrder(quote, here, there)
    }
  }
  return mostAlike(quote, here, there) ?? inOrder(quote, here, there)
}

/** The place with most of the same signs around it, where no other, and no other old place, has as many. */
function mostAlike(quote: Span, here: Places, there: Places): Span | null {
  const scored = there.spans.map((place) => ({
    place,
    score: sharedContext(here.text, quote, there.text, place),
  }))
  const best = scored.reduce((most, { score }) => Math.max(most, score), 0)
  const [chosen, other] = scored.filter(({ score }) => score === best)
  if (!chosen || other) return null
  const isRival = (place: Span) =>
    place.start !== quote.start && sharedContext(here.text, place, there.text, chosen.place) >= best
  return here.spans.some(isRival) ? null : chosen.place
}

/** With as many places as before and nothing to tell them by, each is where its turn comes. */
function inOrder(quote: Span, here: Places, there: Places): Span | null {
  if (here.spans.length !== there.spans.length) return null
  return there.spans[here.spans.findIndex((place) => place.start === quote.start)] ?? null
}

/** What stands before and after a span, `contextLength` on each side where the text has as much. */
function contextOf(text: string, { start, end }: Span): string {
  return `${text.slice(Math.max(0, start - contextLength), start)}\n${text.slice(end, end + contextLength)}`
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
