import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

/** What a handler answered, whole and not compressed. */
export type Rendered = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Asks the handler for an address as a stranger without cookies would, and gives the whole answer. */
export function renderPage(
  handler: Handler,
  address: string,
  headers: Readonly<Record<string, string>>,
): Promise<Rendered> {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = address
  request.headers = { ...headers }
  request.push(null)
  const response = new KeptResponse(request)
  return new Promise((resolve, reject) => {
    response.once('finish', () => resolve(response.rendered()))
    response.once('error', reject)
    Promise.resolve(handler(request, response)).catch(reject)
  })
}

type Chunk = string | Uint8Array

/** A response that keeps what is written to it. */
class KeptResponse extends ServerResponse {
  readonly #chunks: Buffer[] = []

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status
    const headers = rest.find((one) => typeof one === 'object' && one !== null)
    for (const [name, value] of Object.entries(headers ?? {})) this.setHeader(name, String(value))
    return this
  }

  override flushHeaders(): void {}

  override write(chunk: Chunk, ...rest: unknown[]): boolean {
    this.#chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, encodingOf(rest)) : Buffer.from(chunk))
    callLast(rest)
    return true
  }

  override end(...args: unknown[]): this {
    const [chunk, ...rest] = args
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.write(chunk, ...rest.slice(0, 1))
    this.finished = true
    callLast(args)
    queueMicrotask(() => {
      this.emit('finish')
      this.emit('close')
    })
    return this
  }

  rendered(): Rendered {
    const headers = Object.entries(this.getHeaders()).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : String(value)]],
    )
    return {
      status: this.statusCode,
      headers: Object.fromEntries(headers),
      body: Buffer.concat(this.#chunks),
    }
  }
}

const encodingOf = ([encoding]: unknown[]): BufferEncoding =>
  typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8'

function callLast(args: readonly unknown[]): void {
  const last = args.at(-1)
  if (typeof last === 'function') queueMicrotask(() => last())
}
