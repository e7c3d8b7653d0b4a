import { describe, expect, it } from 'vitest'
import { findFigures, formatAmount } from './index.ts'
import { hasDecimalComma } from './locale.ts'

describe('a locale', () => {
  it.each([
    ['en', false],
    ['en-IN', false],
    ['de', true],
    ['de-CH', false],
    ['fr-CA', true],
    ['pt-BR', true],
    ['es-MX', false],
    ['hi', false],
  ])('%s: a comma before decimals is %s', (locale, comma) => {
    expect([hasDecimalComma(locale), hasDecimalComma(locale)]).toEqual([comma, comma])
  })

  it.each(['', 'x', 'xx', 'klingon', 'de_DE', 'not a tag', 'de-'.repeat(20), 'ē'])(
    'that nobody knows is refused and not taken for English: %s',
    (locale) => {
      expect(() => findFigures('3.500 km', { locale })).toThrow(
        expect.objectContaining({
          code: 'locale-unknown',
          message: expect.stringContaining('We do not know'),
        }),
      )
      expect(() => formatAmount('3500', 'meter', { locale })).toThrow(
        expect.objectContaining({ code: 'locale-unknown' }),
      )
    },
  )

  it('is kept of as many languages as there are', () => {
    for (let region = 0; region < 600; region++)
      expect(hasDecimalComma(`sv-${String(region).padStart(3, '0')}`)).toBe(true)
  })
})
