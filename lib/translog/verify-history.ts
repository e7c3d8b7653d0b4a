import type { Cryptography } from './bytes.ts'
import { type Content, compareContent } from './content.ts'
import type { Entry } from './entry.ts'
import { type EntryProofVerdict, verifyEntryProof } from './entry-proof.ts'
import { type ExportFault, type ExportOutcome, exportFault, listFaults, outcomeOf } from './export-fault.ts'
import { Malformed } from './malformed.ts'
import { startReplay } from './replay.ts'
import type { ShownRecord } from './shown-record.ts'
import type { TrustPolicy } from './trust-policy.ts'
import { describeCheckpointFault } from './verify-checkpoint.ts'

/** One subject as a page shows it, with what proves it. */
export type ShownHistory = {
  readonly shown: ShownRecord
  /** The proof of each of its entries, as `formatEntryProof` writes them, from the first entry on. */
  readonly proofs: readonly string[]
  /** What its entries stand for, as the page shows it; null where only codes are to be compared. */
  readonly contents: readonly Content[] | null
}

/** What the verification of one subject's history came to. */
export type HistoryReport = {
  readonly outcome: ExportOutcome
  readonly faults: readonly ExportFault[]
  /** The entries that are proved, by index. */
  readonly entries: ReadonlyMap<number, Entry>
}

/**
 * Verifies what a page shows of one subject: each entry's proof, the chain from the first to the last, each content,
 * and the codes that the entries make. That no later entry exists, only a whole export or a newer proof can show.
 */
export async function verifyHistory(
  cryptography: Cryptography,
  history: ShownHistory,
  policy: TrustPolicy,
): Promise<HistoryReport> {
  const { shown, proofs, contents } = history
  const faults = listFaults()
  const replay = startReplay(cryptography.sha256)
  const entries = new Map<number, Entry>()
  for (const proof of proofs) {
    const proved = await proveEntry(cryptography, proof, policy, shown.subject)
    if ('code' in proved) faults.add([proved])
    else entries.set(proved.index, proved.entry)
  }
  for (const [index, entry] of entries) {
    const own = contents?.filter((content) => content.index === index) ?? null
    faults.add(replay.add(index, entry, own && new Set(own.map(({ name }) => name))))
    faults.add((own ?? []).flatMap((content) => compare(cryptography, entry, content)))
  }
  faults.add((contents ?? []).filter(({ index }) => !entries.has(index)).map(unproved))
  faults.add(replay.compare(shown))
  faults.add(replay.finish(false))
  return { outcome: outcomeOf(faults.codes()), faults: faults.named(), entries }
}

async function proveEntry(
  cryptography: Cryptography,
  proof: string,
  policy: TrustPolicy,
  subject: string,
): Promise<{ readonly index: number; readonly entry: Entry } | ExportFault> {
  const refuse = (why: string) => exportFault('entry-unproved', `An entry is not proved: ${why}`, { subject })
  try {
    const verdict = await verifyEntryProof(cryptography, proof, policy)
    if (verdict.fault !== null) return refuse(becauseOf(verdict))
    if (verdict.entry.subject !== subject) return refuse(`entry ${verdict.index} is about something else.`)
    return { index: verdict.index, entry: verdict.entry }
  } catch (error) {
    if (error instanceof Malformed) return refuse(error.message)
    throw error
  }
}

function becauseOf(verdict: Exclude<EntryProofVerdict, { readonly fault: null }>): string {
  if (verdict.fault !== 'not-included') return describeCheckpointFault(verdict)
  return `it does not stand in the tree that the checkpoint signs (${verdict.because}).`
}

function compare(cryptography: Cryptography, entry: Entry, content: Content): ExportFault[] {
  const { index, name } = content
  if (compareContent(cryptography.sha256, entry, content) === 'same') return []
  const sentence = `The ${name} that is shown for entry ${index} is not the one that was logged.`
  return [exportFault('content-differs', sentence, { index, subject: entry.subject })]
}

function unproved({ index, name }: Content): ExportFault {
  return exportFault('content-unknown', `The ${name} of entry ${index} is shown, the entry is not proved.`, {
    index,
  })
}
