import { joinBytes } from './bytes.ts'
import { entryBytesMax } from './entry.ts'
import { requireForm } from './malformed.ts'
import { tileWidth } from './tile.ts'

/** Bytes before each entry of a bundle: its length, most significant first. */
const lengthBytes = 2

/** Bytes of the largest bundle, a little over 16 MB. */
export const bundleBytesMax = tileWidth * (lengthBytes + entryBytesMax)

/**
 * The bytes of an entry bundle (C2SP tlog-tiles, "Log entries"): each entry after its length in 16 bits. Throws
 * `bad-bundle` unless there are 1 to 256 entries of at most 65,535 bytes.
 */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  requireForm(
    entries.length > 0 && entries.length <= tileWidth,
    'bad-bundle',
    `A bundle has 1 to ${tileWidth} entries, not ${entries.length}.`,
  )
  return joinBytes(
    ...entries.flatMap((entry) => {
      requireForm(
        entry.length <= entryBytesMax,
        'bad-bundle',
        `An entry of ${entry.length} bytes is too long.`,
      )
      return [Uint8Array.of(entry.length >> 8, entry.length & 255), entry]
    }),
  )
}

/**
 * The entries of a bundle, as views of its bytes. Throws `bad-bundle` where it ends within an entry or holds more than
 * 256; how many it should hold is the caller's to compare.
 */
export function parseBundle(bytes: Uint8Array): Uint8Array[] {
  const entries: Uint8Array[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  while (at < bytes.length) {
    requireForm(entries.length < tileWidth, 'bad-bundle', `A bundle has at most ${tileWidth} entries.`)
    requireForm(at + lengthBytes <= bytes.length, 'bad-bundle', 'This bundle ends within a length.')
    const start = at + lengthBytes
    const end = start + view.getUint16(at)
    requireForm(end <= bytes.length, 'bad-bundle', 'This bundle ends within an entry.')
    entries.push(bytes.subarray(start, end))
    at = end
  }
  return entries
}
