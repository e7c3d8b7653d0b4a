import { database } from '#lib/db/client.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { settings } from '#lib/settings.ts'
import { databaseBlobs } from './database-blobs.ts'
import { folderBlobs } from './folder-blobs.ts'

/** What is kept of some bytes: their SHA-256 (lower-case hexadecimal), which is also their name, and their number. */
export type StoredBlob = { readonly sha256: string; readonly bytes: number }

/** Originals and snapshots by their SHA-256; what is there never changes, and the same bytes are kept once. */
export type BlobStore = {
  /**
   * Keeps a stream of bytes. Nothing of it is there before all of it is; a stream that fails leaves nothing that
   * can be read. Throws `InvalidInput` (`too-large`) as soon as more than `limitBytes` have come.
   */
  readonly put: (content: AsyncIterable<Uint8Array>, limitBytes: number) => Promise<StoredBlob>
  /** How many bytes a blob has, and its content from the start; null where there is no such blob. */
  readonly get: (
    sha256: string,
  ) => Promise<{ readonly bytes: number; readonly content: AsyncIterable<Uint8Array> } | null>
  /** Forgets uploads that were cut short before `before`; gives how many pieces went. */
  readonly sweep: (before: Date) => Promise<number>
}

/** The store that the settings ask for: the folder BLOB_DIR, or the ledger's own database. */
export function blobStore(db: PrismaClient = database()): BlobStore {
  const { blobDir } = settings()
  return blobDir === undefined ? databaseBlobs(db) : folderBlobs(blobDir)
}

/** All bytes of a blob at once, for what is known to be small enough; null where there is no such blob. */
export async function readBlob(store: BlobStore, sha256: string): Promise<Buffer | null> {
  const blob = await store.get(sha256)
  if (!blob) return null
  const parts: Uint8Array[] = []
  for await (const part of blob.content) parts.push(part)
  return Buffer.concat(parts, blob.bytes)
}
