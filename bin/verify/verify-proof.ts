import {
  describeCheckpointFault,
  Malformed,
  type ProofFileVerdict,
  verifyEntryProof,
} from '#lib/translog/index.ts'
import { CannotVerify } from './cannot-verify.ts'
import { nodeCryptography } from './node-cryptography.ts'
import type { Verified } from './verified.ts'
import { readOrRefuse, type Trust } from './whom-to-trust.ts'

/** Verifies a downloaded `.tlog-proof`: the entry it carries, its place in the tree, the checkpoint. Throws `CannotVerify`. */
export async function verifyProof(path: string, trust: Trust): Promise<Verified> {
  const text = readOrRefuse(path)
  try {
    const verdict = await verifyEntryProof(nodeCryptography, text, trust.policy)
    if (verdict.fault !== null)
      return { outcome: outcomeOf(verdict.fault), sentences: [becauseOf(verdict)], trust }
    const { entry, index, checkpoint } = verdict
    const what = entry.codes.ref ?? entry.subject
    return {
      outcome: 'good',
      sentences: [
        `Entry ${index} (${entry.kind}, ${what}, ${entry.at}) stands in the log of ${checkpoint.origin} with ${checkpoint.size} entries.`,
      ],
      trust,
    }
  } catch (error) {
    if (error instanceof Malformed)
      throw new CannotVerify(`${path} is no proof of an entry: ${error.message}`)
    throw error
  }
}

type Fault = Exclude<ProofFileVerdict, { readonly fault: null }>

const outcomeOf = (fault: Fault['fault']) => (fault === 'too-few-witnesses' ? 'incomplete' : 'altered')

function becauseOf(verdict: Fault): string {
  return verdict.fault === 'not-included'
    ? `The entry does not stand in the tree that the checkpoint signs (${verdict.because}).`
    : `The checkpoint cannot be believed: ${describeCheckpointFault(verdict)}`
}
