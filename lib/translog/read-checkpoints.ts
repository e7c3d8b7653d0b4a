import { type Cryptography, decodeText } from './bytes.ts'
import type { Checkpoint } from './checkpoint.ts'
import { type ExportFault, exportFault } from './export-fault.ts'
import { exportPaths, type OpenFile, readFile } from './export-files.ts'
import { Malformed } from './malformed.ts'
import { noteBytesMax } from './note.ts'
import type { TrustPolicy } from './trust-policy.ts'
import { describeCheckpointFault, verifyCheckpoint, type Witnessed } from './verify-checkpoint.ts'

/** The checkpoints that an export is compared with. */
export type ReadCheckpoints = {
  /** The export's own; null where there is none to believe. */
  readonly checkpoint: Checkpoint | null
  readonly witnessed: readonly Witnessed[]
  /** The older one that the caller brought; null where there is none to compare with. */
  readonly old: Checkpoint | null
  readonly faults: readonly ExportFault[]
}

/** Reads and verifies the export's checkpoint, and the older one (signed note) unless `since` is null. */
export async function readCheckpoints(
  cryptography: Cryptography,
  open: OpenFile,
  policy: TrustPolicy,
  since: string | null,
): Promise<ReadCheckpoints> {
  const own = await readOwn(cryptography, open, policy)
  if (since === null || own.checkpoint === null) return { ...own, old: null }
  const older = await believe(cryptography, since, policy)
  if (older.checkpoint === null) {
    const sentence = `The older checkpoint cannot be compared with: ${older.because}`
    return { ...own, old: null, faults: [...own.faults, exportFault('older-checkpoint-unproved', sentence)] }
  }
  if (older.checkpoint.size <= own.checkpoint.size) return { ...own, old: older.checkpoint }
  const sentence = `The log was cut: an older checkpoint has ${older.checkpoint.size} entries, this one ${own.checkpoint.size}.`
  return { ...own, old: null, faults: [...own.faults, exportFault('older-checkpoint-larger', sentence)] }
}

async function readOwn(
  cryptography: Cryptography,
  open: OpenFile,
  policy: TrustPolicy,
): Promise<Omit<ReadCheckpoints, 'old'>> {
  const path = exportPaths.checkpoint
  const refuse = (fault: ExportFault) => ({ checkpoint: null, witnessed: [], faults: [fault] })
  const bytes = await readFile(open, path, noteBytesMax)
  if (bytes === null)
    return refuse(exportFault('no-checkpoint', `There is no file ${path}, so there is nothing to verify.`))
  const text = textOf(bytes)
  const { checkpoint, witnessed, because, isMalformed } = await believe(cryptography, text, policy)
  if (checkpoint === null) {
    const code = isMalformed ? 'checkpoint-malformed' : 'checkpoint-unproved'
    return refuse(exportFault(code, `The checkpoint cannot be believed: ${because}`))
  }
  const faults =
    because === null ? [] : [exportFault('too-few-witnesses', `The checkpoint is good, but ${because}`)]
  return { checkpoint, witnessed, faults }
}

/** The text of a note's bytes; of bytes that are no text, one that no note can be. */
function textOf(bytes: Uint8Array): string {
  try {
    return decodeText(bytes)
  } catch {
    return ''
  }
}

type Belief = {
  readonly checkpoint: Checkpoint | null
  readonly witnessed: readonly Witnessed[]
  readonly because: string | null
  readonly isMalformed: boolean
}

async function believe(cryptography: Cryptography, text: string, policy: TrustPolicy): Promise<Belief> {
  try {
    const verdict = await verifyCheckpoint(cryptography.verifyEd25519, text, policy)
    if (verdict.fault === null) return { ...verdict, because: null, isMalformed: false }
    const because = describeCheckpointFault(verdict)
    if (verdict.fault === 'too-few-witnesses') return { ...verdict, because, isMalformed: false }
    return { checkpoint: null, witnessed: [], because, isMalformed: false }
  } catch (error) {
    if (!(error instanceof Malformed)) throw error
    return { checkpoint: null, witnessed: [], because: error.message, isMalformed: true }
  }
}
