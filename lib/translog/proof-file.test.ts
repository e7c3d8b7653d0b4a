import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeText } from './bytes.ts'
import { type Entry, encodeEntry } from './entry.ts'
import { formatEntryProof, verifyEntryProof } from './entry-proof.ts'
import { formatProofFile, parseProofFile, proofFileMax, proofHashesMax } from './proof-file.ts'
import { cryptography, flipBit, hasher, isFullProof } from './testdata/node-crypto.ts'
import { signCheckpoint, signer } from './testdata/signing.ts'
import { growTree, proveInclusion, storeHashes } from './tree.ts'
import { trustLog } from './trust-policy.ts'
import { verifyProofFile } from './verify-proof-file.ts'

const origin = 'ledger.example.org/tlog'
const log = signer(origin, 1)
const entry = (index: number): Entry => ({
  version: 1,
  at: '2026-11-24T01:02:03.004Z',
  kind: 'claim.open',
  subject: `claim-${index}`,
  revision: 1,
  previous: null,
  actor: { id: 'p', role: 'editor' },
  codes: {},
  hashes: {},
  commitments: {},
})
const entryBytes = (index: number) => encodeText(encodeEntry(entry(index)))

const store = storeHashes()
const tree = growTree(hasher, store.keep)
for (let index = 0; index < 11; index += 1) tree.append(hasher.leaf(entryBytes(index)))
const checkpoint = signCheckpoint({ origin, size: 11, root: tree.root(), extensions: [] }, log)
const proofOf = (index: number) => ({ index, proof: proveInclusion(hasher, store, index, 11), checkpoint })
const file = { extra: null, ...proofOf(4) }
const text = formatProofFile(file)

describe('a proof file', () => {
  it('is a heading, an index, hashes, an empty line and the checkpoint', () => {
    const lines = text.split('\n')
    expect(lines.slice(0, 2)).toEqual(['c2sp.org/tlog-proof@v1', 'index 4'])
    expect(lines.indexOf('')).toBe(2 + file.proof.length)
    expect(text.endsWith(`\n\n${checkpoint}`)).toBe(true)
  })

  it('is read back as it was written, extra data included', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 })
    const parts = fc.record({
      extra: fc.option(fc.uint8Array()),
      index: fc.integer({ min: 0, max: 2 ** 40 }),
      proof: fc.array(hash, { maxLength: proofHashesMax }),
      checkpoint: fc.constantFrom(checkpoint, '', 'anything\n\nat all\n'),
    })
    fc.assert(
      fc.property(parts, (one) => {
        expect(parseProofFile(formatProofFile(one))).toEqual(one)
      }),
      { seed: 4, numRuns: isFullProof ? 5_000 : 200 },
    )
  })

  const refused: [string, string, string][] = [
    ['another heading', text.replace('v1', 'v2'), 'bad-proof'],
    ['no empty line', text.replaceAll('\n\n', '\n'), 'bad-proof'],
    ['no index', text.replace('index 4\n', ''), 'bad-proof'],
    ['no index after extra data', text.replace('index 4', 'extra AAAA'), 'bad-proof'],
    ['nothing after the heading', 'c2sp.org/tlog-proof@v1\n\n', 'bad-proof'],
    ['extra data after the index', text.replace('index 4\n', 'index 4\nextra AAAA\n'), 'not-base64'],
    ['an index with a zero before it', text.replace('index 4', 'index 04'), 'out-of-range'],
    ['a hash that is too short', text.replace('index 4\n', 'index 4\nAAAA\n'), 'bad-proof'],
    ['too many hashes', text.replace('4\n', `4\n${`${'A'.repeat(43)}=\n`.repeat(49)}`), 'bad-proof'],
    ['too much of it', `${text}${' '.repeat(proofFileMax)}`, 'bad-proof'],
  ]
  it.each(refused)('is refused with %s', (_, spelling, code) => {
    expect(() => parseProofFile(spelling)).toThrow(expect.objectContaining({ code }))
  })

  it('is not written from parts that would be read otherwise', () => {
    expect(() => formatProofFile({ ...file, proof: [new Uint8Array()] })).toThrow('run into one another')
    expect(() => formatProofFile({ ...file, index: -1 })).toThrow('plain decimal')
  })
})

describe('verifying a proof file', () => {
  const policy = trustLog(log.key)

  it('proves every entry of the log, offline', async () => {
    for (let index = 0; index < 11; index += 1) {
      const verdict = await verifyProofFile(
        cryptography,
        { extra: null, ...proofOf(index) },
        entryBytes(index),
        policy,
      )
      expect(verdict).toMatchObject({ fault: null, checkpoint: { size: 11 } })
    }
  })

  it('proves no other entry, and no other place', async () => {
    const notIncluded = { fault: 'not-included', because: 'root-differs' }
    expect(await verifyProofFile(cryptography, file, entryBytes(5), policy)).toEqual(notIncluded)
    expect(await verifyProofFile(cryptography, { ...file, index: 5 }, entryBytes(4), policy)).toEqual(
      notIncluded,
    )
    expect(await verifyProofFile(cryptography, { ...file, index: 11 }, entryBytes(4), policy)).toEqual({
      fault: 'not-included',
      because: 'index-beyond-size',
    })
  })

  it('asks the checkpoint first', async () => {
    const verdict = await verifyProofFile(cryptography, file, entryBytes(4), trustLog(signer(origin, 9).key))
    expect(verdict).toEqual({ fault: 'not-signed-by-log' })
  })
})

describe('the proof of an entry, as people download it', () => {
  const policy = trustLog(log.key)
  const proof = formatEntryProof(entryBytes(4), proofOf(4))

  it('carries the entry that it proves', async () => {
    const verdict = await verifyEntryProof(cryptography, proof, policy)
    expect(verdict).toMatchObject({ fault: null, index: 4, entry: entry(4), checkpoint: { size: 11 } })
  })

  it('is refused without an entry, with another entry, and with what is no entry', async () => {
    await expect(verifyEntryProof(cryptography, text, policy)).rejects.toThrow('does not carry')
    const other = formatEntryProof(entryBytes(5), proofOf(4))
    expect(await verifyEntryProof(cryptography, other, policy)).toMatchObject({ fault: 'not-included' })
    const prose = encodeText('Prose.')
    const lone = signCheckpoint({ origin, size: 1, root: hasher.leaf(prose), extensions: [] }, log)
    const ofProse = formatEntryProof(prose, { index: 0, proof: [], checkpoint: lone })
    await expect(verifyEntryProof(cryptography, ofProse, policy)).rejects.toThrow('not JSON')
  })

  it('survives no single-bit change of what is signed', async () => {
    const bytes = encodeText(proof)
    const end = proof.indexOf('\n\n')
    for (let bit = 0; bit < 8 * encodeText(proof.slice(0, end)).length; bit += isFullProof ? 1 : 13) {
      const changed = new TextDecoder().decode(flipBit(bytes, bit))
      const verdict = await verifyEntryProof(cryptography, changed, policy).catch(() => ({
        fault: 'malformed',
      }))
      expect(verdict.fault, `bit ${bit}`).not.toBe(null)
    }
  })
})
