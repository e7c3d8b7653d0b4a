import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { encodeHex } from './bytes.ts'
import { assembleProof, assembleRoot, planConsistency, planInclusion, planRoot } from './proof-plan.ts'
import { flipBit, hasher, isFullProof } from './testdata/node-crypto.ts'
import { growTree, proveConsistency, proveInclusion, storeHashes } from './tree.ts'
import {
  coverRange,
  splitStoredHashIndex,
  storedHashCount,
  storedHashIndex,
  treeSizeMax,
} from './tree-shape.ts'
import { verifyConsistency, verifyInclusion } from './verify-proof.ts'

const leafOf = (index: number) => hasher.leaf(Uint8Array.of(index & 255, index >> 8))

function build(size: number, leaf: (index: number) => Uint8Array = leafOf) {
  const store = storeHashes()
  const tree = growTree(hasher, store.keep)
  const roots = [tree.root()]
  for (let index = 0; index < size; index += 1) {
    tree.append(leaf(index))
    roots.push(tree.root())
  }
  const head = (at: number) => ({ size: at, root: roots[at] ?? new Uint8Array() })
  return { store, tree, head }
}

/** RFC 6962 §2.1, word for word: the slow way that the quick one must agree with. */
function mth(start: number, end: number): Uint8Array {
  if (end === start) return hasher.emptyRoot()
  if (end - start === 1) return leafOf(start)
  const k = largestPowerBelow(end - start)
  return hasher.node(mth(start, start + k), mth(start + k, end))
}
function path(m: number, start: number, end: number): Uint8Array[] {
  if (end - start === 1) return []
  const k = largestPowerBelow(end - start)
  return m < k
    ? [...path(m, start, start + k), mth(start + k, end)]
    : [...path(m - k, start + k, end), mth(start, start + k)]
}
function subproof(m: number, start: number, end: number, isWhole: boolean): Uint8Array[] {
  if (m === end - start) return isWhole ? [] : [mth(start, end)]
  const k = largestPowerBelow(end - start)
  return m <= k
    ? [...subproof(m, start, start + k, isWhole), mth(start + k, end)]
    : [...subproof(m - k, start + k, end, false), mth(start, start + k)]
}
const largestPowerBelow = (n: number) => 2 ** (Math.ceil(Math.log2(n)) - 1)

const exhaustive = isFullProof ? 130 : 34

vi.setConfig({ testTimeout: isFullProof ? 1_200_000 : 60_000 })

describe('a growing tree', () => {
  it('has the root that RFC 6962 defines, at every size', () => {
    const { head, store } = build(exhaustive)
    for (let size = 0; size <= exhaustive; size += 1) {
      const root = encodeHex(mth(0, size))
      expect(encodeHex(head(size).root)).toBe(root)
      const hashes = planRoot(size).positions.map(store.read)
      expect(encodeHex(assembleRoot(hasher, size, hashes))).toBe(root)
    }
  })

  it('tells its size, and takes hashes of 32 bytes only', () => {
    const { tree } = build(3)
    expect(tree.size()).toBe(3)
    expect(() => tree.append(new Uint8Array(31))).toThrow(expect.objectContaining({ code: 'wrong-length' }))
    expect(() => hasher.node(new Uint8Array(32), new Uint8Array(33))).toThrow('32 bytes')
    expect(() => hasher.node(new Uint8Array(0), new Uint8Array(32))).toThrow('32 bytes')
  })

  it('keeps every complete subtree in the stored order, past the first allocation', () => {
    const kept: string[] = []
    const store = storeHashes()
    const tree = growTree(hasher, (hash) => {
      kept.push(encodeHex(hash))
      store.keep(hash)
    })
    for (let index = 0; index < 700; index += 1) {
      expect(storedHashIndex({ level: 0, index })).toBe(kept.length)
      tree.append(leafOf(index))
      expect(storedHashCount(index + 1)).toBe(kept.length)
    }
    kept.forEach((hash, stored) => {
      const position = splitStoredHashIndex(stored)
      expect(storedHashIndex(position)).toBe(stored)
      expect(encodeHex(store.read(position))).toBe(hash)
    })
    const { level, index } = splitStoredHashIndex(kept.length - 1)
    expect(encodeHex(store.read({ level, index }))).toBe(
      encodeHex(mth(index * 2 ** level, (index + 1) * 2 ** level)),
    )
    expect(() => store.read({ level: 0, index: 700 })).toThrow(
      expect.objectContaining({ code: 'out-of-range' }),
    )
  })

  it('stores hashes up to sizes of 2^52', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 52 }), fc.maxSafeNat(), (level, seed) => {
        const position = { level, index: seed % 2 ** (52 - level) }
        expect(splitStoredHashIndex(storedHashIndex(position))).toEqual(position)
      }),
      { seed: 52, numRuns: isFullProof ? 20_000 : 500 },
    )
    for (const size of [-1, 0.5, treeSizeMax + 1, Number.NaN])
      expect(() => storedHashCount(size)).toThrow(expect.objectContaining({ code: 'out-of-range' }))
    for (const stored of [-1, 0.5, 2 * treeSizeMax])
      expect(() => splitStoredHashIndex(stored)).toThrow(expect.objectContaining({ code: 'out-of-range' }))
  })

  it('covers a range with complete subtrees, each as large as it can be', () => {
    expect(coverRange({ start: 0, end: 7 })).toEqual([
      { level: 2, index: 0 },
      { level: 1, index: 2 },
      { level: 0, index: 6 },
    ])
    expect(coverRange({ start: 4, end: 4 })).toEqual([])
  })
})

describe('every proof of every small tree', () => {
  const { store, head } = build(exhaustive)

  it('is the one that RFC 6962 defines, and verifies', () => {
    for (let size = 1; size <= exhaustive; size += 1)
      for (let at = 0; at < size; at += 1) {
        const inclusion = proveInclusion(hasher, store, at, size)
        expect(inclusion.map(encodeHex)).toEqual(path(at, 0, size).map(encodeHex))
        const claim = { index: at, leafHash: leafOf(at), proof: inclusion, tree: head(size) }
        expect(verifyInclusion(hasher, claim)).toBeNull()
        const consistency = proveConsistency(hasher, store, at + 1, size)
        expect(consistency.map(encodeHex)).toEqual(subproof(at + 1, 0, size, true).map(encodeHex))
        expect(verifyConsistency(hasher, head(at + 1), head(size), consistency)).toBeNull()
      }
  })

  it('fails with a hash too few, too many, or in another place', () => {
    for (let size = 2; size <= exhaustive; size += 1)
      for (let at = 0; at < size; at += 1) {
        const proof = proveInclusion(hasher, store, at, size)
        const claim = { index: at, leafHash: leafOf(at), tree: head(size) }
        const fault = (changed: Uint8Array[]) => verifyInclusion(hasher, { ...claim, proof: changed })
        expect(fault(proof.slice(1))).toBe('proof-too-short')
        expect(fault([...proof, head(1).root])).toBe('proof-too-long')
        if (proof.length > 1) expect(fault(proof.toReversed())).not.toBeNull()
        const other = { ...claim, index: (at + 1) % size, proof }
        expect(verifyInclusion(hasher, other)).not.toBeNull()
        if (at === 0) continue
        const consistency = proveConsistency(hasher, store, at, size)
        const consistent = (changed: Uint8Array[]) => verifyConsistency(hasher, head(at), head(size), changed)
        expect(consistent(consistency.slice(1))).not.toBeNull()
        expect(consistent(consistency.slice(0, -1))).not.toBeNull()
        expect(consistent([...consistency, head(1).root])).toBe('proof-too-long')
        expect(verifyConsistency(hasher, head(at - 1), head(size), consistency)).not.toBeNull()
      }
  })
})

describe('random trees', () => {
  const sizeMax = isFullProof ? 1000 : 80

  it('prove every leaf and every earlier size, and no single-bit change survives', () => {
    const arbitrary = fc.record({
      size: fc.integer({ min: 1, max: sizeMax }),
      salt: fc.uint8Array({ minLength: 4, maxLength: 4 }),
      at: fc.nat(),
    })
    fc.assert(
      fc.property(arbitrary, ({ size, salt, at }) => {
        const leaf = (index: number) => hasher.leaf(Uint8Array.of(...salt, index & 255, index >> 8))
        const { store, head } = build(size, leaf)
        const tree = head(size)
        for (let index = 0; index < size; index += 1) {
          const proof = proveInclusion(hasher, store, index, size)
          expect(verifyInclusion(hasher, { index, leafHash: leaf(index), proof, tree })).toBeNull()
          const since = proveConsistency(hasher, store, index + 1, size)
          expect(verifyConsistency(hasher, head(index + 1), tree, since)).toBeNull()
        }
        const index = at % size
        const proof = proveInclusion(hasher, store, index, size)
        const inclusion = [leaf(index), tree.root, ...proof]
        everyBit(inclusion, ([leafHash, root, ...changed]) =>
          verifyInclusion(hasher, { index, leafHash, proof: changed, tree: { size, root } }),
        )
        const since = proveConsistency(hasher, store, index + 1, size)
        const consistency = [head(index + 1).root, tree.root, ...since]
        everyBit(consistency, ([oldRoot, root, ...changed]) =>
          verifyConsistency(hasher, { size: index + 1, root: oldRoot }, { size, root }, changed),
        )
      }),
      { seed: 2026, numRuns: isFullProof ? 60 : 12 },
    )
  })
})

function everyBit(
  hashes: readonly Uint8Array[],
  verify: (changed: [Uint8Array, Uint8Array, ...Uint8Array[]]) => string | null,
): void {
  hashes.forEach((hash, at) => {
    for (let bit = 0; bit < 256; bit += 1) {
      const [first, second, ...rest] = hashes.with(at, flipBit(hash, bit))
      if (!first || !second) throw new Error('two roots or a leaf and a root come first')
      if (verify([first, second, ...rest]) === null) throw new Error(`hash ${at}, bit ${bit} went unseen`)
    }
  })
}

describe('what cannot be proved', () => {
  const { store, head } = build(5)
  const proof = proveInclusion(hasher, store, 2, 5)
  const claim = { index: 2, leafHash: leafOf(2), proof, tree: head(5) }

  it('is refused when the proof is made', () => {
    for (const index of [-1, 5, 0.5])
      expect(() => planInclusion(index, 5)).toThrow(expect.objectContaining({ code: 'out-of-range' }))
    for (const old of [0, 6, 1.5])
      expect(() => planConsistency(old, 5)).toThrow(expect.objectContaining({ code: 'out-of-range' }))
    expect(() => planRoot(-1)).toThrow(expect.objectContaining({ code: 'out-of-range' }))
    expect(() => assembleProof(hasher, planInclusion(2, 5), [])).toThrow('needs')
    expect(planConsistency(5, 5).ranges).toEqual([])
  })

  it('is named when an inclusion proof is verified', () => {
    const faults = [
      { ...claim, tree: { ...claim.tree, size: 2 ** 53 } },
      { ...claim, tree: { ...claim.tree, size: -1 } },
      { ...claim, index: 5 },
      { ...claim, index: -1 },
      { ...claim, index: 1.5 },
      { ...claim, leafHash: new Uint8Array(31) },
      { ...claim, proof: [...proof.slice(1), new Uint8Array(33)] },
      { ...claim, leafHash: leafOf(3) },
      { ...claim, tree: { size: 0, root: hasher.emptyRoot() }, index: 0, proof: [] },
    ].map((one) => verifyInclusion(hasher, one))
    expect(faults).toEqual([
      'size-out-of-range',
      'size-out-of-range',
      'index-beyond-size',
      'index-beyond-size',
      'index-beyond-size',
      'hash-length',
      'hash-length',
      'root-differs',
      'index-beyond-size',
    ])
  })

  it('is named when a consistency proof is verified', () => {
    const since = proveConsistency(hasher, store, 3, 5)
    const verify = (old: number, oldRoot: Uint8Array, size: number, hashes: Uint8Array[]) =>
      verifyConsistency(hasher, { size: old, root: oldRoot }, { size, root: head(5).root }, hashes)
    expect([
      verify(-1, head(3).root, 5, since),
      verify(3, head(3).root, 2 ** 53, since),
      verify(6, head(3).root, 5, since),
      verify(0, hasher.emptyRoot(), 5, []),
      verify(0, hasher.emptyRoot(), 0, []),
      verify(3, new Uint8Array(), 5, since),
      verify(3, head(3).root, 5, []),
      verify(3, head(2).root, 5, since),
      verify(5, head(5).root, 5, since),
      verify(5, head(4).root, 5, []),
      verify(5, head(5).root, 5, []),
      verify(3, head(3).root, 5, since.with(-1, leafOf(9))),
      verify(4, head(4).root, 5, [leafOf(4)]),
      verify(4, head(4).root, 5, [leafOf(3)]),
    ]).toEqual([
      'size-out-of-range',
      'size-out-of-range',
      'sizes-reversed',
      'from-empty-tree',
      'from-empty-tree',
      'hash-length',
      'proof-too-short',
      'old-root-differs',
      'proof-too-long',
      'root-differs',
      null,
      'root-differs',
      null,
      'root-differs',
    ])
  })
})
