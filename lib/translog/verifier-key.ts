import type { Sha256 } from './bytes.ts'
import {
  areEqualBytes,
  decodeBase64,
  decodeHex,
  encodeBase64,
  encodeHex,
  encodeText,
  joinBytes,
} from './bytes.ts'
import { requireForm } from './malformed.ts'

/** What a key signs (C2SP signed-note, "Signature types"): a note's text, or a cosignature of a checkpoint. */
export const keyKinds = ['ed25519', 'cosignature'] as const
export type KeyKind = (typeof keyKinds)[number]

/** The signature type identifier byte of each kind. */
const typeBytes: Readonly<Record<KeyKind, number>> = { ed25519: 0x01, cosignature: 0x04 }

/** A key that somebody trusts, under the name that it signs with. */
export type VerifierKey = {
  readonly kind: KeyKind
  readonly name: string
  /** 4 bytes: the first of SHA-256(name || 0x0A || type byte || public key). */
  readonly id: Uint8Array
  /** 32 bytes, RFC 8032. */
  readonly publicKey: Uint8Array
}

/** Bytes of an Ed25519 public key (RFC 8032 §5.1.5). */
export const publicKeyBytes = 32

/** UTF-16 code units of a key's name; the specification has no limit of its own. */
export const keyNameMax = 255

/** Throws `bad-key` unless the name is one a note can carry: not empty, no Unicode space, no plus, no control. */
export function requireKeyName(name: string): void {
  requireForm(
    name.length > 0 &&
      name.length <= keyNameMax &&
      name.isWellFormed() &&
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
      !/[\p{White_Space}+\u0000-\u001f]/u.test(name),
    'bad-key',
    `A key's name has 1 to ${keyNameMax} characters and no space or plus.`,
  )
}

/** A verifier key from its parts, its id computed. Throws `bad-key`. */
export function verifierKey(
  sha256: Sha256,
  name: string,
  publicKey: Uint8Array,
  kind: KeyKind = 'ed25519',
): VerifierKey {
  requireKeyName(name)
  requireForm(
    publicKey.length === publicKeyBytes,
    'bad-key',
    `An Ed25519 public key has ${publicKeyBytes} bytes; this one has ${publicKey.length}.`,
  )
  const material = joinBytes(encodeText(`${name}\n`), Uint8Array.of(typeBytes[kind]), publicKey)
  return { kind, name, id: sha256(material).slice(0, 4), publicKey }
}

/** The one-line text of a key: `<name>+<id in hexadecimal>+<base64 of type byte and public key>`. */
export function formatVerifierKey(key: VerifierKey): string {
  const material = joinBytes(Uint8Array.of(typeBytes[key.kind]), key.publicKey)
  return `${key.name}+${encodeHex(key.id)}+${encodeBase64(material)}`
}

/**
 * Reads what `formatVerifierKey` writes (C2SP signed-note, "Verifier keys"). Throws `bad-key` for an unknown type, a
 * key of another length and an id that is not the key's; `not-hex`, `not-base64` for other spellings.
 */
export function parseVerifierKey(sha256: Sha256, text: string): VerifierKey {
  const [, name, id, material] = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(text) ?? []
  requireForm(
    name !== undefined && id !== undefined && material !== undefined,
    'bad-key',
    'A verifier key is a name, an id and a key, joined with plus signs.',
  )
  const bytes = decodeBase64(material)
  const kind = keyKinds.find((one) => typeBytes[one] === bytes[0])
  requireForm(kind !== undefined, 'bad-key', 'This verifier key is of a type that is not known here.')
  const key = verifierKey(sha256, name, bytes.slice(1), kind)
  requireForm(areEqualBytes(decodeHex(id), key.id), 'bad-key', "This verifier key's id is not its own.")
  return key
}
