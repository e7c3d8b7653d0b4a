import { requireForm } from './malformed.ts'

/**
 * One complete subtree: `level` 0 is a leaf; the subtree covers the leaves from `index` * 2^level, 2^level of them.
 */
export type HashPosition = { readonly level: number; readonly index: number }

/** Leaves from `start` to before `end`. */
export type LeafRange = { readonly start: number; readonly end: number }

/** Leaves of the largest tree: stored-hash indices, almost twice as many, stay safe integers. */
export const treeSizeMax = 2 ** 52

/** Throws `out-of-range` unless `size` is a whole number from 0 to `treeSizeMax`. */
export function requireTreeSize(size: number): void {
  requireForm(
    Number.isSafeInteger(size) && size >= 0 && size <= treeSizeMax,
    'out-of-range',
    `A tree's size is a whole number from 0 to 2^52; this one is ${size}.`,
  )
}

/** The largest power of two smaller than `count`, for `count` > 1 (RFC 6962 §2.1: the k of a split). */
export function splitPoint(count: number): number {
  let power = 1
  while (2 * power < count) power *= 2
  return power
}

/**
 * The complete subtrees, from left to right, that make up a range whose start is a multiple of every power of two
 * that fits into it (as all ranges of proofs are). Their hashes, folded from the right, are the range's hash.
 */
export function coverRange(range: LeafRange): HashPosition[] {
  const positions: HashPosition[] = []
  let start = range.start
  while (start < range.end) {
    let level = 0
    let width = 1
    while (start % (2 * width) === 0 && start + 2 * width <= range.end) {
      level += 1
      width *= 2
    }
    positions.push({ level, index: start / width })
    start += width
  }
  return positions
}

/**
 * Where a hash stands in the stored order (golang/mod sumdb/tlog `StoredHashIndex`): each leaf is followed at once by
 * the subtrees that it completes, so that appending a leaf only ever appends hashes.
 */
export function storedHashIndex({ level, index }: HashPosition): number {
  return storedHashCount((index + 1) * 2 ** level - 1) + level
}

/** How many hashes are stored for a tree of `size` leaves: the sum of floor(size / 2^level) over all levels. */
export function storedHashCount(size: number): number {
  requireTreeSize(size)
  let count = 0
  for (let left = size; left > 0; left = Math.floor(left / 2)) count += left
  return count
}

/** The position of the hash at a stored index; the inverse of `storedHashIndex`. */
export function splitStoredHashIndex(stored: number): HashPosition {
  requireForm(
    Number.isSafeInteger(stored) && stored >= 0 && stored < 2 * treeSizeMax,
    'out-of-range',
    `There is no stored hash ${stored}.`,
  )
  // Leaf n is stored at or before 2n, and at or after n: search the last leaf stored at or before this index.
  let low = Math.floor(stored / 2)
  let high = Math.min(stored, treeSizeMax)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (storedHashCount(middle) <= stored) low = middle
    else high = middle - 1
  }
  const level = stored - storedHashCount(low)
  return { level, index: (low + 1) / 2 ** level - 1 }
}
