import { describe, expect, it } from 'vitest'
import { sliceCodePoints } from '#lib/text/index.ts'
import { namedFigure } from './named-figure.ts'
import { placeFigures } from './place-figures.ts'

const read = (words: string) => [namedFigure.parse({ name: 'x', label: 'X', words })]
const text = '💲 It cost 2.788\nmillion GPU hours, or $5.576 million at $2 per GPU hour.'
const passage = { fact: sliceCodePoints(text, 2), start: 2 }

describe('a figure of a passage', () => {
  it.each(['2.788 million GPU hours', '$5.576 million', '$2 per GPU hour'])(
    'stands where it is: %s',
    (words) => {
      const [placed] = placeFigures(passage, read(words))
      const { start = 0, end = 0 } = placed ?? {}
      expect(sliceCodePoints(text, start, end).replaceAll('\n', ' ')).toBe(placed?.quote)
    },
  )

  it.each(['2.78 million GPU hours', '$5.576 billion', '$5 million', '76 million', '$3 per GPU hour'])(
    'that does not stand in it is refused: %s',
    (words) => {
      expect(() => placeFigures(passage, read(words))).toThrow('does not stand in the passage')
    },
  )
})
