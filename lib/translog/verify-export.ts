import { areEqualBytes, type Cryptography } from './bytes.ts'
import type { Checkpoint } from './checkpoint.ts'
import { compareLedger } from './compare-ledger.ts'
import {
  type ExportFault,
  type ExportOutcome,
  exportFault,
  type FaultList,
  listFaults,
  outcomeOf,
} from './export-fault.ts'
import { exportPaths, type OpenFile } from './export-files.ts'
import { readCheckpoints } from './read-checkpoints.ts'
import type { ReplayCounts } from './replay.ts'
import { formatTilePath } from './tile.ts'
import type { TrustPolicy } from './trust-policy.ts'
import type { Witnessed } from './verify-checkpoint.ts'
import { type Walk, type WalkedLog, walkLog } from './walk-log.ts'

/** How an export is verified. */
export type ExportOptions = {
  /** Whom to trust; the key inside an export proves nothing of it. */
  readonly policy: TrustPolicy
  /** An older signed checkpoint of the same log: the export must begin with its entries. */
  readonly since?: string
  /** `log`: checkpoint, tiles and entries only; `whole`, the default: what they stand for and the ledger shown too. */
  readonly scope?: 'log' | 'whole'
  /** Told how many of how many entries are done. */
  readonly onProgress?: (done: number, size: number) => void
}

/** What the verification of an export came to. */
export type ExportReport = ReplayCounts & {
  readonly outcome: ExportOutcome
  /** The first faults, `faultsNamedMax` at most. */
  readonly faults: readonly ExportFault[]
  readonly faultCount: number
  /** The checkpoint that everything was compared with; null where there was none to believe. */
  readonly checkpoint: Checkpoint | null
  readonly witnessed: readonly Witnessed[]
  /** Entries that could be read. */
  readonly entries: number
  /** Contents that were given. */
  readonly contents: number
  /** Lines of the ledger that were compared. */
  readonly records: number
}

/**
 * Verifies a whole export, offline: the checkpoint's signatures, every entry and tile, the root, an older checkpoint,
 * each subject's chain, each content, and the ledger that the entries make against the ledger shown. Where something
 * was changed it says what, and whose history. Throws only what `open` throws.
 */
export async function verifyExport(
  cryptography: Cryptography,
  open: OpenFile,
  options: ExportOptions,
): Promise<ExportReport> {
  const { policy, since = null, scope = 'whole', onProgress } = options
  const faults = listFaults()
  const { checkpoint, witnessed, old, ...read } = await readCheckpoints(cryptography, open, policy, since)
  faults.add(read.faults)
  if (checkpoint === null) return report(faults, { checkpoint, witnessed, ...nothing })
  const { size } = checkpoint
  const walk = await walkBest(faults, checkpoint, old, {
    sha256: cryptography.sha256,
    open,
    size,
    oldSize: old?.size ?? 0,
    hasContents: scope === 'whole',
    onProgress: (done) => onProgress?.(done, size),
  })
  const ledger = scope === 'whole' ? await compareLedger(open, walk.replay) : null
  faults.add(ledger?.faults ?? [])
  faults.add(walk.replay.finish(ledger !== null))
  const counts = walk.replay.counts()
  if (scope === 'whole' && ledger === null && counts.subjects > 0)
    faults.add([exportFault('ledger-missing', `${exportPaths.ledger}, the ledger shown, is missing.`)])
  const { entryCount, contentCount } = walk
  const records = ledger?.count ?? 0
  return report(faults, {
    checkpoint,
    witnessed,
    entries: entryCount,
    contents: contentCount,
    records,
    ...counts,
  })
}

const nothing = { entries: 0, contents: 0, records: 0, subjects: 0, redacted: 0, sealed: 0 }

function report(
  faults: FaultList,
  found: Omit<ExportReport, 'outcome' | 'faults' | 'faultCount'>,
): ExportReport {
  return { outcome: outcomeOf(faults.codes()), faults: faults.named(), faultCount: faults.count(), ...found }
}

/**
 * Walks the log with its entries taken at their word; where a tile disagrees, once more with the tiles taken at
 * theirs, for only what gives the signed root can tell what the other should be. Adds the faults of the walk that the
 * root bears out.
 */
async function walkBest(
  faults: FaultList,
  checkpoint: Checkpoint,
  old: Checkpoint | null,
  log: WalkedLog,
): Promise<Walk> {
  const byEntries = await walkLog(log, 'entries')
  const byTiles = byEntries.disputes.length > 0 ? await walkLog(log, 'tiles') : null
  const isByTiles = byTiles !== null && hasRoot(byTiles, checkpoint)
  const walk = isByTiles ? byTiles : byEntries
  faults.add(rootFaults(walk, checkpoint, old))
  faults.addList(walk.faults)
  if (!isByTiles) faults.add(disputeFaults(walk, checkpoint))
  faults.add(
    walk.otherTiles.map((tile) =>
      exportFault('tile-differs', `${formatTilePath(tile)} is not what the entries below it give.`),
    ),
  )
  return walk
}

function hasRoot({ root }: Walk, checkpoint: Checkpoint): boolean {
  return root !== null && areEqualBytes(root, checkpoint.root)
}

function rootFaults(walk: Walk, checkpoint: Checkpoint, old: Checkpoint | null): ExportFault[] {
  const isOldRight = old && walk.oldRoot ? areEqualBytes(old.root, walk.oldRoot) : null
  const faults: ExportFault[] = []
  if (walk.root !== null && !hasRoot(walk, checkpoint)) {
    const since = isOldRight && old ? ` What was changed comes after the first ${old.size}.` : ''
    const sentence = `These entries do not give the root that the checkpoint signs.${since}`
    faults.push(exportFault('root-differs', sentence))
  }
  if (isOldRight === false && old) {
    const sentence = `The first ${old.size} entries are not those that the older checkpoint signs.`
    faults.push(exportFault('older-checkpoint-differs', sentence))
  }
  return faults
}

/** Where the entries give the signed root the tile is wrong; elsewhere nobody can tell which. */
function disputeFaults(walk: Walk, checkpoint: Checkpoint): ExportFault[] {
  const areEntriesRight = hasRoot(walk, checkpoint)
  return walk.disputes.map(({ tile, index, hasAllEntries }) =>
    areEntriesRight && hasAllEntries
      ? exportFault('tile-differs', `${formatTilePath(tile)} differs from its entries at entry ${index}.`)
      : exportFault(
          'entry-differs',
          `${formatTilePath(tile)} and its bundle differ from entry ${index} on.`,
          {
            index,
          },
        ),
  )
}
