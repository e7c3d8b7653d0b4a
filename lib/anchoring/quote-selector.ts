import { indexOffsets, type OffsetIndex, type Span } from '#lib/text/index.ts'

/** How much of the text on either side a selector keeps; code points. W3C Selectors and States asks for some. */
export const contextLength = 32

/** A W3C TextQuoteSelector and TextPositionSelector in one; offsets are code points, half-open. */
export type QuoteSelector = Span & {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** The selector of `text` from `start` up to `end`, which must lie inside it. */
export function quoteSelector(text: string, start: number, end: number): QuoteSelector {
  return selectorAt(text, indexOffsets(text), start, end)
}

/** The selectors of many spans of one text; null for one that is empty or reaches beyond it. */
export function selectQuotes(text: string, spans: readonly Span[]): (QuoteSelector | null)[] {
  const offsets = indexOffsets(text)
  return spans.map(({ start, end }) =>
    start >= 0 && start < end && end <= offsets.length ? selectorAt(text, offsets, start, end) : null,
  )
}

function selectorAt(text: string, offsets: OffsetIndex, start: number, end: number): QuoteSelector {
  const slice = (from: number, to: number) =>
    text.slice(offsets.toUtf16(Math.max(from, 0)), offsets.toUtf16(Math.min(to, offsets.length)))
  return {
    start,
    end,
    exact: slice(start, end),
    prefix: slice(start - contextLength, start),
    suffix: slice(end, end + contextLength),
  }
}

/**
 * Where `exact` stands in `text`, letter for letter: the place nearest to `near` (code points), or the first.
 * Null where it does not stand, or is empty.
 */
export function locateQuote(text: string, exact: string, near = 0): Span | null {
  if (exact === '') return null
  const offsets = indexOffsets(text)
  let best: Span | null = null
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const span = { start: offsets.toCodePoint(at), end: offsets.toCodePoint(at + exact.length) }
    if (best === null || Math.abs(span.start - near) < Math.abs(best.start - near)) best = span
    else break
  }
  return best
}
