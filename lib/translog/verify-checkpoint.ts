import type { VerifyEd25519 } from './bytes.ts'
import { type Checkpoint, parseCheckpoint } from './checkpoint.ts'
import { parseNote, verifyNote } from './note.ts'
import { isQuorumMet, type TrustPolicy } from './trust-policy.ts'

/** A cosignature that verified: which witness, and when it says it looked, in seconds since 1970. */
export type Witnessed = { readonly name: string; readonly at: number }

/** Why a checkpoint cannot be believed. */
export type CheckpointFault =
  | { readonly fault: 'not-signed-by-log' }
  | { readonly fault: 'bad-signature'; readonly name: string }
  | { readonly fault: 'other-origin'; readonly origin: string }
  | {
      readonly fault: 'too-few-witnesses'
      readonly checkpoint: Checkpoint
      readonly witnessed: readonly Witnessed[]
    }

/** A checkpoint that can be believed, with the witnesses that saw it; or why it cannot. */
export type CheckpointVerdict =
  | { readonly fault: null; readonly checkpoint: Checkpoint; readonly witnessed: readonly Witnessed[] }
  | CheckpointFault

/**
 * Reads and verifies a signed checkpoint (C2SP tlog-checkpoint, "Signatures"): one of the policy's log keys signed
 * it, that key's name is the origin, the quorum cosigned it, and no known key's signature is bad. Throws `Malformed`
 * for what is no signed checkpoint at all.
 */
export async function verifyCheckpoint(
  verifyEd25519: VerifyEd25519,
  text: string,
  policy: TrustPolicy,
): Promise<CheckpointVerdict> {
  const note = parseNote(text)
  const verdict = await verifyNote(verifyEd25519, note, [...policy.logs, ...policy.witnesses])
  if (verdict.fault === 'bad-signature') return verdict
  if (verdict.fault !== null) return { fault: 'not-signed-by-log' }
  const signers = verdict.signatures.filter(({ key }) => policy.logs.includes(key))
  if (signers.length === 0) return { fault: 'not-signed-by-log' }
  const checkpoint = parseCheckpoint(note.text)
  const { origin } = checkpoint
  if (!signers.some(({ key }) => key.name === origin)) return { fault: 'other-origin', origin }
  const cosigners = verdict.signatures.filter(({ key }) => policy.witnesses.includes(key))
  const witnessed = cosigners.flatMap(({ key, cosignedAt }) =>
    cosignedAt === null ? [] : [{ name: key.name, at: cosignedAt }],
  )
  if (!isQuorumMet(policy.quorum, new Set(cosigners.map(({ key }) => key))))
    return { fault: 'too-few-witnesses', checkpoint, witnessed }
  return { fault: null, checkpoint, witnessed }
}

/** Why a checkpoint cannot be believed, as the end of a sentence to a person. */
export function describeCheckpointFault(fault: CheckpointFault): string {
  switch (fault.fault) {
    case 'not-signed-by-log':
      return 'no key that you trust for this log signed it.'
    case 'bad-signature':
      return `the signature of ${fault.name} is not of this text.`
    case 'other-origin':
      return `it is of another log, ${fault.origin}.`
    case 'too-few-witnesses':
      return `only ${fault.witnessed.length} of the witnesses that your policy asks for have seen this checkpoint.`
  }
}
