import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMultipart } from './multipart.ts'

type Field = { name: string; value: string | { fileName: string; bytes: Uint8Array } }

/** A form as the platform sends it. */
async function sent(fields: readonly Field[]): Promise<{ bytes: Uint8Array; type: string }> {
  const form = new FormData()
  for (const { name, value } of fields)
    if (typeof value === 'string') form.append(name, value)
    else form.append(name, new Blob([new Uint8Array(value.bytes)]), value.fileName)
  const request = new Request('http://x', { method: 'POST', body: form })
  const type = request.headers.get('content-type') ?? ''
  return { bytes: new Uint8Array(await request.arrayBuffer()), type }
}

async function* inChunks(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(body: AsyncIterable<Uint8Array>, type: string) {
  const found: { name: string; fileName: string | null; bytes: Buffer }[] = []
  for await (const { name, fileName, content } of readMultipart(body, type)) {
    const parts: Uint8Array[] = []
    for await (const part of content) parts.push(part)
    found.push({ name, fileName, bytes: Buffer.concat(parts) })
  }
  return found
}

describe('a form with files', () => {
  it('gives its fields as they were sent, in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.integer({ min: 1, max: 200 }),
        async (file, words, size) => {
          const text = words.replaceAll(/\r\n|\r|\n/g, '\r\n')
          const { bytes, type } = await sent([
            { name: 'file', value: { fileName: 'Zürich "1".pdf', bytes: file } },
            { name: 'text', value: text },
          ])
          const [first, second] = await read(inChunks(bytes, size), type)
          expect(first).toMatchObject({ name: 'file', fileName: 'Zürich "1".pdf' })
          expect(first?.bytes.equals(Buffer.from(file))).toBe(true)
          expect(second).toEqual({ name: 'text', fileName: null, bytes: Buffer.from(text) })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('goes on to the next field where one is not read', async () => {
    const { bytes, type } = await sent([
      { name: 'a', value: 'x'.repeat(10_000) },
      { name: 'b', value: 'y' },
    ])
    const names: string[] = []
    for await (const { name } of readMultipart(inChunks(bytes, 100), type)) names.push(name)
    expect(names).toEqual(['a', 'b'])
  })

  it('is refused where it is cut short, or none', async () => {
    const { bytes, type } = await sent([{ name: 'a', value: 'x'.repeat(1000) }])
    await expect(read(inChunks(bytes.subarray(0, 500), 64), type)).rejects.toMatchObject({
      code: 'cut-short',
    })
    await expect(read(inChunks(bytes, 64), 'text/plain')).rejects.toMatchObject({ code: 'no-form' })
    await expect(read(inChunks(new Uint8Array(0), 64), type)).rejects.toMatchObject({ code: 'cut-short' })
  })
})
