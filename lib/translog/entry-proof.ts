import { type Cryptography, decodeText } from './bytes.ts'
import { type Entry, parseEntry } from './entry.ts'
import { requireForm } from './malformed.ts'
import { formatProofFile, type ProofFile, parseProofFile } from './proof-file.ts'
import type { TrustPolicy } from './trust-policy.ts'
import { type ProofFileVerdict, verifyProofFile } from './verify-proof-file.ts'

/** The proof of one entry as people download it: a proof file that carries the entry's bytes as its extra data. */
export function formatEntryProof(entry: Uint8Array, file: Omit<ProofFile, 'extra'>): string {
  return formatProofFile({ ...file, extra: entry })
}

/** What a downloaded proof proves: the entry, its index, and the checkpoint that it stands under. */
export type EntryProofVerdict =
  | Exclude<ProofFileVerdict, { readonly fault: null }>
  | (Extract<ProofFileVerdict, { readonly fault: null }> & { readonly entry: Entry; readonly index: number })

/**
 * Reads what `formatEntryProof` writes and verifies it: nothing else is needed but whom to trust. Throws `Malformed`
 * for what is no proof file, carries no entry, or carries one in another spelling.
 */
export async function verifyEntryProof(
  cryptography: Cryptography,
  text: string,
  policy: TrustPolicy,
): Promise<EntryProofVerdict> {
  const file = parseProofFile(text)
  requireForm(file.extra !== null, 'bad-proof', 'This proof file does not carry the entry that it is about.')
  const verdict = await verifyProofFile(cryptography, file, file.extra, policy)
  if (verdict.fault !== null) return verdict
  return { ...verdict, entry: parseEntry(decodeText(file.extra)), index: file.index }
}
