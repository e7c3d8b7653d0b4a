import { hashBytes } from './bytes.ts'
import { type Tile, tileHeight, tileWidth } from './tile.ts'
import { type GrowingTree, growTree } from './tree.ts'
import type { TreeHasher } from './tree-hash.ts'

/** A tile with its bytes, as `encodeTile` writes them. */
export type BuiltTile = { readonly tile: Tile; readonly bytes: Uint8Array }

/** A growing tree that cuts itself into tiles; it keeps one unfinished tile a level. */
export type TileTree = GrowingTree & {
  /** The full tiles that were finished since this was last asked, in the order in which they were. */
  readonly takeFullTiles: () => BuiltTile[]
  /** The partial tiles of the tree as it stands, from level 0 up. */
  readonly partialTiles: () => BuiltTile[]
}

/** The hashes of one level that do not fill a tile yet. */
type OpenTile = { readonly bytes: Uint8Array; index: number; width: number }

/** An empty tree of tiles (C2SP tlog-tiles, "Merkle Tree"); no hash is computed twice. */
export function growTileTree(hasher: TreeHasher): TileTree {
  const open: OpenTile[] = []
  let full: BuiltTile[] = []
  let treeLevel = 0
  const tree = growTree(hasher, (hash) => {
    if (treeLevel % tileHeight === 0) keep(treeLevel / tileHeight, hash)
    treeLevel += 1
  })

  function keep(level: number, hash: Uint8Array): void {
    const tile = open[level] ?? { bytes: new Uint8Array(tileWidth * hashBytes), index: 0, width: 0 }
    open[level] = tile
    tile.bytes.set(hash, tile.width * hashBytes)
    tile.width += 1
    if (tile.width < tileWidth) return
    full.push(cut(tile, level))
    tile.index += 1
    tile.width = 0
  }

  return {
    size: tree.size,
    root: tree.root,
    append(leafHash) {
      treeLevel = 0
      tree.append(leafHash)
    },
    takeFullTiles() {
      const taken = full
      full = []
      return taken
    },
    partialTiles: () => open.flatMap((tile, level) => (tile.width > 0 ? [cut(tile, level)] : [])),
  }
}

function cut({ bytes, index, width }: OpenTile, level: number): BuiltTile {
  return { tile: { level, index, width }, bytes: bytes.slice(0, width * hashBytes) }
}
