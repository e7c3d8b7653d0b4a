import { describe, expect, it } from 'vitest'
import { namedFigure } from './named-figure.ts'

const naming = { name: 'price', label: 'Price' }

describe('a named figure of a source', () => {
  it('is read from the words of the source, unit, scale and interval', () => {
    expect(namedFigure.parse({ ...naming, words: '$0.55 per million tokens' })).toMatchObject({
      quote: '$0.55 per million tokens',
      kind: 'money',
      written: '0.00000055',
      unit: 'USD/token',
    })
    expect(namedFigure.parse({ ...naming, words: '2.788 million GPU hours' })).toMatchObject({
      low: '2787500',
      high: '2788500',
      highClosed: false,
    })
  })

  it('is exact where the value is given by itself, its unit in one spelling', () => {
    const figure = namedFigure.parse({ ...naming, written: '2', unit: 'USD / GPU * hour', kind: 'money' })
    expect(figure).toMatchObject({ low: '2', high: '2', unit: 'USD/(GPU·hour)' })
  })

  it.each([
    [{ ...naming, words: 'quite a lot' }, 'we read 0 in'],
    [{ ...naming, words: '$3 and $4' }, 'we read 2 in'],
    [{ ...naming, words: 'a fraction of the price' }, 'Write one figure'],
    [{ ...naming, written: '2', unit: 'USD per hour', kind: 'money' }, 'is not a unit we can read'],
    [{ ...naming, name: 'The price', words: '$3' }, 'lower-case letters'],
  ])('is refused with a sentence: %o', (input, sentence) => {
    expect(namedFigure.safeParse(input).error?.message).toContain(sentence)
  })
})
