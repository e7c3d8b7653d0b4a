import { hashBytes } from './bytes.ts'
import { requireForm } from './malformed.ts'
import { assembleProof, type ProofPlan, planConsistency, planInclusion } from './proof-plan.ts'
import type { TreeHasher } from './tree-hash.ts'
import { type HashPosition, storedHashIndex, treeSizeMax } from './tree-shape.ts'

/** Written once, not for each leaf. */
const leafLength = `A leaf hash has ${hashBytes} bytes.`

/** A tree that only grows; it keeps one hash for each bit of its size (52 at most), not the leaves. */
export type GrowingTree = {
  /** Leaves so far. */
  readonly size: () => number
  /** Root over all leaves so far, 32 bytes; at most one hash for each bit of the size. */
  readonly root: () => Uint8Array
  /** Adds one leaf hash (`TreeHasher.leaf` of the entry's bytes); two hashes on average. */
  readonly append: (leafHash: Uint8Array) => void
}

/**
 * An empty growing tree. `keep`, where given, is told each complete subtree's hash in the stored order
 * (`storedHashIndex` counts these calls), which is all that proofs and tiles need.
 */
export function growTree(hasher: TreeHasher, keep?: (hash: Uint8Array) => void): GrowingTree {
  /** By level: the complete subtree that waits for its right sibling. */
  const waiting: (Uint8Array | null)[] = []
  let size = 0
  return {
    size: () => size,
    root() {
      let root: Uint8Array | null = null
      for (const left of waiting) if (left) root = root === null ? left : hasher.node(left, root)
      return root ?? hasher.emptyRoot()
    },
    append(leafHash) {
      requireForm(leafHash.length === hashBytes, 'wrong-length', leafLength)
      requireForm(size < treeSizeMax, 'out-of-range', 'This tree is full.')
      let hash = leafHash
      let level = 0
      keep?.(hash)
      for (let left = waiting[level]; left; left = waiting[level]) {
        hash = hasher.node(left, hash)
        keep?.(hash)
        waiting[level] = null
        level += 1
      }
      waiting[level] = hash
      size += 1
    },
  }
}

/** All hashes of a growing tree, in memory: 64 bytes a leaf. */
export type HashStore = {
  /** The next hash in the stored order; give it to `growTree`. */
  readonly keep: (hash: Uint8Array) => void
  /** The hash at a position; throws `out-of-range` where none is stored. */
  readonly read: (position: HashPosition) => Uint8Array
}

/** An empty store of hashes. */
export function storeHashes(): HashStore {
  let bytes = new Uint8Array(1024 * hashBytes)
  let count = 0
  return {
    keep(hash) {
      if (count * hashBytes === bytes.length) {
        const larger = new Uint8Array(2 * bytes.length)
        larger.set(bytes)
        bytes = larger
      }
      bytes.set(hash, count * hashBytes)
      count += 1
    },
    read(position) {
      const at = storedHashIndex(position)
      requireForm(
        at < count,
        'out-of-range',
        `No hash is stored for level ${position.level}, index ${position.index}.`,
      )
      return bytes.slice(at * hashBytes, (at + 1) * hashBytes)
    },
  }
}

/** The inclusion proof of one leaf from a store of at least `size` leaves; throws `out-of-range`. */
export function proveInclusion(
  hasher: TreeHasher,
  store: HashStore,
  index: number,
  size: number,
): Uint8Array[] {
  return prove(hasher, store, planInclusion(index, size))
}

/** The consistency proof between two sizes from a store of at least `size` leaves; throws `out-of-range`. */
export function proveConsistency(
  hasher: TreeHasher,
  store: HashStore,
  oldSize: number,
  size: number,
): Uint8Array[] {
  return prove(hasher, store, planConsistency(oldSize, size))
}

function prove(hasher: TreeHasher, store: HashStore, plan: ProofPlan): Uint8Array[] {
  return assembleProof(hasher, plan, plan.positions.map(store.read))
}
