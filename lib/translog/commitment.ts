import { encodeHex, encodeText, joinBytes, type Sha256 } from './bytes.ts'
import { type JsonValue, strictCanonicalJson } from './canonical-json.ts'
import { requireForm } from './malformed.ts'

/** Bytes of a salt: as many as the hash, so that guessing a short text is as hard as breaking it. */
export const saltBytes = 32

const domainTag = encodeText('claim-ledger/commitment/v1\n')

/**
 * A commitment to a body that may have to be erased: SHA-256(`claim-ledger/commitment/v1\n` || salt || strict
 * canonical JSON of the body), in lower-case hexadecimal. With a salt of 32 random bytes it tells nothing of the
 * body once body and salt are gone. Throws `wrong-length` for another salt and `not-canonical` for another body.
 */
export function commit(sha256: Sha256, salt: Uint8Array, body: JsonValue): string {
  requireForm(
    salt.length === saltBytes,
    'wrong-length',
    `A salt has ${saltBytes} bytes; this one has ${salt.length}.`,
  )
  return encodeHex(sha256(joinBytes(domainTag, salt, encodeText(strictCanonicalJson(body)))))
}

/** Whether `commitment` (hexadecimal, as in an entry) is to this salt and body. */
export function isCommitmentTo(
  sha256: Sha256,
  commitment: string,
  salt: Uint8Array,
  body: JsonValue,
): boolean {
  return commit(sha256, salt, body) === commitment
}
