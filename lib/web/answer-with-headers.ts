import type { IncomingMessage, OutgoingHttpHeader, RequestListener, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { clientAddress, clientAddressHeader, networkList } from '#lib/auth/client-address.ts'
import { settings } from '#lib/settings.ts'
import { securityHeaders } from './headers.ts'
import { inlineScriptHashes } from './page-cache/plain-html.ts'
import { isReadableTarget } from './readable-target.ts'

const compress = promisify(gzip)

/** Smaller bodies gain nothing from compression; bytes. */
const worthCompressing = 1_000

/**
 * A request listener to which every request says truly where it came from, and whose every answer carries the headers of `lib/web/headers.ts`. What the answer itself has set
 * stays, except at addresses that a session decides. A page is held back until it is whole, so that its policy names the
 * hashes of its inline scripts; one that brings its own policy, as from the page cache, is passed on as it is.
 */
export function answerWithHeaders(listener: RequestListener): RequestListener {
  const proxies = networkList(settings().trustedProxies)
  return (request, response) => {
    const peer = request.socket.remoteAddress ?? ''
    request.headers[clientAddressHeader] = clientAddress(peer, forwardedFor(request), proxies)
    const pathname = URL.parse(request.url ?? '/', 'http://here.invalid')?.pathname ?? '/'
    const accepted = String(request.headers['accept-encoding'] ?? '')
    // The page comes to us as text, to be read; we compress it.
    if (isForPage(request)) delete request.headers['accept-encoding']
    holdPages(response, pathname, /\bgzip\b/.test(accepted))
    if (!isReadableTarget(request.url ?? '')) {
      response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' })
      response.end('This address cannot be read.\n')
      return
    }
    return listener(request, response)
  }
}

const forwardedFor = ({ headers }: IncomingMessage) => [headers['x-forwarded-for'] ?? []].flat().join(',')

/** Addresses that have no page: what programs read, and the site's own scripts and styles. */
const withoutPages = /^\/(?:_next|api|tlog)\//

/** Programs that read a page ask for anything. */
const isForPage = ({ headers: { rsc, accept = '*/*' }, url = '/' }: IncomingMessage) =>
  rsc === undefined && (accept.includes('text/html') || (accept.includes('*/*') && !withoutPages.test(url)))

type Chunk = Uint8Array | string

function holdPages(response: ServerResponse, pathname: string, mayCompress: boolean): void {
  const { writeHead, write, end, flushHeaders } = response
  const held: Buffer[] = []
  let isHeld: boolean | undefined

  /** Decided once, by the headers as they stand when the first byte is about to go. */
  const holds = () => {
    isHeld ??=
      !response.headersSent &&
      String(response.getHeader('content-type') ?? '').startsWith('text/html') &&
      !response.hasHeader('content-security-policy') &&
      !response.hasHeader('content-encoding') &&
      response.req.method !== 'HEAD'
    return isHeld
  }

  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      response.statusCode = status
      const given = rest.find((one) => typeof one === 'object' && one !== null)
      takeHeaders(response, given)
      if (holds()) return response
      setHeaders(response, securityHeaders(pathname))
      return writeHead.call(response, status)
    },
    flushHeaders() {
      if (holds()) return
      setHeaders(response, securityHeaders(pathname))
      flushHeaders.call(response)
    },
    write(chunk: Chunk, ...rest: unknown[]) {
      if (!holds()) {
        if (!response.headersSent) setHeaders(response, securityHeaders(pathname))
        return Reflect.apply(write, response, [chunk, ...rest])
      }
      held.push(Buffer.from(chunk))
      callBack(rest)
      return true
    },
    end(...given: unknown[]) {
      if (!holds()) {
        if (!response.headersSent) setHeaders(response, securityHeaders(pathname))
        return Reflect.apply(end, response, given)
      }
      const [chunk] = given
      if (typeof chunk === 'string' || chunk instanceof Uint8Array) held.push(Buffer.from(chunk))
      void release(Buffer.concat(held)).then(() => callBack(given))
      return response
    },
  })

  async function release(body: Buffer): Promise<void> {
    setHeaders(response, securityHeaders(pathname, inlineScriptHashes(body.toString('utf8'))))
    const isSmall = body.length < worthCompressing
    if (mayCompress) response.appendHeader('vary', 'accept-encoding')
    const sent = mayCompress && !isSmall ? await compress(body) : body
    if (sent !== body) response.setHeader('content-encoding', 'gzip')
    response.setHeader('content-length', sent.length)
    writeHead.call(response, response.statusCode)
    end.call(response, sent, 'utf8')
  }
}

function takeHeaders(response: ServerResponse, given: unknown): void {
  if (Array.isArray(given))
    for (let index = 0; index + 1 < given.length; index += 2)
      response.setHeader(String(given[index]), given[index + 1])
  else if (typeof given === 'object' && given !== null)
    for (const [name, value] of Object.entries<OutgoingHttpHeader>({ ...given }))
      response.setHeader(name, value)
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    const isForced = name === 'Cache-Control'
    if (isForced || !response.hasHeader(name)) response.setHeader(name, value)
  }
}

function callBack(given: readonly unknown[]): void {
  const last = given.at(-1)
  if (typeof last === 'function') last()
}
