import { requireForm } from './malformed.ts'
import type { TreeHasher } from './tree-hash.ts'
import { coverRange, type HashPosition, type LeafRange, requireTreeSize, splitPoint } from './tree-shape.ts'

/**
 * What a proof consists of: the ranges whose hashes it lists, and the stored hashes to fetch for them, in order.
 * Plan first, fetch all positions in one query, then call `assembleProof`.
 */
export type ProofPlan = {
  readonly ranges: readonly LeafRange[]
  readonly positions: readonly HashPosition[]
}

/** The plan of a tree's root: one range, the whole tree. */
export function planRoot(size: number): ProofPlan {
  requireTreeSize(size)
  return planOf(size === 0 ? [] : [{ start: 0, end: size }])
}

/**
 * The plan of the inclusion proof of the leaf at `index` in the tree of `size` leaves (RFC 6962 §2.1.1), siblings from
 * the leaf up. Throws `out-of-range` unless 0 <= index < size.
 */
export function planInclusion(index: number, size: number): ProofPlan {
  requireTreeSize(size)
  requireForm(
    Number.isSafeInteger(index) && index >= 0 && index < size,
    'out-of-range',
    `A tree of size ${size} has no leaf ${index}.`,
  )
  const ranges: LeafRange[] = []
  let start = 0
  let end = size
  while (end - start > 1) {
    const middle = start + splitPoint(end - start)
    if (index < middle) {
      ranges.push({ start: middle, end })
      end = middle
    } else {
      ranges.push({ start, end: middle })
      start = middle
    }
  }
  return planOf(ranges.reverse())
}

/**
 * The plan of the consistency proof from the tree of `oldSize` leaves to that of `size` (RFC 6962 §2.1.2). Throws
 * `out-of-range` unless 1 <= oldSize <= size: from the empty tree there is nothing to prove.
 */
export function planConsistency(oldSize: number, size: number): ProofPlan {
  requireTreeSize(size)
  requireForm(
    Number.isSafeInteger(oldSize) && oldSize >= 1 && oldSize <= size,
    'out-of-range',
    `A consistency proof goes from a size of 1 to ${size}, not from ${oldSize}.`,
  )
  const ranges: LeafRange[] = []
  let start = 0
  let end = size
  while (end !== oldSize) {
    const middle = start + splitPoint(end - start)
    if (oldSize <= middle) {
      ranges.push({ start: middle, end })
      end = middle
    } else {
      ranges.push({ start, end: middle })
      start = middle
    }
  }
  if (start > 0) ranges.push({ start, end })
  return planOf(ranges.reverse())
}

function planOf(ranges: readonly LeafRange[]): ProofPlan {
  return { ranges, positions: ranges.flatMap(coverRange) }
}

/**
 * The hashes of a plan's ranges, from the hashes at its positions in the same order. Throws `wrong-length` unless
 * there is one hash for each position.
 */
export function assembleProof(
  hasher: TreeHasher,
  plan: ProofPlan,
  hashes: readonly Uint8Array[],
): Uint8Array[] {
  requireForm(
    hashes.length === plan.positions.length,
    'wrong-length',
    `This proof needs ${plan.positions.length} hashes; ${hashes.length} were read.`,
  )
  let read = 0
  return plan.ranges.map((range) => {
    const parts = hashes.slice(read, read + coverRange(range).length)
    read += parts.length
    return parts.reduceRight((right, left) => hasher.node(left, right))
  })
}

/** The root of a tree of `size` leaves, from the hashes at the positions of `planRoot`. */
export function assembleRoot(hasher: TreeHasher, size: number, hashes: readonly Uint8Array[]): Uint8Array {
  return assembleProof(hasher, planRoot(size), hashes)[0] ?? hasher.emptyRoot()
}
