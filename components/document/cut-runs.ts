import type { Span } from '#lib/text/index.ts'

/** A stretch of a text that lies in the same spans from end to end. */
export type Run<One> = { readonly start: number; readonly end: number; readonly span: One | undefined }

/**
 * A stretch of a text cut at the edges of the spans in it, which come in the order of their starts; where spans overlap,
 * the one that begins last has the run. All offsets are counted alike, half-open.
 */
export function cutRuns<One extends Span>(from: number, to: number, spans: readonly One[]): Run<One>[] {
  const inside = spans.filter(({ start, end }) => start < to && end > from)
  const edges = new Set([from, to])
  for (const { start, end } of inside) edges.add(Math.max(from, start)).add(Math.min(to, end))
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? to
    return { start, end, span: inside.findLast((one) => one.start <= start && one.end >= end) }
  })
}
