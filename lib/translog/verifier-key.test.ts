import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFullProof, sha256 } from './testdata/node-crypto.ts'
import { signer } from './testdata/signing.ts'
import { formatVerifierKey, keyKinds, keyNameMax, parseVerifierKey, verifierKey } from './verifier-key.ts'

const text = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'

describe('a verifier key', () => {
  it('is a name, an id that follows from it, and a public key', () => {
    const key = parseVerifierKey(sha256, text)
    expect(key).toMatchObject({ kind: 'ed25519', name: 'example.com/foo' })
    expect(verifierKey(sha256, key.name, key.publicKey)).toEqual(key)
    expect(formatVerifierKey(key)).toBe(text)
  })

  it('has another id for another kind, so that one key can serve two uses', () => {
    const [log, witness] = keyKinds.map((kind) => signer('ledger.example.org', 1, kind).key)
    expect(log?.publicKey).toEqual(witness?.publicKey)
    expect(log?.id).not.toEqual(witness?.id)
  })

  it('is read back as it was written', () => {
    const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 })
    const isName = (name: string) => !/[\p{White_Space}+\p{Cc}]/u.test(name)
    fc.assert(
      fc.property(names.filter(isName), bytes, fc.constantFrom(...keyKinds), (name, publicKey, kind) => {
        const key = verifierKey(sha256, name, publicKey, kind)
        expect(parseVerifierKey(sha256, formatVerifierKey(key))).toEqual(key)
      }),
      { seed: 1, numRuns: isFullProof ? 5_000 : 200 },
    )
  })

  const [name = '', id = '', material = ''] = text.split('+')
  const refused: [string, string, string][] = [
    ['a part too few', `${name}+${id}`, 'bad-key'],
    ['no name', `+${id}+${material}`, 'bad-key'],
    ['a space in the name', `a b+${id}+${material}`, 'bad-key'],
    ['a no-break space in the name', `a\u00a0b+${id}+${material}`, 'bad-key'],
    ['a control character in the name', `a\u0007b+${id}+${material}`, 'bad-key'],
    ['half a surrogate pair in the name', `a\ud800b+${id}+${material}`, 'bad-key'],
    ['too long a name', `${'n'.repeat(keyNameMax + 1)}+${id}+${material}`, 'bad-key'],
    ['the id of another key', `${name}+530d903b+${material}`, 'bad-key'],
    ['the name of another key', `example.com/bar+${id}+${material}`, 'bad-key'],
    ['an id in capitals', `${name}+530D903A+${material}`, 'not-hex'],
    ['a key that is not base64', `${name}+${id}+*`, 'not-base64'],
    ['a trailing newline', `${text}\n`, 'not-base64'],
    ['no key at all', `${name}+${id}+`, 'bad-key'],
    ['a key of an unknown type', `${name}+${id}+BukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k`, 'bad-key'],
    ['a key that is too short', `${name}+${id}+Aeky`, 'bad-key'],
  ]
  it.each(refused)('is refused with %s', (_, spelling, code) => {
    expect(() => parseVerifierKey(sha256, spelling)).toThrow(expect.objectContaining({ code }))
  })
})
