import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composed } from '../testdata/composed.ts'
import { negatives, phrases } from '../testdata/phrases.ts'
import { findFigures } from './find-figures.ts'

const runs = process.env.PROVE === 'full' ? 10_000 : 300
const guide = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'policymakers-guide.txt')

describe('findFigures', () => {
  for (const [group, cases] of Object.entries({ ...phrases, ...composed }))
    it(`reads ${group}`, () => {
      for (const [phrase, kind, unit, low, high] of cases) {
        const found = findFigures(`The paper says ${phrase}, and no more.`)
        const first = found[0]
        expect([first?.quote, first?.kind, first?.unit, first?.low, first?.high, found.length]).toEqual([
          phrase,
          kind,
          unit,
          low,
          high,
          1,
        ])
      }
    })

  it('leaves names, places and identifiers alone', () => {
    for (const phrase of negatives)
      expect([phrase, findFigures(`See ${phrase} there.`)]).toEqual([phrase, []])
  })

  const pieces = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '$5.6 million',
          'one in five',
          '12%',
          '1,',
          '-',
          '(',
          'H100',
          'a 𝔘 and',
          '½',
          'to',
          '3×10^6',
          'between',
          'about',
        ),
        fc.string({ unit: 'grapheme', maxLength: 6 }),
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(' '))

  it('gives exact slices by code point, in order, with low no higher than high', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const points = [...text]
        let last = 0
        for (const figure of findFigures(text)) {
          expect(points.slice(figure.start, figure.end).join('')).toBe(figure.quote)
          expect(figure.start).toBeGreaterThanOrEqual(last)
          last = figure.end
          if (figure.low !== null && figure.high !== null)
            expect(Number(figure.low)).toBeLessThanOrEqual(Number(figure.high))
        }
      }),
      { numRuns: runs, seed: 4 },
    )
  })

  it('finds in two paragraphs what it finds in each', () => {
    fc.assert(
      fc.property(pieces, pieces, (first, second) => {
        const shift = [...first].length + 2
        const apart = [
          ...findFigures(first),
          ...findFigures(second).map((one) => ({ ...one, start: one.start + shift, end: one.end + shift })),
        ]
        expect(findFigures(`${first}\n\n${second}`)).toEqual(apart)
      }),
      { numRuns: runs, seed: 4 },
    )
  })

  it.skipIf(!existsSync(guide))('reads every figure of the policymakers guide', () => {
    const quotes = findFigures(readFileSync(guide, 'utf8')).map((one) => one.quote)
    for (const quote of [
      'a fraction as much',
      '2.788 million GPU hours',
      '$5.6 million USD',
      '$10s of millions of USD',
      'about 1/20th',
    ])
      expect(quotes).toContain(quote)
  })
})
