import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFigures } from '#lib/figures/index.ts'
import { coverageOf } from './coverage.ts'

const text = 'It cost $5 million. It took 3 years. It carries 20,000 people a day.'
const figures = findFigures(text)
const spanOf = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })

describe('coverage', () => {
  it('says of every figure whether a claim holds it, an exemption does, or it is missing', () => {
    const claim = { ...spanOf('It cost $5 million.'), ref: '7' }
    const coverage = coverageOf(text, [claim], [{ ...spanOf('3 years'), reason: 'Not disputed.' }])
    expect(coverage).toMatchObject({
      total: figures.length,
      inClaims: 1,
      exempted: 1,
      missing: figures.length - 2,
    })
    expect(coverage.figures[0]).toMatchObject({ standing: 'in-claim', claims: [{ ref: '7' }] })
    expect(coverage.figures[1]).toMatchObject({ standing: 'exempted', reason: 'Not disputed.' })
    expect(coverage.figures[2]).toMatchObject({ standing: 'missing' })
  })

  it('does not count a figure that a quote cuts, and names every claim that holds one', () => {
    const cut = spanOf('cost $5')
    const first = spanOf('It cost $5 million.')
    const wide = { start: 0, end: text.length }
    expect(coverageOf(text, [cut]).inClaims).toBe(0)
    expect(coverageOf(text, [wide, cut, first]).figures[0]).toMatchObject({ claims: [wide, first] })
  })

  it('takes a claim before an exemption', () => {
    const whole = { start: 0, end: text.length }
    expect(coverageOf(text, [whole], [{ ...whole, reason: 'r' }])).toMatchObject({ exempted: 0, missing: 0 })
  })

  it('adds up, and agrees with looking at every pair', () => {
    const span = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), fc.array(span, { maxLength: 4 }), (claims, spans) => {
        const coverage = coverageOf(
          text,
          claims,
          spans.map((one) => ({ ...one, reason: 'r' })),
        )
        expect(coverage.inClaims + coverage.exempted + coverage.missing).toBe(coverage.total)
        for (const { figure, standing } of coverage.figures) {
          const holds = (one: { start: number; end: number }) =>
            one.start <= figure.start && one.end >= figure.end
          expect(standing).toBe(claims.some(holds) ? 'in-claim' : spans.some(holds) ? 'exempted' : 'missing')
        }
      }),
      { seed: 2, numRuns: 300 },
    )
  })
})
