import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFullProof } from './testdata/node-crypto.ts'
import {
  formatTilePath,
  newTiles,
  parseTilePath,
  type Tile,
  tileHolding,
  tileLevelMax,
  tilePositions,
  tilesOf,
  tileWidth,
} from './tile.ts'
import { treeSizeMax } from './tree-shape.ts'

const settings = { seed: 256, numRuns: isFullProof ? 10_000 : 300 }

describe('the address of a tile', () => {
  const examples: [string, Tile][] = [
    ['tile/0/000', { level: 0, index: 0, width: 256 }],
    ['tile/0/273.p/112', { level: 0, index: 273, width: 112 }],
    ['tile/2/000.p/1', { level: 2, index: 0, width: 1 }],
    ['tile/1/x001/x234/067', { level: 1, index: 1_234_067, width: 256 }],
    ['tile/entries/999.p/255', { level: 'entries', index: 999, width: 255 }],
    ['tile/entries/x001/000', { level: 'entries', index: 1000, width: 256 }],
  ]
  it.each(examples)('%s', (path, tile) => {
    expect(formatTilePath(tile)).toBe(path)
    expect(parseTilePath(path)).toEqual(tile)
  })

  it('is read back as it was written, to the last tile of the largest tree', () => {
    const level = fc.constantFrom<Tile['level']>('entries', 0, 1, 2, 3, 4, 5, tileLevelMax)
    fc.assert(
      fc.property(level, fc.maxSafeNat(), fc.integer({ min: 1, max: tileWidth }), (at, seed, width) => {
        const count = treeSizeMax / (at === 'entries' ? 1 : tileWidth ** at)
        const index = count < tileWidth ? 0 : seed % (count / tileWidth)
        const tile = { level: at, index, width: Math.min(width, count) }
        expect(parseTilePath(formatTilePath(tile))).toEqual(tile)
      }),
      settings,
    )
  })

  it.each([
    '',
    'tile/0',
    'tile/0/',
    'tile/0/0',
    'tile/0/0000',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/0/x001',
    'tile/00/001',
    'tile/-1/001',
    'tile/7/000.p/1',
    'tile/64/000',
    'tile/x/000',
    'tile/entry/000',
    'tile/0/000.p/0',
    'tile/0/000.p/01',
    'tile/0/000.p/256',
    'tile/0/000.p/',
    'tile/0/000.p',
    'tile/0/000/1',
    '/tile/0/000',
    'tile/0/000\n',
    'tile/0/x999/x999/x999/x999/x999/999',
    'tile/6/000.p/17',
    'tile/6/000',
  ])('is not %j', (path) => {
    expect(() => parseTilePath(path)).toThrow(expect.objectContaining({ code: 'bad-tile' }))
  })

  it('is not written for a tile that is none', () => {
    for (const part of [
      { level: -1 },
      { level: 0.5 },
      { level: 7 },
      { index: -1 },
      { index: 0.5 },
      { width: 0 },
      { width: 257 },
      { width: Number.NaN },
      { index: treeSizeMax / tileWidth },
    ])
      expect(() => formatTilePath({ level: 0, index: 0, width: 1, ...part })).toThrow(
        expect.objectContaining({ code: 'bad-tile' }),
      )
  })
})

const shape = (size: number) =>
  Object.fromEntries(
    Map.groupBy(tilesOf(size), (tile) => String(tile.level))
      .entries()
      .map(([level, tiles]) => [
        level,
        {
          full: tiles.filter((tile) => tile.width === tileWidth).length,
          partialWidth: tiles.find((tile) => tile.width < tileWidth)?.width ?? 0,
        },
      ]),
  )

describe('the tiles of a log', () => {
  it('are as the specification works them out for 70,000 and for 256 entries', () => {
    expect(shape(70_000)).toEqual({
      entries: { full: 273, partialWidth: 112 },
      0: { full: 273, partialWidth: 112 },
      1: { full: 1, partialWidth: 17 },
      2: { full: 0, partialWidth: 1 },
    })
    expect(shape(256)).toEqual({
      entries: { full: 1, partialWidth: 0 },
      0: { full: 1, partialWidth: 0 },
      1: { full: 0, partialWidth: 1 },
    })
    expect(tilesOf(0)).toEqual([])
  })

  it('that are new since an earlier size are those that it did not have', () => {
    const size = fc.integer({ min: 0, max: 200_000 })
    fc.assert(
      fc.property(size, fc.integer({ min: 0, max: 3000 }), (oldSize, growth) => {
        const had = new Set(tilesOf(oldSize).map(formatTilePath))
        const added = tilesOf(oldSize + growth).filter((tile) => !had.has(formatTilePath(tile)))
        expect(newTiles(oldSize, oldSize + growth)).toEqual(added)
      }),
      settings,
    )
  })

  it('grow, and do not shrink', () => {
    expect(newTiles(5, 5)).toEqual([])
    expect(() => newTiles(6, 5)).toThrow('cannot grow')
    expect(() => newTiles(-1, 5)).toThrow('whole number')
    expect(() => tilesOf(0.5)).toThrow('whole number')
  })

  it('hold each hash of their level once, in order', () => {
    const leaves = tilesOf(700).filter((tile) => tile.level === 0)
    expect(leaves.flatMap(tilePositions).map((position) => position.index)).toEqual(
      Array.from({ length: 700 }, (_, index) => index),
    )
    expect(tilePositions({ level: 1, index: 2, width: 2 })).toEqual([
      { level: 8, index: 512 },
      { level: 8, index: 513 },
    ])
    expect(tilePositions({ level: 'entries', index: 0, width: 9 })).toEqual([])
  })

  it('hold every hash of the tree, or the hashes below it', () => {
    expect(tileHolding({ level: 0, index: 300 }, 301)).toEqual({ level: 0, index: 1, width: 45 })
    expect(tileHolding({ level: 7, index: 1 }, 301)).toEqual({ level: 0, index: 0, width: 256 })
    expect(tileHolding({ level: 8, index: 0 }, 301)).toEqual({ level: 1, index: 0, width: 1 })
    for (const [level, index] of [
      [0, 301],
      [8, 1],
      [1, 150],
      [0, -1],
    ] as const)
      expect(() => tileHolding({ level, index }, 301)).toThrow(
        expect.objectContaining({ code: 'out-of-range' }),
      )
  })
})
