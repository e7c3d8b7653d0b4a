import { type ExportFault, exportFault } from './export-fault.ts'
import { exportPaths, type OpenFile, openLines } from './export-files.ts'
import { Malformed } from './malformed.ts'
import type { Replay } from './replay.ts'
import { parseShownRecord } from './shown-record.ts'

/** What the comparison of the ledger shown with the one replayed came to. */
export type ComparedLedger = {
  readonly faults: readonly ExportFault[]
  /** Lines that were compared. */
  readonly count: number
}

/**
 * Compares each line of the ledger shown with what the entries make of its subject. Lines stand in the order of their
 * subjects' UTF-16 code units, so that none can be there twice unseen. Null where an export has no ledger.
 */
export async function compareLedger(open: OpenFile, replay: Replay): Promise<ComparedLedger | null> {
  const lines = await openLines(open, exportPaths.ledger)
  if (lines === null) return null
  const faults: ExportFault[] = []
  let count = 0
  let before: string | null = null
  try {
    for await (const line of lines) {
      const record = parseShownRecord(line)
      const { subject } = record
      if (before !== null && subject <= before) faults.push(outOfOrder(subject))
      before = subject
      count += 1
      faults.push(...replay.compare(record))
    }
  } catch (error) {
    if (!(error instanceof Malformed)) throw error
    faults.push(exportFault('ledger-malformed', `${exportPaths.ledger} cannot be read: ${error.message}`))
  }
  return { faults, count }
}

function outOfOrder(subject: string): ExportFault {
  const sentence = `${exportPaths.ledger} gives ${subject} twice, or not in its order.`
  return exportFault('ledger-malformed', sentence, { subject })
}
