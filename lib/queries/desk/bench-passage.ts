import type { PrismaClient } from '#lib/db/generated/client.ts'
import { indexOffsets, sliceCodePoints } from '#lib/text/index.ts'

/** Code points of the document shown on each side of a quote, cut to the paragraph's ends where these are near. */
const contextLength = 400

/** A stretch of the passage with the claims that it belongs to, the bench's own among them or not. */
export type PassagePiece = { text: string; isOwn: boolean; claims: { ref: string; restatement: string }[] }

/** The document around a claim. `start` is the passage's first code point within the revision's text. */
export type BenchPassage = { start: number; text: string; pieces: PassagePiece[] }

type Neighbour = { ref: string; restatement: string; start: number; end: number }

/** The document at a claim with its neighbours, cut at paragraphs; and the claims before and after it in the document. */
export async function readPassage(
  db: PrismaClient,
  own: { ref: string; start: number; end: number; revisionId: string; text: string },
): Promise<{ passage: BenchPassage; previous: string | null; next: string | null }> {
  const rows = await db.quoteSelector.findMany({
    where: { revisionId: own.revisionId, claim: { state: { not: 'dismissed' } } },
    orderBy: [{ start: 'asc' }, { end: 'asc' }, { claimId: 'asc' }],
    select: { start: true, end: true, claim: { select: { ref: true, restatement: true } } },
  })
  const all: Neighbour[] = rows.map(({ start, end, claim }) => ({ start, end, ...claim }))
  const at = all.findIndex((one) => one.ref === own.ref)
  const { start, end } = passageSpan(own.text, own.start, own.end)
  return {
    passage: {
      start,
      text: sliceCodePoints(own.text, start, end),
      pieces: cut(
        own.text,
        { start, end },
        own,
        all.filter((one) => one.start < end && one.end > start),
      ),
    },
    previous: at > 0 ? (all[at - 1]?.ref ?? null) : null,
    next: at === -1 ? null : (all[at + 1]?.ref ?? null),
  }
}

/** The paragraph of a quote with as much around it as fits; code points, half-open. */
export function passageSpan(text: string, start: number, end: number): { start: number; end: number } {
  const offsets = indexOffsets(text)
  const from = Math.max(0, start - contextLength)
  const to = Math.min(offsets.length, end + contextLength)
  const before = text.slice(offsets.toUtf16(from), offsets.toUtf16(start))
  const after = text.slice(offsets.toUtf16(end), offsets.toUtf16(to))
  const opening = from === 0 ? 0 : afterBreak(before)
  const closing = to === offsets.length ? after.length : beforeBreak(after)
  return {
    start: offsets.toCodePoint(offsets.toUtf16(from) + opening),
    end: offsets.toCodePoint(offsets.toUtf16(end) + closing),
  }
}

/** Where a text that may begin within a paragraph, or within a word, begins well; UTF-16 units. */
function afterBreak(text: string): number {
  const paragraph = text.indexOf('\n\n')
  return paragraph !== -1 ? paragraph + 2 : text.search(/(?<=\s)\S|$/)
}

/** Where a text that may end within a paragraph, or within a word, ends well; UTF-16 units. */
function beforeBreak(text: string): number {
  const paragraph = text.lastIndexOf('\n\n')
  return paragraph !== -1 ? paragraph : text.search(/\s\S*$|$/)
}

function cut(
  text: string,
  span: { start: number; end: number },
  own: { ref: string; start: number; end: number },
  claims: readonly Neighbour[],
): PassagePiece[] {
  const inside = (place: number) => place > span.start && place < span.end
  const edges = [span.start, ...claims.flatMap((one) => [one.start, one.end]).filter(inside), span.end]
  const places = [...new Set(edges)].sort((a, b) => a - b)
  return places.slice(0, -1).map((start, index) => {
    const end = places[index + 1] ?? span.end
    const here = claims.filter((one) => one.start <= start && one.end >= end)
    return {
      text: sliceCodePoints(text, start, end),
      isOwn: own.start <= start && own.end >= end,
      claims: here.filter((one) => one.ref !== own.ref).map(({ ref, restatement }) => ({ ref, restatement })),
    }
  })
}
