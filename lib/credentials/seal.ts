import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** A key of its own for each purpose, from the site's secret (RFC 5869). */
function keyFor(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `claim-ledger ${purpose}`, 32))
}

/** Bytes that only a holder of the site's secret reads, and only for the owner they were sealed for: nonce, text, tag. */
export function seal(secret: string, owner: string, plain: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, keyFor(secret, 'second factor'), nonce).setAAD(Buffer.from(owner))
  const sealed = [nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]
  return new Uint8Array(Buffer.concat(sealed))
}

/** What was sealed; null where another secret sealed it, it was for somebody else, or it was changed. */
export function unseal(secret: string, owner: string, sealed: Uint8Array): Uint8Array | null {
  const bytes = Buffer.from(sealed)
  if (bytes.length < nonceBytes + tagBytes) return null
  const nonce = bytes.subarray(0, nonceBytes)
  const decipher = createDecipheriv(algorithm, keyFor(secret, 'second factor'), nonce)
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(bytes.length - tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()])
  } catch {
    return null
  }
}
