import { Malformed, requireForm } from './malformed.ts'

/** SHA-256 (FIPS 180-4), any number of bytes to 32 bytes, synchronous. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

/**
 * Ed25519 verification (RFC 8032 §5.1.7): 32-byte public key, message, 64-byte signature. Gives false, and does not
 * throw, for a public key that is no point of the curve.
 */
export type VerifyEd25519 = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => Promise<boolean>

/** The cryptography of whoever runs this: Node's own, WebCrypto, or a library's. */
export type Cryptography = { readonly sha256: Sha256; readonly verifyEd25519: VerifyEd25519 }

/** Bytes of one SHA-256 hash. */
export const hashBytes = 32

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** The UTF-8 bytes of a text; lone surrogates become U+FFFD, so check `isWellFormed` first where that matters. */
export function encodeText(text: string): Uint8Array {
  return encoder.encode(text)
}

/** The text of UTF-8 bytes, a leading byte order mark kept; throws `not-utf8`. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    throw new Malformed('not-utf8', 'These bytes are not valid UTF-8.')
  }
}

/** Lower-case hexadecimal, two digits a byte. */
export function encodeHex(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += hexPairs[byte]
  return text
}

/** The bytes of lower-case hexadecimal; throws `not-hex` for any other spelling. */
export function decodeHex(text: string): Uint8Array {
  requireForm(
    /^(?:[0-9a-f]{2})*$/.test(text),
    'not-hex',
    'Hexadecimal here is pairs of lower-case digits, and nothing else.',
  )
  return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(2 * at, 2 * at + 2), 16),
  )
}

/** Standard base64 with padding (RFC 4648 §4). */
export function encodeBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at
    const word = (byteAt(bytes, at) << 16) | (byteAt(bytes, at + 1) << 8) | byteAt(bytes, at + 2)
    text += alphabet.charAt(word >> 18) + alphabet.charAt((word >> 12) & 63)
    text += left > 1 ? alphabet.charAt((word >> 6) & 63) : '='
    text += left > 2 ? alphabet.charAt(word & 63) : '='
  }
  return text
}

/**
 * The bytes of standard base64 (RFC 4648 §4). Strict: padding is required and its unused bits are zero (§3.5), so
 * that one sequence of bytes has one spelling. Throws `not-base64`.
 */
export function decodeBase64(text: string): Uint8Array {
  const groups = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/
  requireForm(groups.test(text), 'not-base64', 'This is not standard base64 with padding.')
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  let word = 0
  for (let at = 0; at < text.length; at += 1) {
    word = (word << 6) | Math.max(0, alphabet.indexOf(text.charAt(at)))
    if (at % 4 !== 3) continue
    const start = ((at - 3) / 4) * 3
    bytes.set([word >> 16, (word >> 8) & 255, word & 255].slice(0, bytes.length - start), start)
    word = 0
  }
  requireForm(encodeBase64(bytes) === text, 'not-base64', 'The unused bits of this base64 are not zero.')
  return bytes
}

/** All parts in one new array. */
export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

/** Whether two arrays hold the same bytes. Public data only: it stops at the first difference. */
export function areEqualBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

/** The byte at an index, 0 past the end. */
export function byteAt(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0
}
