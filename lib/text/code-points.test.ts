import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointLength, indexOffsets, sliceCodePoints } from './index.ts'

const texts = fc.string({ unit: 'binary', maxLength: 60 })

describe('code points', () => {
  it('are counted as people see them, not as UTF-16 stores them', () => {
    expect(codePointLength('a𝟙😀')).toBe(3)
    expect(sliceCodePoints('a𝟙😀b', 1, 3)).toBe('𝟙😀')
    expect(sliceCodePoints('a𝟙😀b', 2)).toBe('😀b')
  })

  it('give nothing outside the text', () => {
    expect(sliceCodePoints('abc', -2, 9)).toBe('abc')
    expect(sliceCodePoints('abc', 5, 9)).toBe('')
  })

  it('slice as an array of characters would', () => {
    fc.assert(
      fc.property(texts, fc.nat(70), fc.nat(70), (text, a, b) => {
        const [start, end] = a < b ? [a, b] : [b, a]
        expect(sliceCodePoints(text, start, end)).toBe([...text].slice(start, end).join(''))
      }),
      { seed: 3, numRuns: 500 },
    )
  })

  it('translate there and back at every character', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const offsets = indexOffsets(text)
        expect(offsets.length).toBe(codePointLength(text))
        let utf16 = 0
        for (const [codePoint, char] of [...text].entries()) {
          expect(offsets.toUtf16(codePoint)).toBe(utf16)
          expect(offsets.toCodePoint(utf16)).toBe(codePoint)
          if (char.length === 2) expect(offsets.toCodePoint(utf16 + 1)).toBe(codePoint)
          utf16 += char.length
        }
        expect(offsets.toUtf16(offsets.length)).toBe(text.length)
      }),
      { seed: 3, numRuns: 500 },
    )
  })
})
