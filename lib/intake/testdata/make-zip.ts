import { crc32, deflateRawSync } from 'node:zlib'

/** One part of an archive; `size` and `flags` are what the archive says of it where that is to be a lie. */
export type ZipPart = {
  readonly name: string
  readonly content: string | Uint8Array
  readonly size?: number
  readonly flags?: number
  readonly method?: number
}

/** A zip archive (PKWARE APPNOTE 6.3.10), each part deflated, or as it is with method 0. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const content = Buffer.from(part.content)
    const packed = part.method === 0 ? content : deflateRawSync(content, { level: 9 })
    const facts = Buffer.alloc(22)
    facts.writeUInt16LE(part.flags ?? 0, 0)
    facts.writeUInt16LE(part.method ?? 8, 2)
    facts.writeUInt32LE(crc32(content), 8)
    facts.writeUInt32LE(packed.length, 12)
    facts.writeUInt32LE(part.size ?? content.length, 16)
    facts.writeUInt16LE(name.length, 20)
    const local = Buffer.concat([Buffer.from('PK\x03\x04\x14\0', 'latin1'), facts, Buffer.alloc(2), name])
    const entry = Buffer.alloc(46)
    entry.write('PK\x01\x02\x14\0\x14\0', 'latin1')
    facts.copy(entry, 8)
    entry.writeUInt32LE(offset, 42)
    directory.push(entry, name)
    files.push(local, packed)
    offset += local.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, listed, end])
}
