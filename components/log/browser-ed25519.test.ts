import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { decodeHex, encodeText } from '#lib/translog/index.ts'
import { flipBit, hasVectors, vectors } from '#lib/translog/testdata/node-crypto.ts'
import { signer } from '#lib/translog/testdata/signing.ts'
import { verifyEd25519, verifyWithoutWebCrypto } from './browser-ed25519.ts'

const ways = { 'with WebCrypto': verifyEd25519, 'without it': verifyWithoutWebCrypto }
const text = 'ledger.example.org/tlog\n12\n'
const message = encodeText(text)
const { key, sign } = signer('ledger.example.org/tlog', 1)
const { signature } = sign(text)

describe.each(Object.entries(ways))('a signature in a browser, %s', (_way, verify) => {
  it('is good as it was made, and bad after any change', async () => {
    expect(await verify(key.publicKey, message, signature)).toBe(true)
    for (const bit of [0, 255, 256, 511])
      expect(await verify(key.publicKey, message, flipBit(signature, bit))).toBe(false)
    expect(await verify(key.publicKey, flipBit(message, 7), signature)).toBe(false)
    expect(await verify(flipBit(key.publicKey, 3), message, signature)).toBe(false)
    expect(await verify(key.publicKey, message, signature.slice(1))).toBe(false)
  })

  it.skipIf(!hasVectors)('agrees with Wycheproof (skipped: no ../shared)', async () => {
    const { testGroups } = JSON.parse(readFileSync(join(vectors, 'ed25519', 'ed25519_test.json'), 'utf8'))
    let count = 0
    for (const { publicKey, tests } of testGroups)
      for (const { tcId, msg, sig, result } of tests) {
        const isGood = await verify(decodeHex(publicKey.pk), decodeHex(msg), decodeHex(sig))
        expect(isGood, `case ${tcId}`).toBe(result === 'valid')
        count += 1
      }
    expect(count).toBe(151)
  })
})

it('needs no WebCrypto where there is none, or none that knows Ed25519', async () => {
  onTestFinished(() => void vi.unstubAllGlobals())
  const importKey = () => Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'))
  for (const crypto of [undefined, {}, { subtle: { importKey } }]) {
    vi.stubGlobal('crypto', crypto)
    expect(await verifyEd25519(key.publicKey, message, signature)).toBe(true)
    expect(await verifyEd25519(key.publicKey, message, flipBit(signature, 9))).toBe(false)
  }
})
