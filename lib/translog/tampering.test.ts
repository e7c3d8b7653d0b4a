import { describe, expect, it, vi } from 'vitest'
import { areEqualBytes } from './bytes.ts'
import { cryptography, isFullProof } from './testdata/node-crypto.ts'
import { checkpointAt, exportOf, type Files, openFiles, tileFiles } from './testdata/sample-export.ts'
import { chance, entryBytes, pick, writeSampleLog } from './testdata/sample-log.ts'
import { signCheckpoint, signer } from './testdata/signing.ts'
import { tamperings } from './testdata/tampering.ts'
import { trustLog } from './trust-policy.ts'
import { verifyExport } from './verify-export.ts'

vi.setConfig({ testTimeout: isFullProof ? 1_200_000 : 60_000 })

const origin = 'ledger.example.org/tlog'
const log = signer(origin, 1)
const next = signer(origin, 2)
const thief = signer(origin, 3)
const policy = trustLog(log.key, next.key)

const verify = (files: Files, since?: string) =>
  verifyExport(cryptography, openFiles(files), { policy, ...(since === undefined ? {} : { since }) })

const isSame = (one: Files, other: Files) =>
  one.size === other.size &&
  [...one].every(([path, bytes]) => areEqualBytes(bytes, other.get(path) ?? new Uint8Array()))

/** Sizes about every edge of tiles, and others. */
const sizes = [1, 2, 3, 17, 40, 100, 255, 256, 257, 300, 511, 513, 600]
const names = Object.keys(tamperings)
const runsEach = Math.ceil((isFullProof ? 10_000 : 260) / names.length)
const logsCount = isFullProof ? 40 : 13
const samples = Array.from({ length: logsCount }, (_, seed) => {
  const written = writeSampleLog(seed, sizes[seed % sizes.length] ?? 1)
  return { written, files: exportOf(written, seed % 2 === 0 ? log : next) }
})

describe('no change of an export is missed', () => {
  it.each(names)('%s', async (name) => {
    const random = chance(names.indexOf(name) + 1)
    let tried = 0
    for (let run = 0; tried < runsEach && run < 2 * runsEach; run += 1) {
      const sample = samples[run % samples.length]
      if (!sample) continue
      const files = new Map(sample.files)
      tamperings[name]?.({ log: sample.written, files, random, signer: log, thief })
      if (isSame(files, sample.files)) continue
      tried += 1
      const { outcome, faults } = await verify(files)
      expect(outcome, `run ${run}`).not.toBe('good')
      expect(faults.length).toBeGreaterThan(0)
    }
    expect(tried).toBe(runsEach)
  })
})

describe('honest exports', () => {
  it('are good, with redactions, and over a change of the key', async () => {
    let redacted = 0
    for (let seed = 0; seed < (isFullProof ? 300 : 30); seed += 1) {
      const size = sizes[seed % sizes.length] ?? 1
      const written = writeSampleLog(1000 + seed, size)
      const signers = [[log], [next], [log, next], [next, log]][seed % 4] ?? [log]
      const old = checkpointAt(written, pick(chance(seed), size + 1), log)
      const found = await verify(exportOf(written, ...signers), old)
      expect(found.faults, `seed ${seed}`).toEqual([])
      expect(found).toMatchObject({ outcome: 'good', entries: size, records: written.records.length })
      expect(found.contents).toBe(written.contents.length)
      redacted += found.redacted
    }
    expect(redacted).toBeGreaterThan(30)
  })
})

describe('a log that its own operator rewrote and signed anew', () => {
  it('is found out by whoever kept an older checkpoint', async () => {
    for (let seed = 0; seed < (isFullProof ? 200 : 20); seed += 1) {
      const random = chance(seed)
      const written = writeSampleLog(seed, 300)
      const at = pick(random, 300)
      const entries = written.entries.map((entry, index) =>
        entryBytes(index === at ? { ...entry, codes: { ...entry.codes, extra: 'rewritten' } } : entry),
      )
      const { files, root } = tileFiles(entries)
      files.set(
        'checkpoint',
        new TextEncoder().encode(signCheckpoint({ origin, size: 300, root, extensions: [] }, log)),
      )
      const before = await verifyExport(cryptography, openFiles(files), {
        policy,
        scope: 'log',
        since: checkpointAt(written, at, log),
      })
      expect(before.outcome).toBe('good')
      const after = await verifyExport(cryptography, openFiles(files), {
        policy,
        scope: 'log',
        since: checkpointAt(written, at + 1 + pick(random, 300 - at), log),
      })
      expect(after.faults.map(({ code }) => code)).toEqual(['older-checkpoint-differs'])
    }
  })
})
