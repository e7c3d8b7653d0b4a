import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/** What a path answers now: a page, or a function that does what it likes with the connection. */
export type Answer =
  | {
      readonly status?: number
      readonly headers?: Record<string, string>
      readonly body?: string | Uint8Array
    }
  | ((request: IncomingMessage, response: ServerResponse) => void)

export type ChangingSite = {
  /** `http://127.0.0.1:port`, without a slash at its end. */
  readonly origin: string
  /** The host and port, as the setting of allowed private hosts takes them. */
  readonly host: string
  /** What the path answers from now on. */
  readonly set: (path: string, answer: Answer) => void
  /** The path is gone. */
  readonly remove: (path: string) => void
  /** Every request so far: `path user-agent`. */
  readonly requests: { readonly path: string; readonly headers: IncomingMessage['headers'] }[]
  /** The most requests that were open at one time. */
  readonly peak: () => number
  readonly close: () => Promise<void>
}

/** An HTML page of paragraphs, with tags in its head. */
export function page(title: string, paragraphs: readonly string[], head = ''): Answer {
  const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n')
  return {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><article><h1>${title}</h1>\n${body}</article></body></html>`,
  }
}

/** Answers that lie, fail or hang, for any test of a fetch. */
export const badAnswers = {
  redirect: (to: string, status = 302): Answer => ({ status, headers: { location: to } }),
  /** Takes the request and never answers. */
  silence: ((): void => undefined) satisfies Answer,
  /** Sends a beginning and then nothing. */
  stall: ((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' })
    response.write('A beginning without an end. ')
  }) satisfies Answer,
  /** Says it sends more than it does. */
  shortBody: ((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '5000' })
    response.write('Only this much. ')
    setImmediate(() => response.destroy())
  }) satisfies Answer,
  /** Says that it is too large. */
  largeByHeader: ((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '20000001' })
    response.write('x')
  }) satisfies Answer,
  /** Says nothing of its length and never ends. */
  endless: ((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' })
    const chunk = Buffer.alloc(1_000_000, 'x')
    const send = (): void => {
      while (!response.destroyed && response.write(chunk));
    }
    response.on('drain', send)
    send()
  }) satisfies Answer,
  /** A little on the wire, more than 50 MB unpacked. */
  bomb: (): Answer => ({
    headers: { 'content-type': 'text/plain', 'content-encoding': 'gzip' },
    body: gzipSync(Buffer.alloc(51_000_000, 'x')),
  }),
  /** Says HTML, is an image. */
  imageAsHtml: {
    headers: { 'content-type': 'text/html' },
    body: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
  } satisfies Answer,
} as const

/** A site on loopback whose pages a test changes while it runs. Close it. */
export async function startChangingSite(): Promise<ChangingSite> {
  const answers = new Map<string, Answer>()
  const requests: { path: string; headers: IncomingMessage['headers'] }[] = []
  let open = 0
  let peak = 0
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    requests.push({ path, headers: request.headers })
    open += 1
    peak = Math.max(peak, open)
    response.on('close', () => {
      open -= 1
    })
    const answer = answers.get(path)
    if (typeof answer === 'function') return answer(request, response)
    if (!answer) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing here.')
    response.writeHead(answer.status ?? 200, answer.headers).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    set: (path, answer) => void answers.set(path, answer),
    remove: (path) => void answers.delete(path),
    requests,
    peak: () => peak,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
