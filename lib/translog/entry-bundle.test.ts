import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeText } from './bytes.ts'
import { entryBytesMax } from './entry.ts'
import { bundleBytesMax, encodeBundle, parseBundle } from './entry-bundle.ts'
import { isFullProof } from './testdata/node-crypto.ts'

describe('an entry bundle', () => {
  it('is entries, each after its length in two bytes', () => {
    const bytes = encodeBundle([encodeText('ab'), new Uint8Array(), encodeText('c'.repeat(258))])
    expect([...bytes.slice(0, 9)]).toEqual([0, 2, 97, 98, 0, 0, 1, 2, 99])
  })

  it('is read back as it was written, wherever its bytes stand', () => {
    const entries = fc.array(fc.uint8Array({ maxLength: 700 }), { minLength: 1, maxLength: 256 })
    fc.assert(
      fc.property(entries, (some) => {
        const within = new Uint8Array([1, 2, 3, ...encodeBundle(some)]).subarray(3)
        expect(parseBundle(within).map((one) => [...one])).toEqual(some.map((one) => [...one]))
      }),
      { seed: 5, numRuns: isFullProof ? 2_000 : 50 },
    )
  })

  it('holds the longest entries, 256 of them', () => {
    const longest = Array.from({ length: 256 }, () => new Uint8Array(entryBytesMax))
    expect(encodeBundle(longest)).toHaveLength(bundleBytesMax)
    expect(parseBundle(encodeBundle(longest))).toHaveLength(256)
  })

  it('is refused when it is cut, or too full', () => {
    expect(() => parseBundle(Uint8Array.of(0))).toThrow('within a length')
    expect(() => parseBundle(Uint8Array.of(0, 2, 97))).toThrow('within an entry')
    expect(() => parseBundle(new Uint8Array(2 * 257))).toThrow('at most 256')
    expect(() => encodeBundle([])).toThrow('1 to 256')
    expect(() => encodeBundle(Array.from({ length: 257 }, () => new Uint8Array()))).toThrow('1 to 256')
    expect(() => encodeBundle([new Uint8Array(entryBytesMax + 1)])).toThrow('too long')
  })
})
