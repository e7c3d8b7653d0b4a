import { encodeText } from '../bytes.ts'
import { formatContent } from '../content.ts'
import { encodeBundle } from '../entry-bundle.ts'
import { contentsPath, exportPaths, type OpenFile } from '../export-files.ts'
import { formatShownRecord } from '../shown-record.ts'
import { formatTilePath, tileWidth } from '../tile.ts'
import { growTileTree } from '../tile-tree.ts'
import { hasher } from './node-crypto.ts'
import { entryBytes, type SampleLog } from './sample-log.ts'
import { type Signer, signCheckpoint } from './signing.ts'

/** An export in memory: bytes by path. */
export type Files = Map<string, Uint8Array>

const lines = (texts: readonly string[]) => encodeText(texts.map((text) => `${text}\n`).join(''))

/** The tiles and bundles of a log of these entries, and its root. */
export function tileFiles(entries: readonly Uint8Array[]): { files: Files; root: Uint8Array } {
  const files: Files = new Map()
  const tree = growTileTree(hasher)
  for (const entry of entries) tree.append(hasher.leaf(entry))
  for (const { tile, bytes } of [...tree.takeFullTiles(), ...tree.partialTiles()])
    files.set(formatTilePath(tile), bytes)
  for (let start = 0; start < entries.length; start += tileWidth) {
    const bundle = entries.slice(start, start + tileWidth)
    const tile = { level: 'entries', index: start / tileWidth, width: bundle.length } as const
    files.set(formatTilePath(tile), encodeBundle(bundle))
  }
  return { files, root: tree.root() }
}

/** A whole export of a log, its checkpoint signed by these signers, the log's own name that of the first. */
export function exportOf(log: SampleLog, ...signers: readonly Signer[]): Files {
  const { files, root } = tileFiles(log.entries.map(entryBytes))
  const origin = signers[0]?.key.name ?? ''
  const checkpoint = { origin, size: log.entries.length, root, extensions: [] }
  files.set(exportPaths.checkpoint, encodeText(signCheckpoint(checkpoint, ...signers)))
  files.set(exportPaths.ledger, lines(log.records.map(formatShownRecord)))
  const byBundle = Map.groupBy(log.contents, ({ index }) => Math.floor(index / tileWidth))
  for (const [bundle, contents] of byBundle)
    files.set(contentsPath(bundle), lines(contents.map(formatContent)))
  return files
}

/** The signed checkpoint of the first `size` entries. */
export function checkpointAt(log: SampleLog, size: number, ...signers: readonly Signer[]): string {
  const { root } = tileFiles(log.entries.slice(0, size).map(entryBytes))
  return signCheckpoint({ origin: signers[0]?.key.name ?? '', size, root, extensions: [] }, ...signers)
}

/** Opens the files of an export in chunks of `chunkBytes`. */
export function openFiles(files: ReadonlyMap<string, Uint8Array>, chunkBytes = 4096): OpenFile {
  return async (path) => {
    const bytes = files.get(path)
    return bytes ? chunksOf(bytes, chunkBytes) : null
  }
}

async function* chunksOf(bytes: Uint8Array, chunkBytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
}
