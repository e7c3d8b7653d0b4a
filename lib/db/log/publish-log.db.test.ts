import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openLogSigner, SignerRefusal } from '#lib/signing/log-signer.ts'
import {
  encodeText,
  formatTilePath,
  parseBundle,
  parseCheckpoint,
  parseNote,
  parseVerifierKey,
  planInclusion,
  tilesOf,
  trustLog,
  verifyCheckpoint,
  verifyInclusion,
} from '#lib/translog/index.ts'
import { cryptography, sha256 } from '#lib/translog/testdata/node-crypto.ts'
import type { PrismaClient } from '../generated/client.ts'
import { testDatabase } from '../test-database.ts'
import { appendEntry } from './append-entry.ts'
import { logHasher, readProof } from './log-tiles.ts'
import { logPublisher } from './publish-log.ts'

let db: PrismaClient
const folder = mkdtempSync(join(tmpdir(), 'claim-ledger-signer-'))
const signer = openLogSigner(folder, 'ledger.example/test')
let count = 0

/** Appends so many entries, each in a transaction of its own, as commands do. */
async function append(entries: number): Promise<void> {
  for (let done = 0; done < entries; done += 1) {
    count += 1
    const draft = {
      kind: 'document.publish',
      subject: `document-${count}`,
      revision: 1,
      actor: { id: 'system', role: 'system' },
      codes: {},
      commitments: {},
    }
    await db.$transaction((tx) => appendEntry(tx, new Date(), draft))
  }
}

const newest = () => db.logCheckpoint.findFirstOrThrow({ orderBy: { size: 'desc' } })

beforeAll(async () => {
  ;({ db } = await testDatabase())
})

describe('publishing the log', () => {
  it('signs a checkpoint that anyone can verify with the key alone', async () => {
    await append(3)
    const publisher = logPublisher(db, signer)
    expect(await publisher.publish()).toBe(3)
    const { note, key } = await newest()
    const policy = trustLog(parseVerifierKey(sha256, key))
    const verdict = await verifyCheckpoint(cryptography.verifyEd25519, note, policy)
    expect(verdict).toMatchObject({ fault: null, checkpoint: { size: 3, origin: 'ledger.example/test' } })
    expect(await publisher.publish()).toBe(3)
    expect(await db.logCheckpoint.count()).toBe(1)
  })

  it('stores every tile of every size that it published, across a full one and a restart', async () => {
    const publisher = logPublisher(db, signer)
    for (const entries of [1, 250, 1, 1, 4]) {
      await append(entries)
      await publisher.publish()
    }
    const restarted = logPublisher(db, signer)
    await append(2)
    expect(await restarted.publish()).toBe(262)
    const stored = new Set((await db.logTile.findMany({ select: { path: true } })).map(({ path }) => path))
    for (const { size } of await db.logCheckpoint.findMany())
      for (const tile of tilesOf(Number(size))) expect(stored, `size ${size}`).toContain(formatTilePath(tile))
  })

  it('gives entries in bundles and proofs from tiles that follow to the signed root', async () => {
    const { note, size } = await newest()
    const tree = parseCheckpoint(parseNote(note).text)
    const entries = await db.logEntry.findMany({ orderBy: { idx: 'asc' } })
    const bundle = await db.logTile.findUniqueOrThrow({ where: { path: 'tile/entries/000' } })
    expect(parseBundle(bundle.bytes).map((bytes) => new TextDecoder().decode(bytes))).toEqual(
      entries.slice(0, 256).map((entry) => entry.canonical),
    )
    for (const index of [0, 1, 255, 256, 261]) {
      const proof = await readProof(db, planInclusion(index, Number(size)), Number(size))
      const leafHash = logHasher.leaf(encodeText(entries[index]?.canonical ?? ''))
      expect(verifyInclusion(logHasher, { index, leafHash, proof, tree })).toBeNull()
    }
  })

  it('lets two publishers take turns', async () => {
    const publishers = [logPublisher(db, signer), logPublisher(db, signer)]
    await append(3)
    expect(await Promise.all(publishers.map((one) => one.publish()))).toEqual([265, 265])
    await append(1)
    expect(await publishers[1]?.publish()).toBe(266)
    expect(await publishers[0]?.publish()).toBe(266)
  })
})

describe('the signer', () => {
  it('refuses a log that is shorter than what it signed, and another history', async () => {
    await append(1)
    const record = join(folder, 'signed.json')
    const root = 'ab'.repeat(32)
    const before = (await newest()).size
    writeFileSync(record, JSON.stringify({ size: 500, root }))
    await expect(logPublisher(db, signer).publish()).rejects.toThrow('looks like an old backup')
    writeFileSync(record, JSON.stringify({ size: 200, root }))
    await expect(logPublisher(db, signer).publish()).rejects.toThrow(SignerRefusal)
    expect((await newest()).size).toBe(before)
  })

  it('signs again once it was ahead by a crash and the log has caught up', async () => {
    const tree = parseCheckpoint(parseNote((await newest()).note).text)
    writeFileSync(
      join(folder, 'signed.json'),
      JSON.stringify({ size: tree.size, root: Buffer.from(tree.root).toString('hex') }),
    )
    expect(await logPublisher(db, signer).publish()).toBe(267)
  })

  it('keeps its key and its name', () => {
    const again = openLogSigner(folder, 'another.example')
    expect(again.keyText).toBe(signer.keyText)
    expect(again.last()?.size).toBe(267)
  })
})
