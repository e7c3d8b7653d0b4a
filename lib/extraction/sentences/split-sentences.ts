import { indexOffsets, type Span } from '#lib/text/index.ts'
import { placeAt } from './boundary.ts'
import { itemStarts } from './inline-lists.ts'
import { type Segment, segmentsOf } from './lines.ts'

const mark = /[.!?…。！？]/g

/**
 * The sentences of `text` in order, none over another, headings and list items among them; what stands between
 * them is white space alone. Code points, half-open; in time linear in the text.
 */
export function splitSentences(text: string): Span[] {
  const offsets = indexOffsets(text)
  return sentencesOf(text).map(({ start, end }) => ({
    start: offsets.toCodePoint(start),
    end: offsets.toCodePoint(end),
  }))
}

/** The same in UTF-16 units. */
export function sentencesOf(text: string): Segment[] {
  return segmentsOf(text).flatMap((segment) => sentencesOfSegment(text, segment))
}

/** The sentences of one segment of `text`, in its own offsets. */
export function sentencesOfSegment(text: string, segment: Segment): Segment[] {
  const line = text.slice(segment.start, segment.end)
  const cuts: number[] = []
  const items = itemStarts(line)
  for (const [index, from] of [0, ...items].entries()) {
    if (from > 0) cuts.push(from)
    for (const cut of cutsWithin(line.slice(from, items[index] ?? line.length))) cuts.push(from + cut)
  }
  return [0, ...cuts].flatMap((from, index) => {
    const sentence = trimmed(line, from, cuts[index] ?? line.length)
    return sentence === null
      ? []
      : [{ start: segment.start + sentence.start, end: segment.start + sentence.end }]
  })
}

function cutsWithin(item: string): number[] {
  const cuts: number[] = []
  let start = 0
  for (mark.lastIndex = 0; ; ) {
    const at = mark.exec(item)?.index
    if (at === undefined) return cuts
    const place = placeAt(item, start, at)
    if (place.cut !== null) {
      cuts.push(place.cut)
      start = place.cut
      while (/\s/.test(item[start] ?? '')) start++
    }
    mark.lastIndex = Math.max(place.next, at + 1)
  }
}

function trimmed(line: string, from: number, to: number): Segment | null {
  let start = from
  let end = to
  while (start < end && /\s/.test(line[start] ?? '')) start++
  while (end > start && /\s/.test(line[end - 1] ?? '')) end--
  return start === end ? null : { start, end }
}
