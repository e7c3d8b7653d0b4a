import { createHash } from 'node:crypto'
import { InvalidInput } from '#lib/errors.ts'
import type { StoredBlob } from './blob-store.ts'

/**
 * Passes a stream on in pieces of `size` bytes, the last one shorter, counting and hashing as it goes; `end` gives the
 * result once the stream is through. Throws `InvalidInput` (`too-large`) beyond `limitBytes`.
 */
export function measure(
  content: AsyncIterable<Uint8Array>,
  limitBytes: number,
  size: number,
): { pieces: AsyncIterable<Buffer>; end: () => StoredBlob } {
  const hash = createHash('sha256')
  let bytes = 0
  async function* cut(): AsyncIterable<Buffer> {
    let waiting: Uint8Array[] = []
    let length = 0
    for await (const part of content) {
      bytes += part.length
      if (bytes > limitBytes) throw tooLarge(limitBytes)
      hash.update(part)
      waiting.push(part)
      length += part.length
      if (length < size) continue
      const whole = Buffer.concat(waiting, length)
      let at = 0
      for (; at + size <= length; at += size) yield whole.subarray(at, at + size)
      waiting = at === length ? [] : [whole.subarray(at)]
      length -= at
    }
    if (length > 0) yield Buffer.concat(waiting, length)
  }
  return { pieces: cut(), end: () => ({ sha256: hash.digest('hex'), bytes }) }
}

const tooLarge = (limitBytes: number): InvalidInput =>
  new InvalidInput(
    'too-large',
    `This is larger than ${Math.floor(limitBytes / 1_000_000)} MB, which is the most that is taken.`,
    'file',
  )
