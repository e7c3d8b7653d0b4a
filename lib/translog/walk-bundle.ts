import { type Alignment, alignBundle } from './bundle-alignment.ts'
import { areEqualBytes, decodeText, hashBytes } from './bytes.ts'
import { type Entry, parseEntry } from './entry.ts'
import { bundleBytesMax, parseBundle } from './entry-bundle.ts'
import { type ExportFault, exportFault } from './export-fault.ts'
import { type OpenFile, readTileFile } from './export-files.ts'
import { attempt, Malformed } from './malformed.ts'
import type { Absence } from './replay.ts'
import { formatTilePath, type Tile, tileWidth } from './tile.ts'
import { parseTile } from './tile-hashes.ts'
import type { TreeHasher } from './tree-hash.ts'

/**
 * Which of the two is taken at its word where a bundle and its tile disagree: the tree is built from it, and the
 * checkpoint's root then tells whether that was right.
 */
export type Truth = 'entries' | 'tiles'

/** A bundle beside the tile of its leaf hashes, as far as either could be read. */
export type ReadBundle = {
  readonly entries: readonly Uint8Array[] | null
  /** Leaf hashes of those entries, in order. */
  readonly hashes: readonly Uint8Array[] | null
  /** Leaf hashes by the tile, as many as the bundle is wide. */
  readonly tile: readonly Uint8Array[] | null
  /** What its entries are where they cannot be placed. */
  readonly absence: Absence
  readonly faults: readonly ExportFault[]
}

/** Reads a bundle and the tile of level 0 that says the same. */
export async function readBundle(open: OpenFile, hasher: TreeHasher, bundle: Tile): Promise<ReadBundle> {
  const faults: ExportFault[] = []
  const entries = await readParsed(open, bundle, bundleBytesMax, faults, (bytes, width) => {
    const all = parseBundle(bytes)
    return all.length === width ? all.slice(0, bundle.width) : all
  })
  const tile = await readParsed(
    open,
    { ...bundle, level: 0 },
    tileWidth * hashBytes,
    faults,
    (bytes, width) => parseTile(bytes, width).slice(0, bundle.width),
  )
  if (entries && !tile && entries.length !== bundle.width)
    faults.push(
      exportFault(
        'bundle-malformed',
        `${formatTilePath(bundle)} has ${entries.length} entries, not ${bundle.width}.`,
      ),
    )
  const absence = faults.some(({ code }) => code === 'bundle-missing') ? 'not-given' : 'altered'
  return { entries, hashes: entries?.map(hasher.leaf) ?? null, tile, absence, faults }
}

async function readParsed(
  open: OpenFile,
  tile: Tile,
  bytesMax: number,
  faults: ExportFault[],
  parse: (bytes: Uint8Array, width: number) => Uint8Array[],
): Promise<Uint8Array[] | null> {
  const path = formatTilePath(tile)
  const isBundle = tile.level === 'entries'
  const file = await readTileFile(open, tile, bytesMax)
  if (file === null) {
    faults.push(exportFault(isBundle ? 'bundle-missing' : 'tile-missing', `${path} is missing.`))
    return null
  }
  const parsed = attempt(() => parse(file.bytes, file.width))
  if (!(parsed instanceof Malformed)) return parsed
  const sentence = `${path} cannot be read: ${parsed.message}`
  faults.push(exportFault(isBundle ? 'bundle-malformed' : 'tile-differs', sentence))
  return null
}

/** The leaf hashes to build the tree from, and where entries and tile disagree first: an index, or null. */
export type Leaves = {
  readonly hashes: readonly Uint8Array[] | null
  readonly disputedAt: number | null
}

/** Chooses the leaf hashes of a bundle by what is taken at its word; null where neither gives all of them. */
export function leavesOf(bundle: Tile, { hashes, tile }: ReadBundle, truth: Truth): Leaves {
  const whole = hashes?.length === bundle.width ? hashes : null
  const start = bundle.index * tileWidth
  const at = hashes && tile ? firstDifference(hashes, tile) : null
  return {
    hashes: truth === 'tiles' ? (tile ?? whole) : (whole ?? tile),
    disputedAt: at === null ? null : start + at,
  }
}

function firstDifference(one: readonly Uint8Array[], other: readonly Uint8Array[]): number | null {
  const at = one.findIndex((hash, index) => !isSame(hash, other[index]))
  if (at >= 0) return at
  return one.length < other.length ? one.length : null
}

function isSame(hash: Uint8Array, other: Uint8Array | undefined): boolean {
  return other !== undefined && areEqualBytes(hash, other)
}

/** The entries of a bundle that can be read, each at its index; all other indices of the bundle are to be skipped. */
export type PlacedEntries = {
  readonly entries: ReadonlyMap<number, Entry>
  readonly faults: readonly ExportFault[]
}

/** Puts the entries of a bundle in their places: as they stand, or by the tile where that is taken at its word. */
export function placeEntries(
  bundle: Tile,
  { entries, hashes, tile }: ReadBundle,
  truth: Truth,
): PlacedEntries {
  if (!entries || !hashes) return { entries: new Map(), faults: [] }
  const start = bundle.index * tileWidth
  const alignment = truth === 'tiles' && tile ? alignBundle(tile, hashes) : null
  const places = alignment?.places ?? entries.slice(0, bundle.width).map((_, at) => at)
  const placed = places
    .flatMap((place, at) =>
      place === null ? [] : entries.slice(at, at + 1).map((bytes) => ({ index: start + place, bytes })),
    )
    .sort((one, other) => one.index - other.index)
  const faults = alignment ? alignmentFaults(start, entries, alignment) : []
  const readable = new Map<number, Entry>()
  for (const { index, bytes } of placed) {
    const entry = readEntry(bytes)
    if (entry instanceof Malformed)
      faults.push(
        exportFault('entry-malformed', `Entry ${index} cannot be read: ${entry.message}`, { index }),
      )
    else readable.set(index, entry)
  }
  return { entries: readable, faults }
}

function readEntry(bytes: Uint8Array): Entry | Malformed {
  return attempt(() => parseEntry(decodeText(bytes)))
}

function alignmentFaults(
  start: number,
  entries: readonly Uint8Array[],
  { altered, missing, inserted, moved }: Alignment,
): ExportFault[] {
  const strangers = entries.flatMap((bytes, at) => {
    const isAltered = altered.includes(at)
    if (!isAltered && !inserted.includes(at)) return []
    const index = start + at
    const about = { index, subject: subjectOf(bytes) }
    return [
      isAltered
        ? exportFault('entry-altered', `Entry ${index} is not the one that was logged.`, about)
        : exportFault(
            'entry-inserted',
            `In the place of entry ${index} stands one that was not logged there.`,
            about,
          ),
    ]
  })
  const others = [
    ...missing.map((at) => ({ code: 'entry-missing', at, what: 'is missing' }) as const),
    ...moved.map((at) => ({ code: 'entry-moved', at, what: 'does not stand in its place' }) as const),
  ]
  return [
    ...strangers,
    ...others.map(({ code, at, what }) =>
      exportFault(code, `Entry ${start + at} ${what}.`, { index: start + at }),
    ),
  ]
}

/** The subject that an entry which is not to be believed speaks of; null where even that cannot be read. */
function subjectOf(bytes: Uint8Array): string | null {
  const entry = readEntry(bytes)
  return entry instanceof Malformed ? null : entry.subject
}
