import { createWriteStream, existsSync, readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { shownRecordLines } from '#lib/db/shown-records.ts'
import { Conflict } from '#lib/errors.ts'
import { bundleContentLines } from '#lib/queries/log/log-contents.ts'
import { storedTile } from '#lib/queries/log/log-publication.ts'
import { type LogSnapshot, withLogSnapshot } from '#lib/queries/log/log-snapshot.ts'
import { contentsPath, exportPaths, formatTilePath, tilesOf, tileWidth } from '#lib/translog/index.ts'

export type WrittenExport = { readonly size: number; readonly files: number }

/**
 * Writes the whole public ledger into a new or empty folder, as one verifiable set of files: the log's checkpoint, keys,
 * tiles and entries as the site serves them, what the entries stand for, and what the ledger shows. All of one moment;
 * nothing is held in memory but one bundle. Throws `not-empty` and what `withLogSnapshot` throws.
 */
export async function writeExport(
  db: PrismaClient,
  folder: string,
  onProgress: (done: number, size: number) => void = () => {},
): Promise<WrittenExport> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Conflict('not-empty', `${folder} is not empty; name a folder that is not there yet.`)
  return withLogSnapshot(db, async (snapshot) => {
    let files = 0
    const write = async (path: string, content: string | Uint8Array) => {
      await writeInto(folder, path, content)
      files += 1
    }
    await writeLog(snapshot, write, onProgress)
    await mkdir(folder, { recursive: true })
    const lines = Readable.from(shownRecordLines(snapshot.db))
    await pipeline(lines, createWriteStream(join(folder, exportPaths.ledger)))
    await write(exportPaths.key, snapshot.keys.map((key) => `${key}\n`).join(''))
    await write(exportPaths.checkpoint, snapshot.note)
    return { size: snapshot.size, files: files + 1 }
  })
}

async function writeLog(
  { db, size }: LogSnapshot,
  write: (path: string, content: string | Uint8Array) => Promise<void>,
  onProgress: (done: number, size: number) => void,
): Promise<void> {
  for (const tile of tilesOf(size)) {
    const path = formatTilePath(tile)
    await write(path, (await storedTile(db, path)).bytes)
    if (tile.level !== 'entries') continue
    const lines = await bundleContentLines(db, tile.index, size)
    if (lines.length > 0) await write(contentsPath(tile.index), lines.join(''))
    onProgress(tile.index * tileWidth + tile.width, size)
  }
}

async function writeInto(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  const file = join(folder, ...path.split('/'))
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}
