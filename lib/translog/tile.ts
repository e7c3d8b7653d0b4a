import { requireForm } from './malformed.ts'
import { type HashPosition, requireTreeSize, treeSizeMax } from './tree-shape.ts'

/** Hashes of a full tile, entries of a full bundle (C2SP tlog-tiles, "Merkle Tree"). */
export const tileWidth = 256

/** Levels of the tree that one level of tiles spans: 2^8 hashes stand below each hash of the tile above. */
export const tileHeight = 8

/** The last level of tiles that a tree of 2^52 leaves has. */
export const tileLevelMax = 6

/**
 * One tile: the hashes of level `level` * 8 of the tree from `index` * 256 on, `width` of them, 1 to 256. The level
 * `entries` stands for the bundle of the entries themselves, which is cut as level 0 is.
 */
export type Tile = { readonly level: number | 'entries'; readonly index: number; readonly width: number }

/** Leaves below one hash of a tile. */
function leavesBelow(level: Tile['level']): number {
  return level === 'entries' ? 1 : tileWidth ** level
}

/**
 * The address of a tile below the log's own (C2SP tlog-tiles): `tile/<L>/<N>`, for a partial tile with `.p/<W>`, where
 * N is written in groups of three digits, all but the last after an x: `tile/0/x001/x234/067.p/8`. Throws `bad-tile`
 * for a tile that no tree of at most 2^52 leaves has.
 */
export function formatTilePath(tile: Tile): string {
  requireTile(tile)
  const { level, index, width } = tile
  const digits = String(index)
  const padded = digits.padStart(3 * Math.ceil(digits.length / 3), '0')
  const path = padded.replaceAll(/\d{3}(?=\d)/g, (group) => `x${group}/`)
  return `tile/${level}/${path}${width < tileWidth ? `.p/${width}` : ''}`
}

/** Reads what `formatTilePath` writes, and no other spelling; throws `bad-tile`. */
export function parseTilePath(path: string): Tile {
  const [, level = '', groups = '', width = String(tileWidth)] =
    /^tile\/(entries|\d)\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path) ?? []
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(groups.replaceAll(/[x/]/g, '')),
    width: Number(width),
  }
  requireForm(level !== '' && formatTilePath(tile) === path, 'bad-tile', 'This is no address of a tile.')
  return tile
}

function requireTile({ level, index, width }: Tile): void {
  const isWhole = [index, width].every((count) => Number.isSafeInteger(count) && count >= 0)
  const isLevel = level === 'entries' || (Number.isSafeInteger(level) && level >= 0 && level <= tileLevelMax)
  requireForm(
    isWhole && isLevel && width >= 1 && width <= tileWidth,
    'bad-tile',
    `A tile has a level from 0 to ${tileLevelMax} or entries, an index, and 1 to ${tileWidth} hashes.`,
  )
  requireForm(
    index * tileWidth + width <= treeSizeMax / leavesBelow(level),
    'bad-tile',
    'This tile lies beyond a tree of 2^52 leaves.',
  )
}

/** How many hashes (entries, for bundles) of a level a tree of `size` leaves has. */
function countAt(level: Tile['level'], size: number): number {
  return Math.floor(size / leavesBelow(level))
}

/** The levels of tiles that a tree of `size` leaves has, from 0 up. */
function levelsOf(size: number): number[] {
  return Array.from({ length: tileLevelMax + 1 }, (_, level) => level).filter(
    (level) => countAt(level, size) > 0,
  )
}

/** The tiles of one level that a tree grown from `oldSize` to `size` leaves needs and did not have. */
function newTilesAt(level: Tile['level'], oldSize: number, size: number): Tile[] {
  const old = countAt(level, oldSize)
  const count = countAt(level, size)
  const tiles: Tile[] = []
  if (count === old) return tiles
  for (let index = Math.floor(old / tileWidth); index * tileWidth < count; index += 1)
    tiles.push({ level, index, width: Math.min(tileWidth, count - index * tileWidth) })
  return tiles
}

/**
 * The tiles and bundles to write when a log grows from `oldSize` to `size` leaves: each full one once, and the partial
 * ones of this size. Bundles come first, then levels from 0 up. Throws `out-of-range` unless 0 <= oldSize <= size.
 */
export function newTiles(oldSize: number, size: number): Tile[] {
  requireTreeSize(oldSize)
  requireTreeSize(size)
  requireForm(oldSize <= size, 'out-of-range', `A log of ${oldSize} entries cannot grow to ${size}.`)
  return (['entries', ...levelsOf(size)] as const).flatMap((level) => newTilesAt(level, oldSize, size))
}

/** All tiles and bundles of a log of `size` leaves: the full ones, and at most one partial a level. */
export function tilesOf(size: number): Tile[] {
  return newTiles(0, size)
}

/** Where a tile's hashes stand in the tree, in order; empty for a bundle, which holds no hashes. */
export function tilePositions({ level, index, width }: Tile): HashPosition[] {
  if (level === 'entries') return []
  return Array.from({ length: width }, (_, at) => ({
    level: level * tileHeight,
    index: index * tileWidth + at,
  }))
}

/** The tile of a tree of `size` leaves from which the hash at a position follows; throws `out-of-range`. */
export function tileHolding({ level, index }: HashPosition, size: number): Tile {
  const tileLevel = Math.floor(level / tileHeight)
  const start = index * 2 ** (level % tileHeight)
  const count = countAt(tileLevel, size)
  requireForm(
    index >= 0 && (index + 1) * 2 ** (level % tileHeight) <= count,
    'out-of-range',
    `A tree of size ${size} has no hash at level ${level}, index ${index}.`,
  )
  const tileIndex = Math.floor(start / tileWidth)
  return {
    level: tileLevel,
    index: tileIndex,
    width: Math.min(tileWidth, count - tileIndex * tileWidth),
  }
}
