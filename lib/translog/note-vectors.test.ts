import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeHex, encodeHex } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { parseNote, signatureBytes, verifyNote } from './note.ts'
import { hasVectors, sha256, vectors, verifyEd25519 } from './testdata/node-crypto.ts'
import { trustLog } from './trust-policy.ts'
import { parseVerifierKey } from './verifier-key.ts'
import { verifyCheckpoint } from './verify-checkpoint.ts'

const text = (...path: string[]) => readFileSync(join(vectors, ...path), 'utf8')
const json = (...path: string[]) => (hasVectors ? JSON.parse(text(...path)) : {})

type NoteVector = { desc: string; vkeys: string[]; note: string; valid: boolean; verifiedBy?: string[] }
const { notes = [], rejectedVkeys = [] } = json('notes', 'signed-notes.json')

describe.skipIf(!hasVectors)('the signed-note vectors (skipped without ../shared)', () => {
  it.each<NoteVector>(notes)('$desc', async ({ vkeys, note, valid, verifiedBy }) => {
    const keys = vkeys.map((one) => parseVerifierKey(sha256, one))
    const verify = async () => verifyNote(verifyEd25519, parseNote(note), keys)
    const verdict = await verify().catch(() => ({ fault: 'malformed' as const }))
    expect(verdict.fault === null).toBe(valid)
    if (verdict.fault === null) expect(verdict.signatures.map(({ key }) => key.name)).toEqual(verifiedBy)
  })

  it.each<string>(rejectedVkeys)('refuses the verifier key %s', (vkey) => {
    expect(() => parseVerifierKey(sha256, vkey)).toThrow(expect.objectContaining({ name: 'Malformed' }))
  })
})

const tessera = 'example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx'
const mirror = 'mirror.example.org+3fb148ef+BAAjjch9GyYz0sJsJx7ALhbdAtz2ov0unbzSl1vMp94O'

describe.skipIf(!hasVectors)('checkpoints of other logs (skipped without ../shared)', () => {
  it.each(Array.from({ length: 16 }, (_, size) => size))('Tessera, size %i', async (size) => {
    const policy = trustLog(parseVerifierKey(sha256, tessera))
    const note = text('tessera-log15', `checkpoint.${size}`)
    expect(await verifyCheckpoint(verifyEd25519, note, policy)).toMatchObject({
      fault: null,
      checkpoint: { origin: 'example.com/log/testdata', size },
    })
  })

  it('a mirror cosigned a tree of 300 leaves', async () => {
    const key = parseVerifierKey(sha256, mirror)
    const note = parseNote(text('cosigned-tree300', 'checkpoint'))
    expect(await verifyNote(verifyEd25519, note, [key])).toEqual({
      fault: null,
      signatures: [{ key, cosignedAt: 1767139200 }],
    })
    expect(parseCheckpoint(note.text)).toMatchObject({ origin: 'rome2026h1.example.org', size: 300 })
  })
})

type Wycheproof = {
  testGroups: {
    publicKey: { pk: string }
    tests: { tcId: number; comment: string; msg: string; sig: string; result: string }[]
  }[]
}

describe.skipIf(!hasVectors)(
  'the Ed25519 verification that the tests hand in (skipped without ../shared)',
  () => {
    it('agrees with all 151 cases of Wycheproof', async () => {
      const { testGroups }: Wycheproof = json('ed25519', 'ed25519_test.json')
      const cases = testGroups.flatMap(({ publicKey, tests }) =>
        tests.map((one) => ({ ...one, pk: publicKey.pk })),
      )
      expect(cases).toHaveLength(151)
      for (const { tcId, comment, msg, sig, result, pk } of cases) {
        const signature = decodeHex(sig)
        const isGood =
          signature.length === signatureBytes &&
          (await verifyEd25519(decodeHex(pk), decodeHex(msg), signature))
        expect(isGood, `${tcId} ${comment} ${encodeHex(signature)}`).toBe(result === 'valid')
      }
    })
  },
)
