import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  areEqualBytes,
  decodeBase64,
  decodeHex,
  decodeText,
  encodeBase64,
  encodeHex,
  encodeText,
  joinBytes,
} from './bytes.ts'

const settings = { seed: 4648, numRuns: process.env.PROVE === 'full' ? 10_000 : 300 }

describe('bytes', () => {
  it('go to base64 and hexadecimal and back, as Node writes them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect(encodeHex(bytes)).toBe(Buffer.from(bytes).toString('hex'))
        expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes)
        expect(decodeHex(encodeHex(bytes))).toEqual(bytes)
      }),
      settings,
    )
  })

  it.each(['A', 'AA', 'AAA', 'AA=', 'AB==', 'AAB=', 'AA==AAAA', 'AAAA\n', ' AAAA', 'AA-_', '===='])(
    'refuses %j as base64',
    (text) => {
      expect(() => decodeBase64(text)).toThrow(expect.objectContaining({ code: 'not-base64' }))
    },
  )

  it.each(['0', 'AB', '0g', ' 00', '00\n'])('refuses %j as hexadecimal', (text) => {
    expect(() => decodeHex(text)).toThrow(expect.objectContaining({ code: 'not-hex' }))
  })

  it('are text only when they are UTF-8, byte order mark and all', () => {
    expect(decodeText(encodeText('\ufeffé\u{1f600}'))).toBe('\ufeffé\u{1f600}')
    expect(() => decodeText(Uint8Array.of(0xc3))).toThrow(expect.objectContaining({ code: 'not-utf8' }))
  })

  it('join in order, and are equal byte for byte', () => {
    const joined = joinBytes(Uint8Array.of(1), new Uint8Array(), Uint8Array.of(2, 3))
    expect(areEqualBytes(joined, Uint8Array.of(1, 2, 3))).toBe(true)
    expect(areEqualBytes(joined, Uint8Array.of(1, 2))).toBe(false)
    expect(areEqualBytes(joined, Uint8Array.of(1, 2, 4))).toBe(false)
    expect(joinBytes()).toHaveLength(0)
  })
})
