import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { makeFolder } from '#lib/make-folder.ts'
import {
  areEqualBytes,
  decodeHex,
  encodeHex,
  formatCheckpoint,
  formatNote,
  formatVerifierKey,
  type TreeHead,
  treeHasher,
  type VerifierKey,
  verifierKey,
  verifyConsistency,
} from '#lib/translog/index.ts'

/** The signer will not sign; the sentence says what does not fit. The log stays as it was last signed. */
export class SignerRefusal extends Error {
  override readonly name = 'SignerRefusal'
}

/**
 * The only holder of the log's key. It keeps its own record of the last tree that it signed, outside the database, and
 * signs what provably extends that tree and nothing else: a restored old backup or another history is refused.
 */
export type LogSigner = {
  readonly key: VerifierKey
  /** The key as text (C2SP signed-note, "Verifier keys"). */
  readonly keyText: string
  /** The last tree signed; null before the first. */
  readonly last: () => TreeHead | null
  /** A signed checkpoint of `head`, with the consistency proof from `last()`. Throws `SignerRefusal`. */
  readonly sign: (head: TreeHead, proof: readonly Uint8Array[]) => string
}

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest())
const hasher = treeHasher(sha256)

const recordSchema = z.object({ size: z.int().min(1), root: z.string().regex(/^[0-9a-f]{64}$/) })

/** The signer of a folder; the first time, a key is made there and the log gets `name` for good. */
export function openLogSigner(folder: string, name: string): LogSigner {
  makeFolder(folder, 0o700)
  const nameFile = join(folder, 'name')
  const keyFile = join(folder, 'key.pem')
  if (!existsSync(keyFile)) {
    const { privateKey } = generateKeyPairSync('ed25519')
    writeFileSync(nameFile, name, { mode: 0o600 })
    writeDurably(keyFile, String(privateKey.export({ type: 'pkcs8', format: 'pem' })))
  }
  const privateKey = createPrivateKey(readFileSync(keyFile))
  const key = verifierKey(sha256, readFileSync(nameFile, 'utf8').trim(), rawPublicKey(privateKey))
  const recordFile = join(folder, 'signed.json')
  const last = () => readRecord(recordFile)
  return {
    key,
    keyText: formatVerifierKey(key),
    last,
    sign(head, proof) {
      requireExtension(last(), head, proof)
      // Recorded before it is answered: a crash in between makes the signer remember more than it said, never less.
      writeDurably(recordFile, JSON.stringify({ size: head.size, root: encodeHex(head.root) }))
      const text = formatCheckpoint({ origin: key.name, extensions: [], ...head })
      const signature = new Uint8Array(sign(null, Buffer.from(text, 'utf8'), privateKey))
      return formatNote({ text, signatures: [{ name: key.name, keyId: key.id, signature }] })
    },
  }
}

/** The last tree that the signer of a folder signed; null where there is none. Makes nothing. */
export const lastSigned = (folder: string): TreeHead | null => readRecord(join(folder, 'signed.json'))

/** Why a log of so many entries cannot be signed any more, in a sentence; null where nothing speaks against it yet. */
export const oldBackupRefusal = (size: number, last: TreeHead | null): string | null =>
  last === null || size >= last.size
    ? null
    : `The log has ${size} entries and was signed with ${last.size}: it looks like an old backup. Nothing new is signed until the missing entries are back: “claim-ledger recover” puts them back from a published copy.`

function readRecord(file: string): TreeHead | null {
  if (!existsSync(file)) return null
  const { size, root } = recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  return { size, root: decodeHex(root) }
}

function requireExtension(last: TreeHead | null, head: TreeHead, proof: readonly Uint8Array[]): void {
  if (last === null) return
  const refusal = oldBackupRefusal(head.size, last)
  if (refusal !== null) throw new SignerRefusal(refusal)
  const isSame = head.size === last.size && areEqualBytes(head.root, last.root)
  const fault = isSame ? null : verifyConsistency(hasher, last, head, proof)
  if (fault !== null)
    throw new SignerRefusal(
      `The log does not extend the ${last.size} entries that were signed (${fault}). Nothing new is signed.`,
    )
}

function rawPublicKey(privateKey: KeyObject): Uint8Array {
  const der = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return new Uint8Array(der.subarray(der.length - 32))
}

/** Written beside, synced and moved into place: whole or not at all, whenever the power goes. */
function writeDurably(file: string, text: string): void {
  const beside = `${file}.new`
  const handle = openSync(beside, 'w', 0o600)
  writeSync(handle, text)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(beside, file)
}
