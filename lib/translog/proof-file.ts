import { decodeBase64, encodeBase64, hashBytes } from './bytes.ts'
import { parseCount } from './checkpoint.ts'
import { Malformed } from './malformed.ts'
import { noteBytesMax } from './note.ts'

/** A `.tlog-proof` file (C2SP tlog-proof): where one entry stands, and how the checkpoint follows from it. */
export type ProofFile = {
  /** Opaque data of the application, not authenticated: here the entry's bytes; null where the file has none. */
  readonly extra: Uint8Array | null
  /** Zero-based index of the entry. */
  readonly index: number
  /** RFC 6962 §2.1.1, from the leaf's sibling up, 32 bytes each. */
  readonly proof: readonly Uint8Array[]
  /** The signed checkpoint, word for word. */
  readonly checkpoint: string
}

const firstLine = 'c2sp.org/tlog-proof@v1'

/** Hashes of an inclusion proof in the largest tree, 2^52 leaves. */
export const proofHashesMax = 52

/** UTF-16 code units of a whole file: a note, as much again of extra data, and the proof. */
export const proofFileMax = 2 * noteBytesMax + 4_000

/** Writes a proof file; `parseProofFile` reads it back. Throws `bad-proof` for parts that cannot stand in one. */
export function formatProofFile(file: ProofFile): string {
  const lines = [
    firstLine,
    ...(file.extra === null ? [] : [`extra ${encodeBase64(file.extra)}`]),
    `index ${file.index}`,
    ...file.proof.map(encodeBase64),
    '',
    file.checkpoint,
  ]
  const text = lines.join('\n')
  requireProof(parseProofFile(text).checkpoint === file.checkpoint, 'its parts run into one another')
  return text
}

/**
 * Reads a proof file (C2SP tlog-proof, "Format"), strictly; throws `bad-proof`, `not-base64` and, for the index,
 * `out-of-range`. Nothing is verified yet, and the checkpoint is not looked into.
 */
export function parseProofFile(text: string): ProofFile {
  requireProof(text.length <= proofFileMax, `it has more than ${proofFileMax} characters`)
  const end = text.indexOf('\n\n')
  requireProof(end >= 0, 'no empty line stands before its checkpoint')
  const [first, ...lines] = text.slice(0, end).split('\n')
  requireProof(first === firstLine, `its first line is not ${firstLine}`)
  const extraLine = lines[0]?.startsWith('extra ') ? lines[0] : null
  const [indexLine, ...hashes] = extraLine === null ? lines : lines.slice(1)
  requireProof(indexLine?.startsWith('index ') === true, 'it names no index')
  requireProof(hashes.length <= proofHashesMax, `it lists more than ${proofHashesMax} hashes`)
  const proof = hashes.map(decodeBase64)
  requireProof(
    proof.every((hash) => hash.length === hashBytes),
    `a hash in it does not have ${hashBytes} bytes`,
  )
  return {
    extra: extraLine === null ? null : decodeBase64(extraLine.slice(6)),
    index: parseCount(indexLine.slice(6)),
    proof,
    checkpoint: text.slice(end + 2),
  }
}

function requireProof(condition: unknown, why: string): asserts condition {
  if (!condition) throw new Malformed('bad-proof', `This is no proof file: ${why}.`)
}
