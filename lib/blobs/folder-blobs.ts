import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { BlobStore } from './blob-store.ts'
import { measure } from './measure.ts'

const pieceBytes = 256 * 1024
const sha256Form = /^[0-9a-f]{64}$/

/** Blobs as files of a folder, `ab/ab…`; written beside and moved into place when all of it is there. */
export function folderBlobs(folder: string): BlobStore {
  const arriving = join(folder, 'arriving')
  const fileOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    async put(content, limitBytes) {
      await mkdir(arriving, { recursive: true })
      const file = join(arriving, randomUUID())
      try {
        const { pieces, end } = measure(content, limitBytes, pieceBytes)
        await pipeline(pieces, createWriteStream(file, { flush: true }))
        const stored = end()
        await mkdir(join(folder, stored.sha256.slice(0, 2)), { recursive: true })
        await rename(file, fileOf(stored.sha256))
        return stored
      } catch (error) {
        await rm(file, { force: true })
        throw error
      }
    },
    async get(sha256) {
      if (!sha256Form.test(sha256)) return null
      const file = fileOf(sha256)
      const found = await stat(file).catch(() => null)
      return found && { bytes: found.size, content: createReadStream(file, { highWaterMark: pieceBytes }) }
    },
    async sweep(before) {
      await mkdir(arriving, { recursive: true })
      let count = 0
      for (const name of await readdir(arriving)) {
        const file = join(arriving, name)
        const found = await stat(file).catch(() => null)
        if (!found || found.mtime >= before) continue
        await rm(file, { force: true })
        count += 1
      }
      return count
    },
  }
}
