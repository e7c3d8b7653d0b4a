import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointLength } from '#lib/text/index.ts'
import { locateQuote, quoteSelector } from './index.ts'

describe('a quote selector', () => {
  it('keeps the exact words and 32 code points on either side', () => {
    const text = `${'😀'.repeat(40)}the claim${'é'.repeat(40)}`
    expect(quoteSelector(text, 40, 49)).toEqual({
      start: 40,
      end: 49,
      exact: 'the claim',
      prefix: '😀'.repeat(32),
      suffix: 'é'.repeat(32),
    })
  })

  it('has less context at the ends of a text', () => {
    expect(quoteSelector('abc', 0, 1)).toMatchObject({ prefix: '', suffix: 'bc' })
  })

  it('finds its own words again where it left them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const length = codePointLength(text)
          const start = a % length
          const end = start + 1 + (b % (length - start))
          const { exact } = quoteSelector(text, start, end)
          expect(locateQuote(text, exact, start)).toEqual({ start, end })
        },
      ),
      { seed: 5, numRuns: 500 },
    )
  })
})

describe('locating a quote', () => {
  it('takes the place nearest to where it was', () => {
    expect(locateQuote('one two one two one', 'one', 9)).toEqual({ start: 8, end: 11 })
    expect(locateQuote('one two one two one', 'one')).toEqual({ start: 0, end: 3 })
  })

  it('finds nothing where it does not stand', () => {
    expect(locateQuote('one', 'two')).toBeNull()
    expect(locateQuote('one', '')).toBeNull()
  })
})
