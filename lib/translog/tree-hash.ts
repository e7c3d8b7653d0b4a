import { hashBytes, type Sha256 } from './bytes.ts'
import { requireForm } from './malformed.ts'

/** The three hashes of a Merkle tree (RFC 6962 §2.1), over one SHA-256. */
export type TreeHasher = {
  /** Root of the tree of size 0: SHA-256 of the empty string. */
  readonly emptyRoot: () => Uint8Array
  /** Hash of one entry's bytes: SHA-256(0x00 || data). */
  readonly leaf: (data: Uint8Array) => Uint8Array
  /** Hash of two subtrees: SHA-256(0x01 || left || right), 32 bytes each. Throws `wrong-length`. */
  readonly node: (left: Uint8Array, right: Uint8Array) => Uint8Array
}

/** Written once: written for each of a million nodes, it would cost as much as their hashes. */
const nodeLength = `A hash in the tree has ${hashBytes} bytes.`

/**
 * A tree's hashes from a `sha256` that keeps no reference to its argument: the input of `node` is written into one
 * buffer again and again, which over a million leaves spares a million short-lived arrays.
 */
export function treeHasher(sha256: Sha256): TreeHasher {
  const pair = new Uint8Array(1 + 2 * hashBytes)
  pair[0] = 1
  return {
    emptyRoot: () => sha256(new Uint8Array()),
    leaf(data) {
      const prefixed = new Uint8Array(1 + data.length)
      prefixed.set(data, 1)
      return sha256(prefixed)
    },
    node(left, right) {
      requireForm(left.length === hashBytes && right.length === hashBytes, 'wrong-length', nodeLength)
      pair.set(left, 1)
      pair.set(right, 1 + hashBytes)
      return sha256(pair)
    },
  }
}
