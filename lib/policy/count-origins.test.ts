import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CitedSource, countOrigins } from './index.ts'

const source = (id: string, more: Partial<CitedSource> = {}): CitedSource => ({
  id,
  origin: null,
  roots: [],
  ...more,
})
const root = (id: string, origin: string | null = null) => ({ id, origin })

describe('independent origins', () => {
  it('are as many as the sources that share nothing', () => {
    expect(countOrigins([])).toBe(0)
    expect(countOrigins([source('a'), source('b'), source('a')])).toBe(2)
  })

  it('are one where sources share an origin, come from each other, or from a third', () => {
    expect(
      countOrigins([source('a', { origin: 'wire' }), source('b', { origin: 'wire' }), source('c')]),
    ).toBe(2)
    expect(countOrigins([source('a'), source('b', { roots: [root('a')] })])).toBe(1)
    expect(
      countOrigins([source('a', { roots: [root('z')] }), source('b', { roots: [root('y'), root('z')] })]),
    ).toBe(1)
    expect(countOrigins([source('a', { roots: [root('z', 'wire')] }), source('b', { origin: 'wire' })])).toBe(
      1,
    )
  })

  it('are one where a third ties two groups together, in any order', () => {
    const three = [source('a'), source('b'), source('c', { roots: [root('a'), root('b')] })]
    fc.assert(
      fc.property(fc.shuffledSubarray(three, { minLength: 3 }), (order) => {
        expect(countOrigins(order)).toBe(1)
      }),
      { seed: 7 },
    )
  })
})
