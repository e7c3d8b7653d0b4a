import { decodeBase64, encodeBase64, encodeHex, hashBytes } from './bytes.ts'
import { Malformed, requireForm } from './malformed.ts'
import { treeSizeMax } from './tree-shape.ts'
import type { TreeHead } from './verify-proof.ts'

/** What a log states of its tree (C2SP tlog-checkpoint, "Note text"). */
export type Checkpoint = TreeHead & {
  /** The log's own name, such as `ledger.example.org/tlog`. */
  readonly origin: string
  /** Opaque lines after the root; none may be empty. */
  readonly extensions: readonly string[]
}

/** SHA-256 of the empty string: the only root that a tree of size 0 has (RFC 6962 §2.1). */
const emptyRootHex = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/**
 * Reads a checkpoint's note text: origin, size, root, extension lines, each ended by a newline. Strict: sizes without
 * leading zeros, canonical base64 of 32 bytes, the empty root at size 0. Throws `bad-checkpoint`, `out-of-range` for
 * the size and `not-base64` for the root.
 */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split('\n')
  requireCheckpoint(lines.pop() === '', 'it does not end with a newline')
  const [origin, decimal, base64, ...extensions] = lines
  requireCheckpoint(
    origin !== undefined && decimal !== undefined && base64 !== undefined,
    'it has fewer than three lines',
  )
  requireCheckpoint(
    lines.every((line) => line !== ''),
    'a line is empty',
  )
  const checkpoint = { origin, size: parseCount(decimal), root: decodeBase64(base64), extensions }
  requireHead(checkpoint)
  return checkpoint
}

/** Writes a checkpoint's note text; `parseCheckpoint` reads it back. Throws `bad-checkpoint`. */
export function formatCheckpoint(checkpoint: Checkpoint): string {
  const { origin, size, root, extensions } = checkpoint
  requireHead(checkpoint)
  const lines = [origin, String(size), encodeBase64(root), ...extensions]
  requireCheckpoint(
    lines.every((line) => line !== '' && !line.includes('\n')),
    'a line is empty or holds a newline',
  )
  return `${lines.join('\n')}\n`
}

/**
 * A decimal number as the formats of C2SP write it, without sign, spaces or leading zeros, from 0 to 2^52; throws
 * `out-of-range`.
 */
export function parseCount(decimal: string): number {
  const count = /^(0|[1-9][0-9]{0,15})$/.test(decimal) ? Number(decimal) : Number.NaN
  requireForm(count <= treeSizeMax, 'out-of-range', 'A count is a plain decimal number from 0 to 2^52.')
  return count
}

function requireHead({ size, root }: TreeHead): void {
  requireCheckpoint(Number.isSafeInteger(size) && size >= 0 && size <= treeSizeMax, 'its size is no count')
  requireCheckpoint(root.length === hashBytes, `its root has ${root.length} bytes, not ${hashBytes}`)
  requireCheckpoint(
    size > 0 || encodeHex(root) === emptyRootHex,
    'its size is 0, its root is not the empty one',
  )
}

function requireCheckpoint(condition: unknown, why: string): asserts condition {
  if (!condition) throw new Malformed('bad-checkpoint', `This is no checkpoint: ${why}.`)
}
