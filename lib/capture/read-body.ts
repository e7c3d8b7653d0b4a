import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'
import { NotCaptured } from './capture-failure.ts'

const unpackers = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
}
type Coding = keyof typeof unpackers

/** What `Accept-Encoding` says. */
export const acceptedCodings = 'gzip, deflate, br, zstd'

export type BodyLimits = { readonly wireBytes: number; readonly unpackedBytes: number }
export type Body = { readonly bytes: Buffer<ArrayBuffer>; readonly wireBytes: number }

/** The whole body, unpacked, or `NotCaptured`: too large as sent, too large unpacked, cut short, packed in an unknown way. */
export async function readBody(body: Readable, coding: string, limits: BodyLimits): Promise<Body> {
  let wireBytes = 0
  async function* counted(source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      wireBytes += chunk.byteLength
      if (wireBytes > limits.wireBytes) throw tooLarge(limits.wireBytes, 'as sent')
      yield chunk
    }
  }
  const chunks: Buffer[] = []
  let unpackedBytes = 0
  async function collect(source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      unpackedBytes += chunk.byteLength
      if (unpackedBytes > limits.unpackedBytes) throw tooLarge(limits.unpackedBytes, 'unpacked')
      chunks.push(chunk)
    }
  }
  const unpack = unpackerFor(coding)
  if (unpack === null) await pipeline(body, counted, collect)
  else await pipeline(body, counted, unpack, collect)
  return { bytes: Buffer.concat(chunks), wireBytes }
}

/** Refuses by what the server says of the length, before anything is read. */
export function refuseLength(header: string | undefined, limits: BodyLimits): void {
  if (header !== undefined && Number(header) > limits.wireBytes) throw tooLarge(limits.wireBytes, 'as sent')
}

function unpackerFor(coding: string) {
  const name = coding.trim().toLowerCase()
  if (name === '' || name === 'identity') return null
  if (!isCoding(name)) throw new NotCaptured('broken-answer', `packed as “${coding.slice(0, 40)}”`)
  return unpackers[name]()
}

const isCoding = (name: string): name is Coding => Object.hasOwn(unpackers, name)

function tooLarge(limit: number, how: string): NotCaptured {
  return new NotCaptured('too-large', `more than ${limit / 1_000_000} MB ${how}`)
}
