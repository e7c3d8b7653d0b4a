import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FoundFigure } from '../figure.ts'
import { runs } from '../testdata/arbitrary.ts'
import { composed } from '../testdata/composed.ts'
import { phrases } from '../testdata/phrases.ts'
import { sentences } from '../testdata/sentences.ts'
import { findFigures } from './find-figures.ts'

const guide = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'policymakers-guide.txt')

const intervalOf = ({ low, high, lowClosed, highClosed }: FoundFigure): string =>
  `${lowClosed ? '[' : '('}${low ?? ''}, ${high ?? ''}${highClosed ? ']' : ')'}`
const only = (phrase: string, found = findFigures(`The paper says ${phrase}, and no more.`)) =>
  found.length === 1 ? found[0] : undefined

describe('findFigures', () => {
  for (const [group, cases] of Object.entries(phrases))
    it.each(cases)(`reads ${group}: %s`, (phrase, kind, comparator, interval, unit, digits) => {
      const figure = only(phrase)
      expect(
        figure && [figure.quote, figure.kind, figure.comparator, intervalOf(figure), figure.unit],
      ).toEqual([phrase, kind, comparator, interval, unit])
      expect(figure?.significantDigits).toBe(digits)
    })

  for (const [group, cases] of Object.entries(composed))
    it(`reads ${group} by every pairing of spelling and amount`, () => {
      for (const [phrase, kind, unit, low, high] of cases) {
        const figure = only(phrase)
        expect(figure && [figure.quote, figure.kind, figure.unit, figure.low, figure.high]).toEqual([
          phrase,
          kind,
          unit,
          low,
          high,
        ])
      }
    })

  it.each(sentences)('finds all of: %s', (sentence, quotes) => {
    expect(findFigures(sentence).map((figure) => figure.quote)).toEqual(quotes)
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
      runs,
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
      runs,
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

describe('a text without empty lines', () => {
  const sentence = 'It cost $5.6 million in all. '
  it('is read in parts, none of its figures lost', () => {
    const found = findFigures(sentence.repeat(3000))
    expect(found).toHaveLength(3000)
    expect(found.at(-1)?.start).toBe(2999 * sentence.length + 'It cost '.length)
  })

  it('is parted at a space where no sentence ends', () => {
    expect(findFigures(`${'word '.repeat(12_000)}$3`).map((one) => one.quote)).toEqual(['$3'])
  })

  it('is parted anywhere where no space stands, at the cost of a figure at the cut', () => {
    const text = '$3|'.repeat(12_000)
    const found = findFigures(text)
    expect(found.length).toBeGreaterThan(11_990)
    for (const { start, end, quote } of found) expect(text.slice(start, end)).toBe(quote)
  })

  it('keeps the heads of a long table', () => {
    const rows = Array.from({ length: 3000 }, (_, row) => `| model ${row} | 12 |`)
    expect(findFigures(['| Name | GPUs |', ...rows].join('\n')).at(-1)?.unit).toBe('GPU')
  })
})
