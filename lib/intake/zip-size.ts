const endMark = Buffer.from('PK\x05\x06', 'latin1')
const entryMark = 0x02014b50
const endBytes = 22
const entryBytes = 46

/**
 * How many bytes the parts of a ZIP file have unpacked, by its directory; null where it has none that can be read.
 * APPNOTE.TXT 4.3.12 and 4.3.16.
 */
export function unpackedBytes(file: Uint8Array): number | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const end = bytes.lastIndexOf(endMark)
  if (end < 0 || end + endBytes > bytes.length) return null
  let at = bytes.readUInt32LE(end + 16)
  let total = 0
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + entryBytes > bytes.length || bytes.readUInt32LE(at) !== entryMark) return null
    total += bytes.readUInt32LE(at + 24)
    at += entryBytes + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return total
}
