import { InvalidInput } from '#lib/errors.ts'
import { codePointLength } from '#lib/text/index.ts'
import type { PlacedFigure } from './bring-evidence.ts'
import type { NamedFigure } from './named-figure.ts'

/** A passage as it stands in its snapshot; `start` in code points of the snapshot's text. */
export type Passage = { readonly fact: string; readonly start: number }

/**
 * Figures with their places in the passage they are read from: what a figure says must stand in it, letter by letter
 * but for line breaks. Throws `InvalidInput` for one that does not.
 */
export function placeFigures(passage: Passage, figures: readonly NamedFigure[]): PlacedFigure[] {
  return figures.map((figure, index) => {
    const place = placeIn(passage, figure.quote)
    if (!place)
      throw new InvalidInput(
        'figure-not-in-passage',
        `“${figure.quote}” does not stand in the passage.`,
        `figures.${index}`,
      )
    return { ...figure, ...place }
  })
}

function placeIn({ fact, start }: Passage, quote: string): { start: number; end: number } | null {
  const words = quote
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  // No digit before or after: “1.5” does not stand in “11.5” or “1.55”.
  const found = new RegExp(String.raw`(?<![\d.,])${words.join(String.raw`\s+`)}(?![\d]|[.,]\d)`).exec(fact)
  if (!found) return null
  const at = start + codePointLength(fact.slice(0, found.index))
  return { start: at, end: at + codePointLength(found[0]) }
}
