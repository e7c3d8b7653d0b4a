import { areEqualBytes, hashBytes } from './bytes.ts'
import type { TreeHasher } from './tree-hash.ts'
import { treeSizeMax } from './tree-shape.ts'

/** Why a proof does not prove; null from the functions below means that it does. */
export const proofFaults = [
  'size-out-of-range',
  'index-beyond-size',
  'from-empty-tree',
  'sizes-reversed',
  'hash-length',
  'proof-too-short',
  'proof-too-long',
  'old-root-differs',
  'root-differs',
] as const
export type ProofFault = (typeof proofFaults)[number]

/** A tree as a checkpoint names it. */
export type TreeHead = {
  /** Leaves. */
  readonly size: number
  /** 32 bytes. */
  readonly root: Uint8Array
}

/** An inclusion proof with all that it speaks of; sizes and indices are leaves, hashes 32 bytes. */
export type InclusionClaim = {
  readonly index: number
  readonly leafHash: Uint8Array
  readonly proof: readonly Uint8Array[]
  readonly tree: TreeHead
}

const isSize = (size: number) => Number.isSafeInteger(size) && size >= 0 && size <= treeSizeMax
const isHash = (hash: Uint8Array) => hash.length === hashBytes
const isOdd = (number: number) => number % 2 === 1
const half = (number: number) => Math.floor(number / 2)

/**
 * Whether the leaf stands at its index in the tree (RFC 9162 §2.1.3.2, over RFC 6962 §2.1.1). The root is of a
 * checkpoint that was verified; the size comes from there too, since a proof alone does not bind it.
 */
export function verifyInclusion(hasher: TreeHasher, claim: InclusionClaim): ProofFault | null {
  const { index, leafHash, proof, tree } = claim
  if (!isSize(tree.size)) return 'size-out-of-range'
  if (!Number.isSafeInteger(index) || index < 0 || index >= tree.size) return 'index-beyond-size'
  if (![leafHash, tree.root, ...proof].every(isHash)) return 'hash-length'
  let hash = leafHash
  let node = index
  let last = tree.size - 1
  for (const sibling of proof) {
    if (last === 0) return 'proof-too-long'
    if (isOdd(node) || node === last) {
      hash = hasher.node(sibling, hash)
      while (!isOdd(node) && node !== 0) {
        node = half(node)
        last = half(last)
      }
    } else hash = hasher.node(hash, sibling)
    node = half(node)
    last = half(last)
  }
  if (last !== 0) return 'proof-too-short'
  return areEqualBytes(hash, tree.root) ? null : 'root-differs'
}

/**
 * Whether `tree` begins with all leaves of `old`, in order (RFC 9162 §2.1.4.2, over RFC 6962 §2.1.2). From the empty
 * tree there is nothing to prove and any proof is refused: `from-empty-tree`.
 */
export function verifyConsistency(
  hasher: TreeHasher,
  old: TreeHead,
  tree: TreeHead,
  proof: readonly Uint8Array[],
): ProofFault | null {
  if (!isSize(old.size) || !isSize(tree.size)) return 'size-out-of-range'
  if (old.size > tree.size) return 'sizes-reversed'
  if (old.size === 0) return 'from-empty-tree'
  if (old.size === tree.size) {
    if (proof.length > 0) return 'proof-too-long'
    return areEqualBytes(old.root, tree.root) ? null : 'root-differs'
  }
  if (![old.root, tree.root, ...proof].every(isHash)) return 'hash-length'
  let node = old.size - 1
  let last = tree.size - 1
  while (isOdd(node)) {
    node = half(node)
    last = half(last)
  }
  // An old tree of 2^n leaves is itself the first hash; the proof leaves it out.
  const [first, ...rest] = node === 0 ? [old.root, ...proof] : proof
  if (first === undefined) return 'proof-too-short'
  let oldHash = first
  let hash = first
  for (const sibling of rest) {
    if (last === 0) return 'proof-too-long'
    if (isOdd(node) || node === last) {
      oldHash = hasher.node(sibling, oldHash)
      hash = hasher.node(sibling, hash)
      while (!isOdd(node) && node !== 0) {
        node = half(node)
        last = half(last)
      }
    } else hash = hasher.node(hash, sibling)
    node = half(node)
    last = half(last)
  }
  if (last !== 0) return 'proof-too-short'
  if (!areEqualBytes(oldHash, old.root)) return 'old-root-differs'
  return areEqualBytes(hash, tree.root) ? null : 'root-differs'
}
