import { hashBytes, joinBytes } from './bytes.ts'
import { requireForm } from './malformed.ts'
import { type Tile, tileHeight, tileHolding, tileWidth } from './tile.ts'
import { growTree } from './tree.ts'
import type { TreeHasher } from './tree-hash.ts'
import type { HashPosition } from './tree-shape.ts'

/** The bytes of a tile: its hashes, 32 bytes each, one after the other (C2SP tlog-tiles). Throws `bad-tile`. */
export function encodeTile(hashes: readonly Uint8Array[]): Uint8Array {
  requireForm(
    hashes.length > 0 && hashes.length <= tileWidth && hashes.every((hash) => hash.length === hashBytes),
    'bad-tile',
    `A tile has 1 to ${tileWidth} hashes of ${hashBytes} bytes.`,
  )
  return joinBytes(...hashes)
}

/** Reads the hashes of a tile of `width`; throws `bad-tile` for any other number of bytes. */
export function parseTile(bytes: Uint8Array, width: number): Uint8Array[] {
  requireForm(
    bytes.length === width * hashBytes,
    'bad-tile',
    `A tile of ${width} hashes has ${width * hashBytes} bytes; this one has ${bytes.length}.`,
  )
  return Array.from({ length: width }, (_, at) => bytes.slice(at * hashBytes, (at + 1) * hashBytes))
}

/** The tiles to fetch for the hashes at `positions` of a tree of `size` leaves, each once; `out-of-range` as it. */
export function planTiles(positions: readonly HashPosition[], size: number): Tile[] {
  const tiles = new Map<string, Tile>()
  for (const position of positions) {
    const tile = tileHolding(position, size)
    tiles.set(tileName(tile), tile)
  }
  return [...tiles.values()]
}

/**
 * The hashes at `positions` of a tree of `size` leaves, from the tiles of `planTiles`: hashes between two levels of
 * tiles are computed. The tiles are taken at their word, so verify what is built from them. Throws `wrong-length`
 * where a tile was not given, `bad-tile` where its bytes are not its width.
 */
export function readTiles(
  hasher: TreeHasher,
  size: number,
  positions: readonly HashPosition[],
  tileBytes: (tile: Tile) => Uint8Array | null,
): Uint8Array[] {
  const rows = new Map<string, Uint8Array[]>()
  const rowOf = (tile: Tile) => {
    const known = rows.get(tileName(tile))
    if (known) return known
    const bytes = tileBytes(tile)
    requireForm(bytes !== null, 'wrong-length', `Tile ${tile.index} of level ${tile.level} was not given.`)
    const row = parseTile(bytes, tile.width)
    rows.set(tileName(tile), row)
    return row
  }
  return positions.map((position) => {
    const tile = tileHolding(position, size)
    const count = 2 ** (position.level % tileHeight)
    const start = position.index * count - tile.index * tileWidth
    const subtree = growTree(hasher)
    for (const hash of rowOf(tile).slice(start, start + count)) subtree.append(hash)
    return subtree.root()
  })
}

const tileName = ({ level, index }: Tile) => `${level}/${index}`
