import {
  areEqualBytes,
  decodeBase64,
  encodeBase64,
  encodeText,
  joinBytes,
  type VerifyEd25519,
} from './bytes.ts'
import { cosignedMessage, readCosignature } from './cosignature.ts'
import { Malformed } from './malformed.ts'
import { requireKeyName, type VerifierKey } from './verifier-key.ts'

/** One signature line, unverified. */
export type NoteSignature = {
  readonly name: string
  /** 4 bytes. */
  readonly keyId: Uint8Array
  /** What the key's kind says: 64 bytes for `ed25519`, 72 for `cosignature`. */
  readonly signature: Uint8Array
}

/** A note as it is written, unverified: its text, the last newline included, and at least one signature. */
export type Note = {
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** UTF-8 bytes of a whole note; as golang/mod's. */
export const noteBytesMax = 1_000_000

/** Signatures of one note; as golang/mod's. C2SP signed-note asks for 16 at least. */
export const noteSignaturesMax = 100

/**
 * Reads a signed note (C2SP signed-note, "Format"): text, empty line, signature lines. The last empty line separates
 * them. Throws `bad-note` for anything else, and what its parts throw: `bad-key`, `not-base64`. Nothing is verified yet.
 */
export function parseNote(note: string): Note {
  requireNote(note.isWellFormed(), 'it is not well-formed Unicode')
  requireNote(encodeText(note).length <= noteBytesMax, `it has more than ${noteBytesMax} bytes`)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  requireNote(!/[\u0000-\u0009\u000b-\u001f]/.test(note), 'it holds a control character')
  const end = note.lastIndexOf('\n\n')
  requireNote(end >= 0, 'it has no empty line before signatures')
  const lines = note.slice(end + 2).split('\n')
  requireNote(lines.pop() === '', 'it does not end with a newline')
  requireNote(lines.length > 0, 'it has no signature')
  requireNote(lines.length <= noteSignaturesMax, `it has more than ${noteSignaturesMax} signatures`)
  return { text: note.slice(0, end + 1), signatures: lines.map(parseSignature) }
}

function parseSignature(line: string): NoteSignature {
  const [, name, base64] = /^— ([^ ]+) ([^ ]+)$/.exec(line) ?? []
  requireNote(name !== undefined && base64 !== undefined, 'a signature line is not dash, name and base64')
  requireKeyName(name)
  const bytes = decodeBase64(base64)
  requireNote(bytes.length > 4, 'a signature is empty')
  return { name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) }
}

/** Writes a note; `parseNote` reads it back. Throws `bad-note` or `bad-key` for parts that cannot stand in one. */
export function formatNote(note: Note): string {
  requireNote(note.text.endsWith('\n'), 'its text does not end with a newline')
  const lines = note.signatures.map(
    ({ name, keyId, signature }) => `— ${name} ${encodeBase64(joinBytes(keyId, signature))}\n`,
  )
  const written = `${note.text}\n${lines.join('')}`
  requireNote(parseNote(written).text === note.text, 'its text runs into its signatures')
  return written
}

function requireNote(condition: unknown, why: string): asserts condition {
  if (!condition) throw new Malformed('bad-note', `This is no signed note: ${why}.`)
}

/** A signature that verified. */
export type VerifiedSignature = {
  readonly key: VerifierKey
  /** Seconds since 1970 that a cosignature states; null for a log's own signature. */
  readonly cosignedAt: number | null
}

/** What stands behind a note: its verified signatures, one a key; or why it must not be believed. */
export type NoteVerdict =
  | { readonly fault: null; readonly signatures: readonly VerifiedSignature[] }
  | { readonly fault: 'no-known-signature' }
  | { readonly fault: 'bad-signature'; readonly name: string }

/**
 * Verifies a note by known keys (C2SP signed-note, "Signatures"). Signatures of other keys are passed over; one bad
 * signature under a known name and id refuses the whole note; at least one must verify.
 */
export async function verifyNote(
  verifyEd25519: VerifyEd25519,
  note: Note,
  keys: readonly VerifierKey[],
): Promise<NoteVerdict> {
  const verified = new Map<VerifierKey, VerifiedSignature>()
  for (const line of note.signatures) {
    const key = keys.find((one) => one.name === line.name && areEqualBytes(one.id, line.keyId))
    if (!key) continue
    const signature = await verifySignature(verifyEd25519, key, note.text, line.signature)
    if (!signature) return { fault: 'bad-signature', name: line.name }
    if (!verified.has(key)) verified.set(key, signature)
  }
  return verified.size === 0
    ? { fault: 'no-known-signature' }
    : { fault: null, signatures: [...verified.values()] }
}

/** Bytes of an Ed25519 signature (RFC 8032 §5.1.6). */
export const signatureBytes = 64

async function verifySignature(
  verifyEd25519: VerifyEd25519,
  key: VerifierKey,
  text: string,
  bytes: Uint8Array,
): Promise<VerifiedSignature | null> {
  const cosignature = key.kind === 'cosignature' ? readCosignature(bytes) : null
  if (key.kind === 'cosignature' && cosignature === null) return null
  const message = cosignature ? cosignedMessage(cosignature.at, text) : encodeText(text)
  const signature = cosignature ? cosignature.signature : bytes
  if (signature.length !== signatureBytes) return null
  const isGood = await verifyEd25519(key.publicKey, message, signature)
  return isGood ? { key, cosignedAt: cosignature?.at ?? null } : null
}
