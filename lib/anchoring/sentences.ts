import type { Span } from '#lib/text/index.ts'

/** The longest stretch that counts as one sentence, in UTF-16 units; a text without stops is cut at spaces. */
const lengthMax = 1_200

/**
 * A text's sentences as far as re-anchoring needs them: up to a stop, question or exclamation mark before a space and
 * a capital, digit or quotation mark, or an empty line (`breaks`). Spans are UTF-16 units without the space around them. Both
 * revisions are cut alike, which matters more here than that every abbreviation is known.
 */
export function roughSentences(text: string, breaks: readonly number[]): Span[] {
  const spans: Span[] = []
  let start = 0
  const cut = (end: number) => {
    for (let from = start; from < end; ) {
      const to = end - from <= lengthMax ? end : spaceBefore(text, from, from + lengthMax)
      pushTrimmed(spans, text, from, to)
      from = to
    }
    start = end
  }
  const stops = Array.from(
    text.matchAll(/[.!?]["')\]]*\s+(?=["'([]*[\p{Lu}\p{N}])/gu),
    ({ 0: stop, index }) => index + stop.length,
  )
  for (const end of [...stops, ...breaks, text.length].sort((a, b) => a - b)) cut(end)
  return spans
}

function spaceBefore(text: string, from: number, limit: number): number {
  const at = text.slice(from, limit + 1).lastIndexOf(' ')
  return at > 0 ? from + at + 1 : limit
}

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  if (start < end) spans.push({ start, end })
}
