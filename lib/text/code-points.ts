/** A stretch of a text: Unicode code points, half-open, as the W3C's TextPositionSelector counts them. */
export type Span = { readonly start: number; readonly end: number }

/** How many code points `text` has. A lone surrogate counts as one. */
export function codePointLength(text: string): number {
  let length = 0
  for (const _ of text) length++
  return length
}

/** Translates between the two ways of counting in one text; built once, in time linear in the text. */
export type OffsetIndex = {
  /** Length of the text in code points. */
  readonly length: number
  /** The UTF-16 offset of a code-point offset from 0 to `length`. */
  toUtf16(codePoint: number): number
  /** The code-point offset of a UTF-16 offset; one in the middle of a pair counts as the pair's start. */
  toCodePoint(utf16: number): number
}

/** The offsets of `text`. A text without astral characters costs no memory beyond itself. */
export function indexOffsets(text: string): OffsetIndex {
  const pairs = surrogatePairs(text)
  const length = text.length - pairs.length
  return {
    length,
    toUtf16(codePoint) {
      return codePoint + countBelow(pairs, (index) => (pairs[index] ?? 0) - index < codePoint)
    },
    toCodePoint(utf16) {
      return utf16 - countBelow(pairs, (index) => (pairs[index] ?? 0) + 1 <= utf16)
    },
  }
}

/** The code points of `text` from `start` up to `end`, half-open. */
export function sliceCodePoints(text: string, start: number, end?: number): string {
  const offsets = indexOffsets(text)
  const last = end ?? offsets.length
  return text.slice(
    offsets.toUtf16(clamp(start, offsets.length)),
    offsets.toUtf16(clamp(last, offsets.length)),
  )
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(offset, 0), length)
}

/** UTF-16 offsets of the first halves of all surrogate pairs, ascending. */
function surrogatePairs(text: string): number[] {
  const found: number[] = []
  for (let at = 0; at < text.length; at++) {
    if ((text.codePointAt(at) ?? 0) > 0xffff) {
      found.push(at)
      at++
    }
  }
  return found
}

/** How many leading items of an ascending list satisfy `isBelow`, by bisection. */
function countBelow(list: readonly number[], isBelow: (index: number) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBelow(middle)) low = middle + 1
    else high = middle
  }
  return low
}
