import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignBundle } from './bundle-alignment.ts'
import { hasher, isFullProof } from './testdata/node-crypto.ts'

const hash = (index: number) => hasher.leaf(Uint8Array.of(index))
const tile = Array.from({ length: 6 }, (_, index) => hash(index))
const align = (...indices: number[]) => alignBundle(tile, indices.map(hash))
const fine = { altered: [], missing: [], inserted: [], moved: [] }

describe('what was done to a bundle, by its tile', () => {
  it('is nothing', () => {
    expect(align(0, 1, 2, 3, 4, 5)).toEqual({ ...fine, places: [0, 1, 2, 3, 4, 5] })
  })

  it('is an entry changed in its place', () => {
    expect(align(0, 1, 99, 3, 4, 5)).toEqual({ ...fine, places: [0, 1, null, 3, 4, 5], altered: [2] })
  })

  it('is two entries swapped', () => {
    expect(align(0, 4, 2, 3, 1, 5)).toEqual({ ...fine, places: [0, 4, 2, 3, 1, 5], moved: [4, 1] })
  })

  it('is an entry dropped; the others find their places', () => {
    expect(align(0, 1, 3, 4, 5)).toEqual({ ...fine, places: [0, 1, 3, 4, 5], missing: [2] })
    expect(align(0, 1, 2, 3, 4)).toEqual({ ...fine, places: [0, 1, 2, 3, 4], missing: [5] })
  })

  it('is an entry inserted or repeated', () => {
    expect(align(0, 1, 99, 2, 3, 4, 5)).toEqual({ ...fine, places: [0, 1, null, 2, 3, 4, 5], inserted: [2] })
    expect(align(0, 1, 1, 2, 3, 4, 5)).toEqual({ ...fine, places: [0, 1, null, 2, 3, 4, 5], inserted: [2] })
    expect(align(0, 1, 2, 3, 4, 5, 0)).toEqual({ ...fine, places: [0, 1, 2, 3, 4, 5, null], inserted: [6] })
  })

  it('accounts for every entry and every place once, whatever was done', () => {
    const indices = fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 10 })
    fc.assert(
      fc.property(indices, (some) => {
        const { places, altered, missing, inserted } = align(...some)
        const taken = places.filter((place) => place !== null)
        expect([...taken, ...altered, ...missing].sort()).toEqual([0, 1, 2, 3, 4, 5])
        expect(places.flatMap((place, at) => (place === null ? [at] : []))).toEqual(
          [...altered, ...inserted].sort((one, other) => one - other),
        )
        places.forEach((place, at) => {
          if (place !== null) expect(some[at]).toBe(place)
        })
      }),
      { seed: 9, numRuns: isFullProof ? 20_000 : 500 },
    )
  })
})
