import type { IncomingMessage, ServerResponse } from 'node:http'
import { readingDatabase } from '#lib/db/client.ts'
import { NotFound } from '#lib/errors.ts'
import { publicViewer } from '#lib/queries/query.ts'
import { readUnpublished, type UnpublishedArgs } from '#lib/queries/unpublished.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

const pages = /^\/(documents|claims)\/([a-z0-9][a-z0-9-]{0,39})(?:\/[a-z0-9/-]*)?(?:\?|$)/i

/**
 * Answers pages of what was taken off with 410 and a page that says why. A framework page cannot choose that status
 * itself; what is public or never was goes on to the handler.
 */
export function answerGone(handler: Handler): Handler {
  return async (request, response) => {
    const asked = argsOf(request)
    if (asked !== null && (await isGone(asked))) {
      request.url = `/gone/${asked.kind}/${asked.ref}`
      Object.defineProperty(response, 'statusCode', { get: () => 410, set: () => undefined })
    }
    return handler(request, response)
  }
}

function argsOf({ method, url = '' }: IncomingMessage): UnpublishedArgs | null {
  if (method !== 'GET' && method !== 'HEAD') return null
  const [, kind, ref] = pages.exec(url) ?? []
  if (kind === undefined || ref === undefined) return null
  return { kind: kind.toLowerCase() === 'claims' ? 'claim' : 'document', ref }
}

async function isGone(args: UnpublishedArgs): Promise<boolean> {
  try {
    await readUnpublished(readingDatabase(), publicViewer, args)
    return true
  } catch (error) {
    if (error instanceof NotFound) return false
    throw error
  }
}
