import type { Part } from './multipart.ts'

/** The most that a refused body is still read of; bytes. */
const drainLimit = 200_000_000
/** The longest field that is no file, in bytes: an address fits in. */
const fieldLimit = 4_096

/** What a page's script or a plain form hears of where its upload led. */
export const leadOn = (isScript: boolean, to: string): Response =>
  isScript ? Response.json({ to }) : new Response(null, { status: 303, headers: { Location: to } })

/** A body's chunks, none where there is no body; whoever stops reading leaves the rest to the next. */
export function chunksOf(body: ReadableStream<Uint8Array> | null): AsyncIterable<Uint8Array> {
  const reader = (body ?? new Blob([]).stream()).getReader()
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        const { done, value } = await reader.read()
        return done ? { done, value: undefined } : { done: false, value }
      },
    }),
  }
}

/** Reads what is left of a refused body, so that its sender gets to hear the refusal. */
export async function drain(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  let bytes = 0
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length
      if (bytes > drainLimit) return
    }
  } catch {
    // The sender went away, and with it the need for an answer.
  }
}

/** A short field's text: the first `fieldLimit` bytes of it. */
export async function textOf(part: Part): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const chunk of part.content) parts.push(chunk)
  return Buffer.concat(parts).subarray(0, fieldLimit).toString('utf8')
}
