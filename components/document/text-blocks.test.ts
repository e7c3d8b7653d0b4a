import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf } from './text-blocks.ts'

const words = (text: string) =>
  blocksOf(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

describe('the blocks of a text', () => {
  it('are what stands between blank lines', () => {
    expect(words('A heading\n\nFirst line\nand second.\n \n\nLast.')).toEqual([
      'heading: A heading',
      'paragraph: First line\nand second.',
      'paragraph: Last.',
    ])
    expect(words('  \n\n ')).toEqual([])
    expect(words('One sentence.')).toEqual(['paragraph: One sentence.'])
  })

  it('leave nothing out but white space, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b.', ' ', '\n', '\n\n', '😀'), { maxLength: 30 }),
        (parts) => {
          const text = parts.join('')
          const blocks = blocksOf(text)
          const kept = blocks.map(({ start, end }) => text.slice(start, end)).join('')
          expect(kept.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
          expect(blocks.every(({ start, end }) => !/\n\s*\n/.test(text.slice(start, end)))).toBe(true)
        },
      ),
      { numRuns: 300, seed: 20_261_124 },
    )
  })
})
