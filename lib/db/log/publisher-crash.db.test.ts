import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLogSigner } from '#lib/signing/log-signer.ts'
import {
  encodeHex,
  encodeText,
  formatTilePath,
  growTree,
  parseVerifierKey,
  tilesOf,
  trustLog,
  verifyCheckpoint,
} from '#lib/translog/index.ts'
import { cryptography, isFullProof, sha256 } from '#lib/translog/testdata/node-crypto.ts'
import type { PrismaClient } from '../generated/client.ts'
import { testDatabase } from '../test-database.ts'
import { appendEntry } from './append-entry.ts'
import { logHasher } from './log-tiles.ts'
import { logPublisher } from './publish-log.ts'

const folder = mkdtempSync(join(tmpdir(), 'claim-ledger-publisher-'))
const signer = openLogSigner(folder, 'ledger.example.org/tlog')
/** More than the statements of one publication: the last ones are never reached, and the process ends well. */
const statementsMax = 12
const everyStep = ['signed', ...Array.from({ length: statementsMax }, (_, at) => String(at + 1))]
/** In short: killed as it starts, and with all but the checkpoint written. */
const steps = isFullProof ? [...everyStep, ...everyStep] : ['2', '8']

let db: PrismaClient
let url: string
let count = 0

async function append(entries: number): Promise<void> {
  for (let done = 0; done < entries; done += 1) {
    count += 1
    const draft = {
      kind: 'document.publish',
      subject: `document-${count}`,
      revision: 1,
      codes: {},
      commitments: {},
    }
    await db.$transaction((tx) =>
      appendEntry(tx, new Date(), { ...draft, actor: { id: 'system', role: 'system' } }),
    )
  }
}

/** Publishes in a process that is killed at a step; gives whether it was. */
const publishAndDie = (step: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'testdata', 'killed-publisher.ts')
    const args = ['--disable-warning=ExperimentalWarning', script, url, folder, step]
    execFile(process.execPath, args, { timeout: 60_000 }, (error, _out, said) => {
      if (error === null) resolve(false)
      else if (error.signal === 'SIGKILL' && !error.killed) resolve(true)
      else reject(new Error(said))
    })
  })

/** The size of the newest checkpoint, which is signed, has every tile and the root of the entries themselves. */
async function publishedSize(): Promise<number> {
  const { note, key } = await db.logCheckpoint.findFirstOrThrow({ orderBy: { size: 'desc' } })
  const policy = trustLog(parseVerifierKey(sha256, key))
  const verdict = await verifyCheckpoint(cryptography.verifyEd25519, note, policy)
  if (verdict.fault !== null) throw new Error(verdict.fault)
  const { size, root } = verdict.checkpoint
  const tree = growTree(logHasher)
  const entries = await db.logEntry.findMany({ where: { idx: { lt: size } }, orderBy: { idx: 'asc' } })
  for (const { canonical } of entries) tree.append(logHasher.leaf(encodeText(canonical)))
  expect(encodeHex(root)).toBe(encodeHex(tree.root()))
  const tiles = await db.logTile.findMany({ select: { path: true } })
  expect(tiles.map(({ path }) => path)).toEqual(expect.arrayContaining(tilesOf(size).map(formatTilePath)))
  return size
}

beforeAll(async () => {
  ;({ db, url } = await testDatabase())
  await append(3)
  await logPublisher(db, signer).publish()
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a publisher that is killed', () => {
  it.each(steps)(
    'leaves an old or a new valid checkpoint, and the next one goes on: at %s',
    async (step) => {
      const before = await publishedSize()
      await append(isFullProof ? 90 : 2)
      const wasKilled = await publishAndDie(step)
      if (!isFullProof) expect(wasKilled).toBe(true)
      expect(await publishedSize()).toBe(wasKilled ? before : count)
      // Somebody writes before the publisher is back.
      await append(1)
      expect(await logPublisher(db, signer).publish()).toBe(count)
      expect(await publishedSize()).toBe(count)
    },
    120_000,
  )
})

describe('a signer that is killed', () => {
  it('while it writes its record, has the old one', async () => {
    const record = readFileSync(join(folder, 'signed.json'), 'utf8')
    writeFileSync(join(folder, 'signed.json.new'), record.slice(0, 9))
    const again = openLogSigner(folder, 'ledger.example.org/tlog')
    expect(again.last()?.size).toBe(count)
    await append(1)
    expect(await logPublisher(db, again).publish()).toBe(count)
  })

  it('between recording and answering, signs the same tree again and no other of that size', async () => {
    await append(1)
    expect(await publishAndDie('signed')).toBe(true)
    const again = openLogSigner(folder, 'ledger.example.org/tlog')
    const last = again.last()
    expect(last?.size).toBe(count)
    expect(await publishedSize()).toBe(count - 1)
    const other = { size: count, root: new Uint8Array(32) }
    expect(() => again.sign(other, [])).toThrow('does not extend')
    expect(await logPublisher(db, again).publish()).toBe(count)
    expect(await publishedSize()).toBe(count)
  })
})
