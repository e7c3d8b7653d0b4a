import { beforeAll, describe, expect, it } from 'vitest'
import { formatEntryProof } from './entry-proof.ts'
import { cryptography, hasher } from './testdata/node-crypto.ts'
import { checkpointAt } from './testdata/sample-export.ts'
import { entryBytes, type SampleLog, writeSampleLog } from './testdata/sample-log.ts'
import { signer } from './testdata/signing.ts'
import { growTree, proveInclusion, storeHashes } from './tree.ts'
import { trustLog } from './trust-policy.ts'
import { type ShownHistory, verifyHistory } from './verify-history.ts'

const log = signer('ledger.example.org/tlog', 1)
const policy = trustLog(log.key)
const size = 300

let written: SampleLog
let proofOf: (index: number) => string
beforeAll(() => {
  written = writeSampleLog(21, size)
  const store = storeHashes()
  const tree = growTree(hasher, store.keep)
  for (const entry of written.entries) tree.append(hasher.leaf(entryBytes(entry)))
  const checkpoint = checkpointAt(written, size, log)
  proofOf = (index) => {
    const proof = proveInclusion(hasher, store, index, size)
    return written.entries
      .slice(index, index + 1)
      .map((entry) => formatEntryProof(entryBytes(entry), { index, proof, checkpoint }))
      .join()
  }
})

const indicesOf = (subject: string) =>
  written.entries.flatMap((entry, index) => (entry.subject === subject ? [index] : []))

function historyOf(subject: string): ShownHistory {
  const indices = indicesOf(subject)
  const [shown = { subject, index: -1, codes: {} }] = written.records.filter((one) => one.subject === subject)
  return {
    shown,
    proofs: indices.map(proofOf),
    contents: written.contents.filter(({ index }) => indices.includes(index)),
  }
}

/** A decided claim with several entries and contents. */
function oneClaim(): ShownHistory {
  const [record] = written.records.filter(
    ({ subject, codes }) => codes.state === 'decided' && indicesOf(subject).length > 3,
  )
  return historyOf(record?.subject ?? '')
}

const verify = (history: ShownHistory) => verifyHistory(cryptography, history, policy)
const codes = async (history: ShownHistory) => (await verify(history)).faults.map(({ code }) => code)

describe('the history of one subject, as its page shows it', () => {
  it('is good for every subject of an honest ledger', async () => {
    for (const { subject } of written.records) {
      const found = await verify(historyOf(subject))
      expect(found.faults).toEqual([])
      expect(found).toMatchObject({ outcome: 'good' })
      expect([...found.entries.keys()]).toEqual(indicesOf(subject))
    }
  })

  it('is good without its contents, where only codes are shown', async () => {
    expect(await verify({ ...oneClaim(), contents: null })).toMatchObject({ outcome: 'good' })
  })

  it('is found out when the page shows another verdict', async () => {
    const claim = oneClaim()
    const shown = { ...claim.shown, codes: { ...claim.shown.codes, verdict: 'none of these' } }
    expect(await codes({ ...claim, shown })).toEqual(['record-differs'])
  })

  it('is found out when an entry is left out, last or in between', async () => {
    const claim = oneClaim()
    const contents = null
    expect(await codes({ ...claim, contents, proofs: claim.proofs.slice(0, -1) })).toContain('record-differs')
    expect(await codes({ ...claim, contents, proofs: claim.proofs.slice(1) })).toContain('chain-broken')
    expect(await codes({ ...claim, proofs: [], contents })).toEqual(['record-unknown'])
  })

  it('is found out when a content is another, or not given', async () => {
    const claim = oneClaim()
    const [first, ...rest] = claim.contents ?? []
    expect(await verify({ ...claim, contents: rest })).toMatchObject({
      outcome: 'incomplete',
      faults: [{ code: 'content-missing' }],
    })
    const other = first ? [{ ...first, value: 'other' }] : []
    expect(await codes({ ...claim, contents: [...other, ...rest] })).toEqual(['content-differs'])
    const stray = written.contents.filter(({ index }) => !claim.contents?.some((one) => one.index === index))
    expect(await codes({ ...claim, contents: [...(claim.contents ?? []), ...stray.slice(0, 1)] })).toEqual([
      'content-unknown',
    ])
  })

  it('is found out when an entry is not proved, or is of another subject', async () => {
    const claim = oneClaim()
    const [first = '', ...rest] = claim.proofs
    const stranger = historyOf(
      written.records.find(({ subject }) => subject !== claim.shown.subject)?.subject ?? '',
    )
    const sentenceWith = async (proof: string, trusted = policy) => {
      const { faults } = await verifyHistory(cryptography, { ...claim, proofs: [proof, ...rest] }, trusted)
      expect(faults[0]?.code).toBe('entry-unproved')
      return faults[0]?.sentence
    }
    expect(await sentenceWith(stranger.proofs[0] ?? '')).toMatch(/entry \d+ is about something else/)
    expect(await sentenceWith('nothing')).toContain('no proof file')
    expect(await sentenceWith(first.replace(/index (\d+)/, (_, at) => `index ${Number(at) ^ 1}`))).toContain(
      '(root-differs)',
    )
    const thief = signer(log.key.name, 9)
    expect(await sentenceWith(first, trustLog(thief.key))).toContain('no key that you trust')
  })

  it('passes on what is not about the history', async () => {
    const verifyEd25519 = async () => Promise.reject(new TypeError('no Ed25519 here'))
    await expect(verifyHistory({ ...cryptography, verifyEd25519 }, oneClaim(), policy)).rejects.toThrow(
      'no Ed25519',
    )
  })
})
