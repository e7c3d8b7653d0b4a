import type { Cryptography } from './bytes.ts'
import type { ProofFile } from './proof-file.ts'
import { treeHasher } from './tree-hash.ts'
import type { TrustPolicy } from './trust-policy.ts'
import { type CheckpointVerdict, verifyCheckpoint } from './verify-checkpoint.ts'
import { type ProofFault, verifyInclusion } from './verify-proof.ts'

/** As `CheckpointVerdict`, and why the entry does not follow from a checkpoint that is good. */
export type ProofFileVerdict =
  | CheckpointVerdict
  | { readonly fault: 'not-included'; readonly because: ProofFault }

/**
 * Whether these bytes are the entry that a proof file speaks of (C2SP tlog-proof): the checkpoint's signatures, then
 * the inclusion. Throws `Malformed` when the checkpoint inside is none.
 */
export async function verifyProofFile(
  cryptography: Cryptography,
  file: ProofFile,
  entry: Uint8Array,
  policy: TrustPolicy,
): Promise<ProofFileVerdict> {
  const verdict = await verifyCheckpoint(cryptography.verifyEd25519, file.checkpoint, policy)
  if (verdict.fault !== null) return verdict
  const hasher = treeHasher(cryptography.sha256)
  const { index, proof } = file
  const claim = { index, leafHash: hasher.leaf(entry), proof, tree: verdict.checkpoint }
  const because = verifyInclusion(hasher, claim)
  return because === null ? verdict : { fault: 'not-included', because }
}
