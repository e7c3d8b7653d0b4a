import { encodeText } from './bytes.ts'

/** The `timestamped_signature` of an Ed25519 cosigner (C2SP tlog-cosignature, "Format"). */
export type Cosignature = {
  /** Seconds since 1970. */
  readonly at: number
  /** 64 bytes, Ed25519. */
  readonly signature: Uint8Array
}

/** Bytes of the time and the signature together. */
export const cosignatureBytes = 72

/**
 * Reads 8 bytes of time, most significant first, and 64 bytes of signature; null for another length, and for a time
 * beyond 2^53 - 1 seconds, which no honest clock shows.
 */
export function readCosignature(bytes: Uint8Array): Cosignature | null {
  if (bytes.length !== cosignatureBytes) return null
  const at = bytes.slice(0, 8).reduce((sum, byte) => sum * 256 + byte, 0)
  return Number.isSafeInteger(at) ? { at, signature: bytes.slice(8) } : null
}

/** What an Ed25519 cosigner signs (C2SP tlog-cosignature, "Ed25519 signed message"): header, time, the note's text. */
export function cosignedMessage(at: number, noteText: string): Uint8Array {
  return encodeText(`cosignature/v1\ntime ${at}\n${noteText}`)
}
