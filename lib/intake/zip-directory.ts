import { inflateRawSync } from 'node:zlib'
import { InvalidInput } from '#lib/errors.ts'
import type { IntakeLimits } from './limits.ts'

/** One file of a zip archive, as its central directory says (PKWARE APPNOTE 6.3.10, section 4.3.12). */
type ZipPart = {
  readonly name: string
  readonly method: number
  readonly packedSize: number
  readonly size: number
  readonly at: number
  readonly isEncrypted: boolean
}

const damaged = () => new InvalidInput('damaged', 'This file is damaged: its archive cannot be read.', 'file')

/** A zip archive that is safe to unpack. */
export type Archive = {
  readonly names: readonly string[]
  /** A part as text; empty where there is none of that name. */
  readonly readText: (name: string) => string
}

/**
 * Opens an archive. Throws `InvalidInput` for a damaged one, an encrypted one, and one that would unpack to more than
 * the limits allow, whatever it says of itself: its parts of XML are unpacked once here with their stated size as a
 * bound.
 */
export function openArchive(bytes: Uint8Array, limits: IntakeLimits): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = readDirectory(view, bytes)
  const total = parts.reduce((sum, part) => sum + part.size, 0)
  const isBomb = parts.some((part) => part.size > 1_000_000 && part.size > part.packedSize * limits.ratio)
  if (total > limits.unpackedBytes || isBomb || parts.length > partLimit)
    throw new InvalidInput(
      'zip-bomb',
      'This file would unpack to far more than a document needs, so it is not read.',
      'file',
    )
  if (parts.some((part) => part.isEncrypted))
    throw new InvalidInput(
      'encrypted',
      'This file is locked with a password. Save it without one and try again.',
      'file',
    )
  const texts = new Map<string, string>()
  for (const part of parts)
    if (/\.(?:xml|rels)$/i.test(part.name))
      texts.set(part.name, new TextDecoder().decode(unpack(view, bytes, part)))
  return { names: parts.map((part) => part.name), readText: (name) => texts.get(name) ?? '' }
}

/**
 * How many bytes the parts of an archive have unpacked, as its directory says; null where it has none that can be read.
 */
export function unpackedBytes(bytes: Uint8Array): number | null {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return readDirectory(view, bytes).reduce((sum, part) => sum + part.size, 0)
  } catch (error) {
    if (error instanceof InvalidInput) return null
    throw error
  }
}

/** More parts than any document has. */
const partLimit = 10_000

function readDirectory(view: DataView, bytes: Uint8Array): ZipPart[] {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const parts: ZipPart[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged()
    const nameLength = view.getUint16(at + 28, true)
    parts.push({
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

/** The end record stands in the last 64 KB. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at > last - 65_536; at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at
  throw damaged()
}

function unpack(view: DataView, bytes: Uint8Array, part: ZipPart): Uint8Array {
  if (part.at + 30 > bytes.length) throw damaged()
  const start = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true)
  const packed = bytes.subarray(start, start + part.packedSize)
  if (part.method === 0) return packed
  if (part.method !== 8) throw damaged()
  try {
    const unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, part.size) })
    if (unpacked.length === part.size) return unpacked
  } catch {
    // Said below, as for a size that is not the stated one.
  }
  throw damaged()
}
