/** A stretch of a text in UTF-16 units, half-open, inside which only punctuation divides. */
export type Segment = { readonly start: number; readonly end: number }

/** UTF-16 units; a paragraph of lines no longer than this, none with a full stop, is a list of its lines. */
const fragmentLength = 60
/** A line this much shorter than the widest of its paragraph was not broken for want of room. */
const roomShare = 0.7

const itemMarker = /^\s*(?:[•⁃▪◦‣●∙·■□➢✓]|[-*+–]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\)?\s|#{1,6}\s|\|)/
const heading = /^\s*#{1,6}\s/
const ended = /[.!?…:;。！？]["'”’»)\]*_]*\s*$/

/** The lines of `text` put together into what was broken for want of room alone; blank lines always divide. */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = []
  let paragraph: Segment[] = []
  const flush = () => {
    for (const segment of joinLines(text, paragraph)) segments.push(segment)
    paragraph = []
  }
  for (const line of linesOf(text)) {
    if (text.slice(line.start, line.end).trim() === '') flush()
    else paragraph.push(line)
  }
  flush()
  return segments
}

function* linesOf(text: string): Generator<Segment> {
  const ends = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
  let start = 0
  for (const end of text.matchAll(ends)) {
    yield { start, end: end.index }
    start = end.index + end[0].length
  }
  yield { start, end: text.length }
}

function* joinLines(text: string, lines: readonly Segment[]): Generator<Segment> {
  const written = lines.map((line) => text.slice(line.start, line.end).trimEnd())
  const widest = written.reduce((most, line) => Math.max(most, line.length), 0)
  const isFragments = widest <= fragmentLength && !written.some((line) => ended.test(line.slice(-8)))
  let start: number | null = null
  for (const [index, line] of lines.entries()) {
    start ??= line.start
    const next = written[index + 1]
    if (next === undefined || isBreak(written[index] ?? '', next, widest, isFragments)) {
      yield { start, end: line.end }
      start = null
    }
  }
}

function isBreak(line: string, next: string, widest: number, isFragments: boolean): boolean {
  if (isFragments || heading.test(line) || itemMarker.test(next)) return true
  if (/^\s*\p{Ll}/u.test(next)) return false
  if (/[.!?…。！？]["'”’»)\]*_]*$/.test(line.slice(-8))) return false
  const word = /^\s*\S{1,40}/.exec(next)?.[0].trim() ?? ''
  return line.length + 1 + word.length < roomShare * widest
}
