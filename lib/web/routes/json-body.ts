import { InvalidInput, TooLarge } from '#lib/errors.ts'
import { chunksOf, drain } from '../uploads/upload-body.ts'

/**
 * What the JSON of a request's body says, unknown until it is parsed further; never more than `limit` bytes of it are
 * read. Throws `TooLarge`, and `InvalidInput` for what is no JSON.
 */
export async function readJsonBody(request: Request, limit: number): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(request, limit))
  try {
    return JSON.parse(text)
  } catch {
    throw new InvalidInput('not-json', 'The request’s body is not JSON.')
  }
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const chunks = chunksOf(request.body)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of chunks) {
    size += part.length
    if (size > limit) {
      await drain(chunks)
      throw new TooLarge('too-large', `A body here has at most ${limit} bytes.`)
    }
    parts.push(part)
  }
  return Buffer.concat(parts)
}
