import { readingDatabase } from '#lib/db/client.ts'
import { LedgerError } from '#lib/errors.ts'
import { publicViewer, type Query } from '#lib/queries/query.ts'
import { problem } from '../problem.ts'

/** What anybody may fetch from anywhere, without credentials. */
export const openToAll = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const

/** What is not there yet may be there in a moment. */
const failed = { ...openToAll, 'Cache-Control': 'no-cache' }

/** Answers a GET with what a query gives, written by `respond`; an error of ours as problem details. */
export async function publicRoute<Args, Shape>(
  query: Query<Args, Shape>,
  args: Args,
  respond: (shape: Shape) => Response,
): Promise<Response> {
  try {
    return respond(await query(readingDatabase(), publicViewer, args))
  } catch (error) {
    if (error instanceof LedgerError) return problem(error.status, error.code, error.message, failed)
    throw error
  }
}

/** Plain text that is looked at again each time. */
export const textResponse = (text: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(text, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-cache',
      ...openToAll,
      ...headers,
    },
  })
