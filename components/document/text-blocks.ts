/** A paragraph or heading of a plain text, in UTF-16 offsets, half-open. */
export type Block = { readonly kind: 'heading' | 'paragraph'; readonly start: number; readonly end: number }

/** A heading is a short line by itself that does not end as a sentence does. */
const isHeading = (text: string): boolean =>
  text.length <= 90 && !text.includes('\n') && !/[.!:;”"]$/.test(text)

/** The stretches between blank lines, in order. */
export function blocksOf(text: string): Block[] {
  return [...text.matchAll(/\S(?:[\s\S]*?\S)??(?=\s*(?:\n[^\S\n]*\n|$(?![\s\S])))/g)].map((match) => ({
    kind: isHeading(match[0]) ? 'heading' : 'paragraph',
    start: match.index,
    end: match.index + match[0].length,
  }))
}
