import { createHash } from 'node:crypto'
import { canonicalJson } from '#lib/translog/index.ts'

/** SHA-256, bytes to bytes, as the pure core takes it. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}

/** Lower-case hexadecimal SHA-256 of a text's UTF-8. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** Lower-case hexadecimal SHA-256 of the canonical JSON of a plain value. */
export function hashValue(value: Parameters<typeof canonicalJson>[0]): string {
  return hashText(canonicalJson(value))
}
