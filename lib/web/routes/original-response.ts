import { currentActor } from '#lib/auth/current-actor.ts'
import { database } from '#lib/db/client.ts'
import { LedgerError } from '#lib/errors.ts'
import type { Query } from '#lib/queries/query.ts'
import type { Original } from '#lib/queries/source/snapshot-original.ts'
import { problem } from '../problem.ts'

/** Foreign bytes as a download that no browser runs, whatever they are. */
export async function originalResponse<Args>(query: Query<Args, Original>, args: Args): Promise<Response> {
  try {
    const { fileName, bytes, content } = await query(database(), await currentActor(), args)
    return new Response(streamOf(content), {
      headers: {
        'Content-Type': 'application/octet-stream',
        'Content-Length': String(bytes),
        'Content-Disposition': `attachment; filename="${fileName}"`,
        'Content-Security-Policy': "sandbox; default-src 'none'",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      },
    })
  } catch (error) {
    if (error instanceof LedgerError) return problem(error.status, error.code, error.message)
    throw error
  }
}

/** A stream that is read as fast as its reader reads. */
function streamOf(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = content[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await chunks.return?.()
    },
  })
}
