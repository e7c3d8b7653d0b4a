import type { Span } from '#lib/text/index.ts'
import { inSource } from './find-excerpt.ts'
import { searchFolded } from './find-folded.ts'
import { foldText } from './fold.ts'
import { findCutEdges } from './span-edges.ts'

/** Places from which on it only matters that there are many. */
const placesMax = 100

/**
 * Every place where a passage stands in a text, set alike or not (`foldText`): what a person pastes of it. One that cuts
 * a figure is none. Code points, half-open; at most a hundred, none for an empty passage. Linear in the text.
 */
export function findPassage(text: string, passage: string): Span[] {
  const folded = foldText(text)
  return searchFolded(folded)(foldText(passage).text.trim(), placesMax)
    .filter((place) => findCutEdges(folded.text, place)?.fault !== 'cuts-figure')
    .map((place) => inSource(folded, place))
}
