import { type Segment, segmentsOf } from '../sentences/lines.ts'
import { sentencesOfSegment } from '../sentences/split-sentences.ts'
import { finiteFrom, wordsOf } from './words.ts'

/** A sentence, or a fragment, with the heading above it; UTF-16 units of the text. */
export type Passage = Segment & {
  readonly text: string
  readonly section: string | null
  /** Passages of one number follow each other without a break. */
  readonly paragraph: number
}

/** Words; a line longer than this is no heading. */
const headingLength = 14
/** UTF-16 units; a heading that a document's format names may be a paragraph. */
const sectionLength = 200
const listMarker =
  /^(?:\p{Emoji_Presentation}\uFE0F?\s+|[•⁃▪◦‣●∙·■□➢✓*+–-]\s*|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\)?\s+)+/u

/** The sentences of `text` without its headings; each heading stands over what follows it. */
export function passagesOf(text: string, headings: readonly Segment[]): Passage[] {
  const passages: Passage[] = []
  let section: string | null = null
  const known = new Set(headings.map((heading) => heading.start))
  for (const [paragraph, segment] of segmentsOf(text).entries()) {
    const sentences = sentencesOfSegment(text, segment)
    const [first] = sentences
    if (first === undefined) continue
    const whole = text.slice(segment.start, segment.end).trim()
    if (known.has(first.start) || (sentences.length === 1 && isHeading(whole))) {
      section = whole.replace(/^#{1,6}\s*/, '').slice(0, sectionLength)
      continue
    }
    for (const sentence of sentences) passages.push({ ...withoutMarker(text, sentence), section, paragraph })
  }
  return passages
}

function withoutMarker(text: string, { start, end }: Segment) {
  const marker = listMarker.exec(text.slice(start, Math.min(end, start + 40)))?.[0].length ?? 0
  const from = marker < end - start ? start + marker : start
  return { start: from, end, text: text.slice(from, end) }
}

/** A short line of its own: marked as one, a question, all capitals, a title, or without a verb and a full stop. */
function isHeading(line: string): boolean {
  if (/^#{1,6}\s/.test(line)) return true
  if (line.length > 140 || listMarker.test(line)) return false
  const words = wordsOf(line)
  if (words.length > headingLength) return false
  if (/[?:]$/.test(line) || !/\p{Ll}/u.test(line)) return true
  if (/[.!…;,]["”’)]*$/.test(line)) return false
  const long = words.filter((word) => word.text.length > 3)
  const capitals = long.filter((word) => /^[\p{Lu}\p{N}$€£]/u.test(word.text)).length
  return finiteFrom(words, 0) === -1
    ? !/^\p{Ll}/u.test(line) && !/\d/.test(line)
    : capitals > long.length * 0.7 && words.length > 1
}
