import { structuredPatch } from 'diff'

/** A stretch of a text that changed: lines as they were and are, with one unchanged line on either side. */
export type LineChange = {
  readonly lines: readonly { readonly sign: '-' | '+' | ' '; readonly text: string }[]
}

/** The most edits that are looked for, and the longest that they are, in milliseconds: beyond, the texts are simply different. */
const limits = { maxEditLength: 5_000, timeout: 2_000 }

/** What changed between two texts, line by line in reading order; null where they differ too much to say. */
export function lineChanges(before: string, after: string): LineChange[] | null {
  const [old, now] = [endedLines(before), endedLines(after)]
  const patch = structuredPatch('', '', old, now, undefined, undefined, { context: 1, ...limits })
  return (
    patch?.hunks.map(({ lines }) => ({
      lines: lines.flatMap((line) => {
        const sign = line[0]
        return sign === '-' || sign === '+' || sign === ' ' ? [{ sign, text: line.slice(1) }] : []
      }),
    })) ?? null
  )
}

/** A last line without its end is the same line. */
const endedLines = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`)
