import { createPublicKey, hash, verify } from 'node:crypto'
import type { Cryptography } from '#lib/translog/index.ts'

/** Node's own SHA-256 and Ed25519, as the log's verifier takes them. */
export const nodeCryptography: Cryptography = {
  sha256: (bytes) => new Uint8Array(hash('sha256', bytes, 'buffer')),
  async verifyEd25519(publicKey, message, signature) {
    const x = Buffer.from(publicKey).toString('base64url')
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, message, key, signature)
  },
}
