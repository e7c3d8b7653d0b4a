import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { joinBytes } from '../bytes.ts'
import { type Checkpoint, formatCheckpoint } from '../checkpoint.ts'
import { cosignedMessage } from '../cosignature.ts'
import { formatNote, type NoteSignature } from '../note.ts'
import { type KeyKind, type VerifierKey, verifierKey } from '../verifier-key.ts'
import { sha256 } from './node-crypto.ts'

/** A signer for tests; its key follows from a seed of one byte, so that every run signs alike. */
export type Signer = {
  readonly key: VerifierKey
  readonly sign: (text: string, at?: number) => NoteSignature
}

/** PKCS #8 of an Ed25519 private key (RFC 8410 §7), all but the 32 bytes of the key itself. */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex')

export function signer(name: string, seed: number, kind: KeyKind = 'ed25519'): Signer {
  const der = Buffer.concat([pkcs8Head, Buffer.alloc(32, seed)])
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const key = verifierKey(sha256, name, rawPublicKey(privateKey), kind)
  return {
    key,
    sign: (text, at = 0) => ({
      name,
      keyId: key.id,
      signature: kind === 'ed25519' ? signBytes(privateKey, Buffer.from(text)) : cosign(privateKey, text, at),
    }),
  }
}

function rawPublicKey(privateKey: KeyObject): Uint8Array {
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return new Uint8Array(der.subarray(der.length - 32))
}

function signBytes(privateKey: KeyObject, message: Uint8Array): Uint8Array {
  return new Uint8Array(sign(null, message, privateKey))
}

function cosign(privateKey: KeyObject, text: string, at: number): Uint8Array {
  const time = new Uint8Array(8)
  new DataView(time.buffer).setBigUint64(0, BigInt(at))
  return joinBytes(time, signBytes(privateKey, cosignedMessage(at, text)))
}

/** A checkpoint signed by each of the signers; cosigners say they looked at second 1,800,000,000. */
export function signCheckpoint(checkpoint: Checkpoint, ...signers: readonly Signer[]): string {
  const text = formatCheckpoint(checkpoint)
  return formatNote({ text, signatures: signers.map((one) => one.sign(text, 1_800_000_000)) })
}
