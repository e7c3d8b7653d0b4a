import { decodeText, joinBytes } from './bytes.ts'
import { Malformed, requireForm } from './malformed.ts'
import { formatTilePath, type Tile, tileWidth } from './tile.ts'

/**
 * Opens one file of an export, or of a running site's log, by its path with `/` between: its bytes in chunks of any
 * length, or null where there is no such file. Whatever else goes wrong is thrown.
 */
export type OpenFile = (path: string) => Promise<AsyncIterable<Uint8Array> | null>

/** The files of an export beside the tiles, which stand where the log itself serves them. */
export const exportPaths = {
  /** The log's verifier keys, one a line. */
  key: 'key',
  /** The signed checkpoint. */
  checkpoint: 'checkpoint',
  /** What the ledger shows, a line a subject; see `formatShownRecord`. */
  ledger: 'ledger.jsonl',
} as const

/** The file of what the entries of one bundle stand for, a line each; see `formatContent`. */
export function contentsPath(bundle: number): string {
  const path = formatTilePath({ level: 'entries', index: bundle, width: tileWidth })
  return `${path.replace('tile/entries', 'contents')}.jsonl`
}

/** UTF-8 bytes of one line of an export: a document's text of 5 million characters with every escape JSON has. */
export const lineBytesMax = 64_000_000

/**
 * A whole file, read to at most one byte more than `bytesMax`, so that its reader sees that it is too long; null where
 * there is none.
 */
export async function readFile(open: OpenFile, path: string, bytesMax: number): Promise<Uint8Array | null> {
  const chunks = await open(path)
  if (chunks === null) return null
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    size += chunk.length
    if (size > bytesMax) break
  }
  return joinBytes(...parts).slice(0, bytesMax + 1)
}

/** The bytes of a tile or bundle, and the width of the file that they come from. */
export type TileFile = { readonly bytes: Uint8Array; readonly width: number }

/**
 * A tile or bundle; null where there is none. Where a partial one is missing, the full one that has taken its place
 * is read instead (C2SP tlog-tiles, "Partial Tiles"): it holds what was asked for, and more after it.
 */
export async function readTileFile(open: OpenFile, tile: Tile, bytesMax: number): Promise<TileFile | null> {
  const bytes = await readFile(open, formatTilePath(tile), bytesMax)
  if (bytes !== null) return { bytes, width: tile.width }
  if (tile.width === tileWidth) return null
  return readTileFile(open, { ...tile, width: tileWidth }, bytesMax)
}

const newline = 0x0a

/**
 * The lines of a file, without their newlines; null where there is no file. Reading them throws `not-utf8`, `too-long`
 * beyond `lineBytesMax`, and `wrong-length` where the last line does not end with a newline.
 */
export async function openLines(open: OpenFile, path: string): Promise<AsyncIterable<string> | null> {
  const chunks = await open(path)
  return chunks === null ? null : splitLines(chunks, path)
}

async function* splitLines(chunks: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<string> {
  let parts: Uint8Array[] = []
  let size = 0
  const take = (part: Uint8Array) => {
    parts.push(part)
    size += part.length
    if (size > lineBytesMax)
      throw new Malformed('too-long', `A line of ${path} has more than ${lineBytesMax} bytes.`)
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      take(chunk.subarray(start, end))
      yield decodeText(joinBytes(...parts))
      parts = []
      size = 0
      start = end + 1
    }
    take(chunk.slice(start))
  }
  requireForm(size === 0, 'wrong-length', `The last line of ${path} does not end with a newline.`)
}
