import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { constants, createGzip, gzip, gzipSync } from 'node:zlib'
import { addresses } from '#lib/addresses.ts'
import { acceptedEncodings } from '../page-cache/accepted-encoding.ts'
import { exportClaims } from './claims-export.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown
type Route = (request: Request) => Promise<Response>

/** Readings that anybody may make up without end, so that no cache helps; the framework serves the same in development. */
const openRoutes: ReadonlyMap<string, Route> = new Map([[addresses.api.claims, exportClaims]])

const compress = promisify(gzip)
/** What is sent once is compressed for its way, not for a shelf: higher levels cost more time than they save. */
const level = constants.Z_BEST_SPEED
/** Smaller bodies gain nothing from compression; bytes. */
const worthCompressing = 1_000
/** Up to here compressing takes less than handing the body to another thread does; bytes. */
const compressedAtOnce = 100_000

/**
 * Answers the open API's searches before the framework, in the same process and by the same functions; whatever else is
 * asked, and what fails, goes on to `pass`.
 */
export function openFront(
  pass: Handler,
  headersFor: (pathname: string) => Readonly<Record<string, string>>,
  routes = openRoutes,
): Handler {
  return (request, response) => {
    const target = request.url ?? '/'
    const end = target.indexOf('?')
    const path = end < 0 ? target : target.slice(0, end)
    const route = request.method === 'GET' || request.method === 'HEAD' ? routes.get(path) : undefined
    if (route === undefined) return pass(request, response)
    return route(requestOf(request, target)).then(
      (answer) => send(answer, headersFor(path), request, response),
      () => pass(request, response),
    )
  }
}

/** The request as the routes have it; they read its address and what it accepts, never its host. */
const requestOf = ({ headers }: IncomingMessage, target: string): Request =>
  new Request(`http://here.invalid${target}`, {
    headers: {
      accept: headers.accept ?? '*/*',
      ...(headers['if-none-match'] === undefined ? {} : { 'if-none-match': headers['if-none-match'] }),
    },
  })

async function send(
  answer: Response,
  headers: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  for (const [name, value] of answer.headers) response.setHeader(name, value)
  response.appendHeader('vary', 'Accept-Encoding')
  response.statusCode = answer.status
  const reader = answer.body?.getReader()
  if (request.method === 'HEAD' || reader === undefined) {
    await reader?.cancel()
    response.end()
    return
  }
  const isZipped = acceptedEncodings(String(request.headers['accept-encoding'] ?? '')).has('gzip')
  const first = await reader.read()
  const second = await reader.read()
  if (second.done) await sendWhole(first.value ?? new Uint8Array(), isZipped, response)
  else await sendParts(partsOf([first.value, second.value], reader), isZipped, response)
}

async function sendWhole(body: Uint8Array, isZipped: boolean, response: ServerResponse): Promise<void> {
  const isWorth = isZipped && body.length >= worthCompressing
  const sent = isWorth ? await zipped(body) : body
  if (isWorth) response.setHeader('content-encoding', 'gzip')
  response.setHeader('content-length', sent.length)
  response.end(sent)
}

const zipped = (body: Uint8Array): Uint8Array | Promise<Uint8Array> =>
  body.length <= compressedAtOnce ? gzipSync(body, { level }) : compress(body, { level })

/** A long answer as it is made, at the pace of its reader; the making ends when the reader is gone. */
async function sendParts(
  parts: AsyncIterable<Uint8Array>,
  isZipped: boolean,
  response: ServerResponse,
): Promise<void> {
  if (isZipped) response.setHeader('content-encoding', 'gzip')
  const body = Readable.from(parts)
  const sent = isZipped ? pipeline(body, createGzip({ level }), response) : pipeline(body, response)
  // Gone away, or the making failed: an answer cut off shows it.
  await sent.catch(() => response.destroy())
}

async function* partsOf(
  begun: readonly (Uint8Array | undefined)[],
  reader: ReadableStreamDefaultReader<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    for (const part of begun) if (part !== undefined) yield part
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}
