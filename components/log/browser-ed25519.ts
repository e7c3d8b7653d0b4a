import type { VerifyEd25519 } from '#lib/translog/index.ts'

/**
 * Ed25519 (RFC 8032) in a reader's browser: WebCrypto's, or where `crypto.subtle` is missing (a site without TLS) or
 * knows no Ed25519 (older browsers) `@noble/ed25519`, which is loaded only then.
 */
export const verifyEd25519: VerifyEd25519 = async (publicKey, message, signature) => {
  const key = await importKey(publicKey)
  if (key === null) return verifyWithoutWebCrypto(publicKey, message, signature)
  return crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(message))
}

/** Null where this browser cannot do it. */
async function importKey(publicKey: Uint8Array): Promise<CryptoKey | null> {
  if (globalThis.crypto?.subtle === undefined) return null
  try {
    return await crypto.subtle.importKey('raw', new Uint8Array(publicKey), 'Ed25519', false, ['verify'])
  } catch {
    return null
  }
}

/** Of a signature (RFC 8032 §5.1.6). */
const signatureBytes = 64

/** The same, with RFC 8032's own strict rules and nothing of the browser's. */
export const verifyWithoutWebCrypto: VerifyEd25519 = async (publicKey, message, signature) => {
  if (signature.length !== signatureBytes) return false
  const [{ hashes, verify }, { sha512 }] = await Promise.all([
    import('@noble/ed25519'),
    import('@noble/hashes/sha2.js'),
  ])
  hashes.sha512 = sha512
  return verify(signature, message, publicKey, { zip215: false })
}
