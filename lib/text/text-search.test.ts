import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchText } from './index.ts'

const places = (text: string, passage: string): number[] => {
  const found: number[] = []
  for (let at = text.indexOf(passage); at !== -1; at = text.indexOf(passage, at + 1)) found.push(at)
  return found
}

describe('searchText', () => {
  it('gives every place of a passage, overlapping ones too', () => {
    const search = searchText('the cost of the cost of the cost of it')
    expect(search('the cost of', 10)).toEqual([0, 12, 24])
    expect(search('the cost of the cost', 10)).toEqual([0, 12])
  })

  it('gives no more than were asked for, the first ones', () => {
    expect(searchText('a '.repeat(100))('a a', 3)).toEqual([0, 2, 4])
  })

  it('finds nothing where there is nothing', () => {
    expect(searchText('some words')('', 5)).toEqual([])
    expect(searchText('')('some words', 5)).toEqual([])
    expect(searchText('some words')('some words and more', 5)).toEqual([])
  })

  it('finds what stands at either end, and in the middle of a word', () => {
    const search = searchText('carefully measured twice')
    expect(search('fully measured', 5)).toEqual([4])
    expect(search('carefully measured twice', 5)).toEqual([0])
    expect(search('wice', 5)).toEqual([20])
  })

  it('agrees with the plain way in texts that repeat themselves', () => {
    const piece = fc.constantFrom('a', ' ', 'ab', 'abcdefg ', 'aaaaaaa ', 'abcabcabc')
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, text, fc.nat(80), fc.nat(80), (hay, other, from, length) => {
        for (const passage of [hay.slice(from, from + length), other.slice(0, 40)])
          expect(searchText(hay)(passage, Number.POSITIVE_INFINITY)).toEqual(
            passage === '' ? [] : places(hay, passage),
          )
      }),
      { numRuns: 200 },
    )
  })
})
