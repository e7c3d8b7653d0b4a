import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureAgreement, verdicts } from './index.ts'

describe('agreement between reviewers', () => {
  it('is not defined before two people have reviewed one claim', () => {
    expect(measureAgreement([])).toEqual({ claims: 0, unanimous: 0, observed: null, alpha: null })
    expect(measureAgreement([['verified']])).toMatchObject({ claims: 0, observed: null })
  })

  it('is 1 where all agree and more than one verdict was given', () => {
    expect(
      measureAgreement([
        ['verified', 'verified'],
        ['disputed', 'disputed'],
      ]),
    ).toEqual({
      claims: 2,
      unanimous: 2,
      observed: 1,
      alpha: 1,
    })
  })

  it('gives the alpha of a worked example', () => {
    // Two observers, binary data, Krippendorff (2011), section A: alpha is 0.095.
    const a = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    const b = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    const reviewed = a.map((value, at) => [value, b[at]].map((one) => (one === 1 ? 'verified' : 'disputed')))
    const { alpha, observed } = measureAgreement(reviewed as ('verified' | 'disputed')[][])
    expect(alpha).toBeCloseTo(0.095, 3)
    expect(observed).toBeCloseTo(0.6, 9)
  })

  it('does not depend on the order of claims or of reviews', () => {
    const reviewed = fc.array(fc.array(fc.constantFrom(...verdicts), { maxLength: 4 }), { maxLength: 8 })
    fc.assert(
      fc.property(reviewed, (claims) => {
        const there = measureAgreement(claims)
        const back = measureAgreement([...claims].reverse().map((one) => [...one].reverse()))
        expect(back.alpha ?? 9).toBeCloseTo(there.alpha ?? 9, 9)
        expect({ ...back, alpha: null, observed: null }).toEqual({ ...there, alpha: null, observed: null })
      }),
      { seed: 1 },
    )
  })
})
