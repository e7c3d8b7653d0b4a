import { areEqualBytes, hashBytes, type Sha256 } from './bytes.ts'
import { checkContents } from './check-contents.ts'
import { type ExportFault, exportFault, type FaultList, listFaults } from './export-fault.ts'
import { type OpenFile, readTileFile } from './export-files.ts'
import { type Replay, startReplay } from './replay.ts'
import { formatTilePath, type Tile, tilesOf, tileWidth } from './tile.ts'
import { type BuiltTile, growTileTree, type TileTree } from './tile-tree.ts'
import { treeHasher } from './tree-hash.ts'
import { leavesOf, placeEntries, type ReadBundle, readBundle, type Truth } from './walk-bundle.ts'

/** What a pass over a log needs. */
export type WalkedLog = {
  readonly sha256: Sha256
  readonly open: OpenFile
  /** Leaves of the checkpoint's tree. */
  readonly size: number
  /** Leaves of an older tree whose root is wanted too. */
  readonly oldSize: number
  /** Whether the contents of the entries are looked at. */
  readonly hasContents: boolean
  /** Told how many entries are done, after each bundle. */
  readonly onProgress: (done: number) => void
}

/** A bundle and its tile of level 0 that disagree, and the first entry over which they do. */
export type Dispute = { readonly tile: Tile; readonly index: number; readonly hasAllEntries: boolean }

/** What a pass found. */
export type Walk = {
  readonly faults: FaultList
  readonly replay: Replay
  /** Root over all leaves; null where neither entries nor tiles gave all of them. */
  readonly root: Uint8Array | null
  /** Root at `oldSize`; null as above. */
  readonly oldRoot: Uint8Array | null
  readonly disputes: readonly Dispute[]
  /** Tiles above level 0 that are not what the leaves give. */
  readonly otherTiles: readonly Tile[]
  /** Entries that could be read. */
  readonly entryCount: number
  /** Contents that were given. */
  readonly contentCount: number
}

type Pass = {
  readonly log: WalkedLog
  readonly truth: Truth
  readonly tree: TileTree
  readonly replay: Replay
  readonly faults: FaultList
  readonly disputes: Dispute[]
  readonly otherTiles: Tile[]
  oldRoot: Uint8Array | null
  isWhole: boolean
  entryCount: number
  contentCount: number
}

/** One pass over the log: every bundle beside its tile, every entry replayed, every tile above computed and compared. */
export async function walkLog(log: WalkedLog, truth: Truth): Promise<Walk> {
  const hasher = treeHasher(log.sha256)
  const pass: Pass = {
    log,
    truth,
    tree: growTileTree(hasher),
    replay: startReplay(log.sha256),
    faults: listFaults(),
    disputes: [],
    otherTiles: [],
    oldRoot: log.oldSize === 0 ? hasher.emptyRoot() : null,
    isWhole: true,
    entryCount: 0,
    contentCount: 0,
  }
  for (const bundle of tilesOf(log.size).filter(({ level }) => level === 'entries')) {
    const read = await readBundle(log.open, hasher, bundle)
    pass.faults.add(read.faults)
    grow(pass, bundle, read)
    await replayBundle(pass, bundle, read)
    if (pass.isWhole) await compareTiles(pass, pass.tree.takeFullTiles())
    log.onProgress(bundle.index * tileWidth + bundle.width)
  }
  if (pass.isWhole) await compareTiles(pass, pass.tree.partialTiles())
  return { ...pass, root: pass.isWhole ? pass.tree.root() : null }
}

function grow(pass: Pass, bundle: Tile, read: ReadBundle): void {
  const { hashes, disputedAt } = leavesOf(bundle, read, pass.truth)
  if (disputedAt !== null)
    pass.disputes.push({
      tile: { ...bundle, level: 0 },
      index: disputedAt,
      hasAllEntries: read.entries?.length === bundle.width,
    })
  if (hashes === null) pass.isWhole = false
  if (hashes === null || !pass.isWhole) return
  for (const hash of hashes) {
    pass.tree.append(hash)
    if (pass.tree.size() === pass.log.oldSize) pass.oldRoot = pass.tree.root()
  }
}

async function replayBundle(pass: Pass, bundle: Tile, read: ReadBundle): Promise<void> {
  const { log, replay } = pass
  const { entries, faults } = placeEntries(bundle, read, pass.truth)
  pass.faults.add(faults)
  pass.entryCount += entries.size
  const contents = log.hasContents ? await checkContents(log.sha256, log.open, bundle.index, entries) : null
  pass.contentCount += contents?.count ?? 0
  const start = bundle.index * tileWidth
  for (let index = start; index < start + bundle.width; index += 1) {
    const entry = entries.get(index)
    if (!entry) replay.skip(index, read.absence)
    else pass.faults.add(replay.add(index, entry, contents && (contents.given.get(index) ?? new Set())))
  }
  // Last, because the entries tell whose history a content belongs to.
  pass.faults.add((contents?.faults ?? []).map((fault) => withHistory(fault, replay)))
}

function withHistory(fault: ExportFault, replay: Replay): ExportFault {
  const ref = fault.subject === null ? null : replay.refOf(fault.subject)
  return ref === null
    ? fault
    : { ...fault, sentence: `${fault.sentence} It is part of the history of ${ref}.` }
}

/** Compares the tiles above level 0; those of level 0 stand beside the entries already. */
async function compareTiles(pass: Pass, built: readonly BuiltTile[]): Promise<void> {
  for (const { tile, bytes } of built) {
    if (tile.level === 0) continue
    const file = await readTileFile(pass.log.open, tile, tileWidth * hashBytes)
    if (file === null) pass.faults.add([exportFault('tile-missing', `${formatTilePath(tile)} is missing.`)])
    else if (!isTile(file.bytes, file.width, bytes)) pass.otherTiles.push(tile)
  }
}

/** Whether a file has as many bytes as its width asks for, and begins with these. */
function isTile(file: Uint8Array, width: number, bytes: Uint8Array): boolean {
  return file.length === width * hashBytes && areEqualBytes(file.subarray(0, bytes.length), bytes)
}
