import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeHex } from './bytes.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { parseBundle } from './entry-bundle.ts'
import { parseNote } from './note.ts'
import { assembleProof, assembleRoot, planConsistency, planInclusion, planRoot } from './proof-plan.ts'
import { hasher, hasVectors, isFullProof, vectors } from './testdata/node-crypto.ts'
import { formatTilePath, tilePositions, tilesOf } from './tile.ts'
import { encodeTile, parseTile, planTiles, readTiles } from './tile-hashes.ts'
import { type BuiltTile, growTileTree } from './tile-tree.ts'
import { growTree, proveConsistency, proveInclusion, storeHashes } from './tree.ts'
import type { HashPosition } from './tree-shape.ts'

const leafOf = (index: number) => hasher.leaf(Uint8Array.of(index & 255, (index >> 8) & 255, index >> 16))

function build(size: number) {
  const store = storeHashes()
  const plain = growTree(hasher, store.keep)
  const tree = growTileTree(hasher)
  const tiles: BuiltTile[] = []
  for (let index = 0; index < size; index += 1) {
    const leaf = leafOf(index)
    plain.append(leaf)
    tree.append(leaf)
    if (index % 1000 === 0) tiles.push(...tree.takeFullTiles())
  }
  tiles.push(...tree.takeFullTiles(), ...tree.partialTiles())
  const files = new Map(tiles.map(({ tile, bytes }) => [formatTilePath(tile), bytes]))
  return { store, plain, tree, files }
}

const large = build(66_000)
const tileBytes = (tile: Parameters<typeof formatTilePath>[0]) =>
  large.files.get(formatTilePath(tile)) ?? null

describe('a tree of tiles', () => {
  it('has the root and size of the tree, and every tile of its size with the hashes of its positions', () => {
    expect(large.tree.size()).toBe(66_000)
    expect(encodeHex(large.tree.root())).toBe(encodeHex(large.plain.root()))
    const hashTiles = tilesOf(66_000).filter((tile) => tile.level !== 'entries')
    expect([...large.files.keys()].sort()).toEqual(hashTiles.map(formatTilePath).sort())
    for (const tile of hashTiles) {
      const expected = encodeTile(tilePositions(tile).map(large.store.read))
      expect(encodeHex(tileBytes(tile) ?? new Uint8Array())).toBe(encodeHex(expected))
    }
  })

  it('gives its full tiles once', () => {
    const tree = growTileTree(hasher)
    expect(tree.partialTiles()).toEqual([])
    for (let index = 0; index < 256; index += 1) tree.append(leafOf(index))
    expect(tree.takeFullTiles().map(({ tile }) => formatTilePath(tile))).toEqual(['tile/0/000'])
    expect(tree.takeFullTiles()).toEqual([])
    expect(tree.partialTiles().map(({ tile }) => formatTilePath(tile))).toEqual(['tile/1/000.p/1'])
  })

  it('gives what every proof needs', () => {
    const read = (positions: readonly HashPosition[], size: number) =>
      readTiles(hasher, size, positions, tileBytes)
    const index = fc.integer({ min: 0, max: 65_535 })
    fc.assert(
      fc.property(index, (at) => {
        const inclusion = planInclusion(at, 65_536)
        expect(assembleProof(hasher, inclusion, read(inclusion.positions, 65_536))).toEqual(
          proveInclusion(hasher, large.store, at, 65_536),
        )
        const consistency = planConsistency(at + 1, 65_536)
        expect(assembleProof(hasher, consistency, read(consistency.positions, 65_536))).toEqual(
          proveConsistency(hasher, large.store, at + 1, 65_536),
        )
      }),
      { seed: 6, numRuns: isFullProof ? 300 : 10 },
    )
  })

  it('gives its root, over few tiles', () => {
    const { positions } = planRoot(66_000)
    expect(planTiles(positions, 66_000).map(formatTilePath)).toEqual([
      'tile/2/000.p/1',
      'tile/1/001.p/1',
      'tile/0/257.p/208',
    ])
    const hashes = readTiles(hasher, 66_000, positions, tileBytes)
    expect(encodeHex(assembleRoot(hasher, 66_000, hashes))).toBe(encodeHex(large.plain.root()))
  })

  it('says which tile is missing, and refuses one of another width', () => {
    const positions = [{ level: 0, index: 0 }]
    expect(() => readTiles(hasher, 300, positions, () => null)).toThrow('Tile 0 of level 0 was not given.')
    expect(() => readTiles(hasher, 300, positions, () => new Uint8Array(31))).toThrow('has 8192 bytes')
  })
})

describe('the bytes of a tile', () => {
  it('are its hashes, read back as they were written', () => {
    const hashes = [leafOf(1), leafOf(2)]
    expect(parseTile(encodeTile(hashes), 2)).toEqual(hashes)
    expect(() => parseTile(encodeTile(hashes), 3)).toThrow('has 96 bytes; this one has 64')
    for (const bad of [[], Array.from({ length: 257 }, () => leafOf(0)), [new Uint8Array(31)]])
      expect(() => encodeTile(bad)).toThrow(expect.objectContaining({ code: 'bad-tile' }))
  })
})

describe.skipIf(!hasVectors)('tiles of other logs (skipped without ../shared)', () => {
  const file = (...path: string[]) => new Uint8Array(readFileSync(join(vectors, ...path)))
  const checkpointOf = (...path: string[]) =>
    parseCheckpoint(parseNote(readFileSync(join(vectors, ...path), 'utf8')).text)

  it.each(Array.from({ length: 16 }, (_, size) => size))('Tessera, %i entries', (size) => {
    const { root } = checkpointOf('tessera-log15', `checkpoint.${size}`)
    const tree = growTileTree(hasher)
    for (const tile of tilesOf(size).filter(({ level }) => level === 'entries')) {
      const entries = parseBundle(file('tessera-log15', formatTilePath(tile)))
      expect(entries).toHaveLength(tile.width)
      for (const entry of entries) tree.append(hasher.leaf(entry))
    }
    expect(encodeHex(tree.root())).toBe(encodeHex(root))
    for (const { tile, bytes } of tree.partialTiles())
      expect(encodeHex(file('tessera-log15', formatTilePath(tile)))).toBe(encodeHex(bytes))
  })

  it('a mirrored tree of 300 leaves, tile by tile', () => {
    const { root, size } = checkpointOf('cosigned-tree300', 'checkpoint')
    const tree = growTileTree(hasher)
    for (const tile of tilesOf(size).filter(({ level }) => level === 0))
      for (const hash of parseTile(file('cosigned-tree300', formatTilePath(tile)), tile.width))
        tree.append(hash)
    expect(encodeHex(tree.root())).toBe(encodeHex(root))
    for (const { tile, bytes } of [...tree.takeFullTiles(), ...tree.partialTiles()])
      expect(encodeHex(file('cosigned-tree300', formatTilePath(tile)))).toBe(encodeHex(bytes))
    const { positions } = planRoot(size)
    const hashes = readTiles(hasher, size, positions, (tile) =>
      file('cosigned-tree300', formatTilePath(tile)),
    )
    expect(encodeHex(assembleRoot(hasher, size, hashes))).toBe(encodeHex(root))
  })

  it('the examples that the specification works out', () => {
    const { pathEncoding, treeShapes } = JSON.parse(
      readFileSync(join(vectors, 'notes', 'tlog-tiles-examples.json'), 'utf8'),
    )
    for (const { index, path } of pathEncoding)
      expect(formatTilePath({ level: 0, index, width: 256 })).toBe(`tile/0/${path}`)
    expect(treeShapes.length).toBeGreaterThan(0)
    for (const { size, ...levels } of treeShapes)
      for (const [name, { full, partialWidth }] of Object.entries<{ full: number; partialWidth: number }>(
        levels,
      )) {
        const widths = tilesOf(size)
          .filter(({ level }) => `level${level}` === name)
          .map(({ width }) => width)
        expect(widths.filter((width) => width === 256)).toHaveLength(full)
        expect(widths.find((width) => width < 256) ?? 0).toBe(partialWidth)
      }
  })
})
