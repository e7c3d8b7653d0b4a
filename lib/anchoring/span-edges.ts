import { findFigures } from '#lib/figures/index.ts'
import { indexOffsets, type Span } from '#lib/text/index.ts'
import { isNegation, wordsOf } from './words.ts'

/** How far to either side of an edge a figure that it cuts may reach; UTF-16 units. */
const reach = 120

export type EdgeFault = 'cuts-figure' | 'cuts-negation'

/** What the edges of a span cut off in a folded text: a part of a figure, or the word that turns it round. */
export type CutEdges = { readonly fault: EdgeFault; readonly whole: Span }

/** Whether a span (UTF-16 units of a folded text) leaves a figure or a negation half outside; null where it does not. */
export function findCutEdges(folded: string, span: Span): CutEdges | null {
  const from = wordStart(folded, Math.max(0, span.start - reach))
  const to = wordEnd(folded, Math.min(folded.length, span.end + reach))
  const cut = figuresAcross(folded, from, to, span)
  if (cut !== null) return { fault: 'cuts-figure', whole: cut }
  const negation = negationBefore(folded, from, span.start)
  return negation === null ? null : { fault: 'cuts-negation', whole: { start: negation, end: span.end } }
}

function wordStart(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at)
  return space === -1 ? 0 : space + 1
}

function wordEnd(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space === -1 ? text.length : space
}

/** The span widened over every figure that one of its edges cuts; null where none is cut. */
function figuresAcross(folded: string, from: number, to: number, span: Span): Span | null {
  let { start, end } = span
  for (const edge of [span.start, span.end]) {
    const low = Math.max(from, wordStart(folded, Math.max(0, edge - reach)))
    const high = Math.min(to, wordEnd(folded, Math.min(folded.length, edge + reach)))
    const around = folded.slice(low, high)
    const offsets = indexOffsets(around)
    for (const figure of findFigures(around)) {
      const figureStart = low + offsets.toUtf16(figure.start)
      const figureEnd = low + offsets.toUtf16(figure.end)
      if (figureStart < edge && edge < figureEnd) {
        start = Math.min(start, figureStart)
        end = Math.max(end, figureEnd)
      }
    }
    if (isInsideNumber(folded, edge)) {
      while (start > 0 && edge === span.start && isInsideNumber(folded, start)) start--
      while (end < folded.length && edge === span.end && isInsideNumber(folded, end)) end++
    }
  }
  return start === span.start && end === span.end ? null : { start, end }
}

/** Whether an edge has a number, or its currency or per cent sign, on both sides. */
function isInsideNumber(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at]]
  const isDigit = (sign: string | undefined) => sign !== undefined && /\d/.test(sign)
  if (isDigit(before) && (isDigit(after) || /[%‰°]/.test(after))) return true
  if (/[.,]/.test(before) && isDigit(text[at - 2]) && isDigit(after)) return true
  if (/[.,]/.test(after) && isDigit(before) && isDigit(text[at + 1])) return true
  // A minus stands apart from what is before it; a dash between words does not.
  if (before === '-') return isDigit(after) && /^[\s(]?$/.test(text[at - 2] ?? '')
  return /[$€£¥₹+<>≤≥~≈]/.test(before) && isDigit(after) && !isDigit(text[at - 2])
}

/** Where the word just before a span begins if it turns the span round: `not`, `didn't`, the `un` of `unable`. */
function negationBefore(folded: string, from: number, at: number): number | null {
  const before = folded.slice(from, at)
  const last = wordsOf(before).at(-1)
  if (last === undefined || /[.!?;:"]/.test(before.slice(last.end))) return null
  const isAttached = last.end === before.length && /^\p{L}/u.test(folded.slice(at))
  const hyphenated = /\bnon-$/i.test(before)
  if (isAttached) return /^(?:un|in|im|ir|il|dis|non)$/i.test(last.text) ? from + last.start : null
  return isNegation(last.text) || hyphenated ? from + last.start : null
}
