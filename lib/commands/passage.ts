import { findPassage } from '#lib/anchoring/index.ts'
import { InvalidInput } from '#lib/errors.ts'
import type { Span } from '#lib/text/index.ts'

/** Where the words that a person pasted stand in a text. Throws `InvalidInput` unless that is one place. */
export function placeOfPassage(text: string, passage: string): Span {
  const [place, other] = findPassage(text, passage)
  if (!place)
    throw new InvalidInput(
      'not-there',
      'These words do not stand in the text, or cut a figure in two.',
      'passage',
    )
  if (other)
    throw new InvalidInput(
      'there-more-than-once',
      'These words stand there more than once. Take some of the words around them with them.',
      'passage',
    )
  return place
}
