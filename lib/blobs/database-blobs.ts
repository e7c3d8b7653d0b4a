import { randomUUID } from 'node:crypto'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import type { BlobStore } from './blob-store.ts'
import { measure } from './measure.ts'

/** Bytes of one part: one round trip each, and little to hold in memory. */
const partBytes = 512 * 1024

/** Blobs in PostgreSQL, in parts; no transaction stays open while a slow sender sends. */
export function databaseBlobs(db: PrismaClient): BlobStore {
  return {
    async put(content, limitBytes) {
      const upload = randomUUID()
      try {
        const { pieces, end } = measure(content, limitBytes, partBytes)
        let position = 0
        for await (const piece of pieces) {
          await db.blobPart.create({
            data: { upload, position, content: new Uint8Array(piece), createdAt: new Date() },
          })
          position += 1
        }
        const stored = end()
        const { count } = await db.blob.createMany({
          data: [{ sha256: stored.sha256, upload, bytes: stored.bytes, createdAt: new Date() }],
          skipDuplicates: true,
        })
        if (count === 0) await db.blobPart.deleteMany({ where: { upload } })
        return stored
      } catch (error) {
        await db.blobPart.deleteMany({ where: { upload } })
        throw error
      }
    },
    async get(sha256) {
      const blob = await db.blob.findUnique({ where: { sha256 } })
      return blob && { bytes: Number(blob.bytes), content: partsOf(db, blob.upload) }
    },
    async sweep(before) {
      return await db.$executeRaw`
        DELETE FROM blob_part p WHERE p.created_at < ${before}
        AND NOT EXISTS (SELECT FROM blob b WHERE b.upload = p.upload)`
    },
  }
}

async function* partsOf(db: PrismaClient, upload: string): AsyncIterable<Uint8Array> {
  for (let position = 0; ; position += 1) {
    const part = await db.blobPart.findUnique({ where: { upload_position: { upload, position } } })
    if (!part) return
    yield part.content
  }
}
