import { createHash, createPublicKey, verify } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { treeHasher } from '../tree-hash.ts'

/** The world that the tests hand in: Node's own SHA-256 and Ed25519. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}

export const hasher = treeHasher(sha256)

export async function verifyEd25519(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const x = Buffer.from(publicKey).toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return verify(null, message, key, signature)
}

/** The public test vectors beside the project; tests that need them are skipped where they are missing. */
export const vectors = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'tlog-vectors')
export const hasVectors = existsSync(vectors)

export const isFullProof = process.env.PROVE === 'full'

export function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  return bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
}

export const cryptography = { sha256, verifyEd25519 }
