import { createHash } from 'node:crypto'
import { LedgerError } from '#lib/errors.ts'
import { licenceAddress, type SiteFacts } from '#lib/publishing/index.ts'
import { problem } from '../problem.ts'
import { openToAll } from './public-route.ts'

/** Runs a route that anybody may read from anywhere; an error of ours becomes problem details. */
export async function openRoute(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (error instanceof LedgerError) return problem(error.status, error.code, error.message, openToAll)
    throw error
  }
}

/** The headers of published data: open to all, licensed, asked for anew each time, with an entity tag. */
export function openHeaders(
  site: Pick<SiteFacts, 'licence'>,
  type: string,
  etag: string,
): Record<string, string> {
  const licence = licenceAddress(site.licence)
  return {
    ...openToAll,
    'Content-Type': type,
    'Cache-Control': 'public, max-age=0, must-revalidate',
    ETag: etag,
    'X-Licence': site.licence,
    ...(licence === null ? {} : { Link: `<${licence}>; rel="license"` }),
  }
}

/** A whole body with its entity tag; nothing but the head to whom has it. */
export function openResponse(
  request: Request,
  site: Pick<SiteFacts, 'licence'>,
  answer: {
    readonly body: string
    readonly type: string
    readonly headers?: Readonly<Record<string, string>>
  },
): Response {
  const etag = `"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 22)}"`
  const headers = { ...openHeaders(site, answer.type, etag), ...answer.headers }
  return hasAlready(request, etag)
    ? new Response(null, { status: 304, headers })
    : new Response(answer.body, { headers })
}

/** Whether the request says that it has the body with this entity tag (RFC 9110 §13.1.2, compared weakly). */
export function hasAlready(request: Request, etag: string): boolean {
  const asked = request.headers.get('if-none-match')
  const plain = (tag: string) => tag.trim().replace(/^W\//, '')
  return asked?.split(',').some((one) => plain(one) === plain(etag) || one.trim() === '*') ?? false
}

/** JSON for machines and for people who open it in a browser. */
export const jsonBody = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`
