import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeHex, encodeHex } from './bytes.ts'
import { hasher, hasVectors, vectors } from './testdata/node-crypto.ts'
import { growTree, proveInclusion, storeHashes } from './tree.ts'
import { verifyConsistency, verifyInclusion } from './verify-proof.ts'

const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))
const read = (...path: string[]) => JSON.parse(readFileSync(join(vectors, ...path), 'utf8'))

describe.skipIf(!hasVectors)('the RFC 6962 proof vectors (skipped without ../shared)', () => {
  const files = globSync('rfc6962-proofs/**/*.json', { cwd: vectors }).sort()

  it('are 196', () => {
    expect(files).toHaveLength(196)
  })

  it.each(files)('%s', (file) => {
    const one = read(file)
    const proof = (one.proof ?? []).map(bytes)
    const fault = file.includes('inclusion')
      ? verifyInclusion(hasher, {
          index: one.leafIdx,
          leafHash: bytes(one.leafHash ?? ''),
          proof,
          tree: { size: one.treeSize, root: bytes(one.root ?? '') },
        })
      : verifyConsistency(
          hasher,
          { size: one.size1, root: bytes(one.root1 ?? '') },
          { size: one.size2, root: bytes(one.root2 ?? '') },
          proof,
        )
    expect(fault === null).toBe(!one.wantErr)
  })
})

describe.skipIf(!hasVectors)('the tree of 8 leaves (skipped without ../shared)', () => {
  it('has the known leaf, node and root hashes', () => {
    const tree8 = read('rfc6962-hashes', 'tree8.json')
    for (const { inputHex, hashHex } of tree8.leafHashes)
      expect(encodeHex(hasher.leaf(decodeHex(inputHex)))).toBe(hashHex)
    const tree = growTree(hasher)
    const roots = [encodeHex(tree.root())]
    for (const input of tree8.leafInputsHex) {
      tree.append(hasher.leaf(decodeHex(input)))
      roots.push(encodeHex(tree.root()))
    }
    expect(roots).toEqual(tree8.rootHashesBySizeHex)
  })

  it('has the known digests over all subtrees to 130 leaves', () => {
    const { subtreeVectorsUpTo130 } = read('rfc6962-hashes', 'tree8.json')
    const hashes = createHash('sha256')
    const inclusionProofs = createHash('sha256')
    for (let end = 0; end <= 130; end += 1)
      for (let start = 0; start <= end; start += 1) {
        if (!isSubtree(start, end)) continue
        const store = storeHashes()
        const tree = growTree(hasher, store.keep)
        for (let leaf = start; leaf < end; leaf += 1) tree.append(hasher.leaf(Uint8Array.of(leaf)))
        hashes.update(`[${start}, ${end}) ${encodeHex(tree.root())}\n`)
        for (let leaf = start; leaf < end; leaf += 1) {
          const proof = proveInclusion(hasher, store, leaf - start, end - start)
          inclusionProofs.update(`${[`${leaf} [${start}, ${end})`, ...proof.map(encodeHex)].join(' ')}\n`)
        }
      }
    expect(hashes.digest('hex')).toBe(subtreeVectorsUpTo130.hashes)
    expect(inclusionProofs.digest('hex')).toBe(subtreeVectorsUpTo130.inclusionProofs)
  })
})

/** draft-ietf-plants-merkle-tree-certs: the start is a multiple of the power of two that holds the subtree. */
function isSubtree(start: number, end: number): boolean {
  let power = 1
  while (power < end - start) power *= 2
  return start % power === 0
}
