import type { Block } from '#lib/text/index.ts'

/** A heading is a short line by itself that does not end as a sentence does. */
const isHeading = (text: string): boolean =>
  text.length <= 90 && !text.includes('\n') && !/[.!:;”"]$/.test(text)

/** The stretches between blank lines of a text that came without blocks, in order; UTF-16 offsets, half-open. */
export function blocksOf(text: string): Block[] {
  return [...text.matchAll(/\S(?:[\s\S]*?\S)??(?=\s*(?:\n[^\S\n]*\n|$(?![\s\S])))/g)].map((match) => ({
    kind: isHeading(match[0]) ? 'heading' : 'paragraph',
    start: match.index,
    end: match.index + match[0].length,
  }))
}
