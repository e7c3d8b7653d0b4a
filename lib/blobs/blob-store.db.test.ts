import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { testDatabase } from '#lib/db/test-database.ts'
import { readBlob } from './blob-store.ts'
import { databaseBlobs } from './database-blobs.ts'
import { folderBlobs } from './folder-blobs.ts'

const folder = mkdtempSync(join(tmpdir(), 'claim-ledger-blobs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function* inChunks(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function* cutShort(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
  throw new Error('the connection was lost')
}

const piecesKept = {
  database: async () => (await testDatabase()).db.blobPart.count(),
  folder: async () => {
    const arriving = join(folder, 'arriving')
    return existsSync(arriving) ? readdirSync(arriving).length : 0
  },
}

describe.each(['database', 'folder'] as const)('blobs in a %s', (kind) => {
  const open = async () =>
    kind === 'database' ? databaseBlobs((await testDatabase()).db) : folderBlobs(folder)
  const limit = 10_000_000

  it.each([0, 1, 512 * 1024, 512 * 1024 + 1, 1_700_000])('gives back %i bytes as they came', async (size) => {
    const store = await open()
    const bytes = randomBytes(size)
    const stored = await store.put(inChunks(bytes, 70_001), limit)
    expect(stored).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), bytes: size })
    expect((await store.get(stored.sha256))?.bytes).toBe(size)
    expect((await readBlob(store, stored.sha256))?.equals(bytes)).toBe(true)
  })

  it('keeps the same bytes once, however they come', async () => {
    const store = await open()
    const bytes = randomBytes(700_000)
    const first = await store.put(inChunks(bytes, 65_536), limit)
    const before = await piecesKept[kind]()
    expect(await store.put(inChunks(bytes, 1000), limit)).toEqual(first)
    expect(await piecesKept[kind]()).toBe(before)
    expect((await readBlob(store, first.sha256))?.equals(bytes)).toBe(true)
  })

  it('stops at its limit, and leaves nothing of what was too large or cut short', async () => {
    const store = await open()
    const bytes = randomBytes(1_200_000)
    const before = await piecesKept[kind]()
    await expect(store.put(inChunks(bytes, 65_536), 1_000_000)).rejects.toMatchObject({ code: 'too-large' })
    await expect(store.put(cutShort(bytes), limit)).rejects.toThrow('the connection was lost')
    expect(await piecesKept[kind]()).toBe(before)
    expect(await store.get(createHash('sha256').update(bytes).digest('hex'))).toBeNull()
  })

  it('knows nothing by a name that is no hash', async () => {
    const store = await open()
    expect(await store.get('../../etc/passwd')).toBeNull()
    expect(await store.get('0'.repeat(64))).toBeNull()
  })
})

describe('an upload whose process was killed', () => {
  it('is swept from the database, and what is whole stays', async () => {
    const { db } = await testDatabase()
    const store = databaseBlobs(db)
    const whole = await store.put(inChunks(randomBytes(1000), 100), 10_000)
    const upload = '00000000-0000-4000-8000-0000000000aa'
    await db.blobPart.create({
      data: { upload, position: 0, content: new Uint8Array(3), createdAt: new Date(0) },
    })
    expect(await store.sweep(new Date())).toBe(1)
    expect(await readBlob(store, whole.sha256)).toHaveLength(1000)
  })
})
