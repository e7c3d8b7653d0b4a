import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openFront } from './open-front.ts'
import { openHeaders } from './open-response.ts'

const long = `{"claims":"${'what the record says '.repeat(100)}"}`
const headers = openHeaders({ licence: 'CC-BY-4.0' }, 'application/json; charset=utf-8', 'W/"1"')

const parts = (count: number, seen: number[]) =>
  new ReadableStream<Uint8Array>({
    pull(controller) {
      seen.push(seen.length)
      if (seen.length > count) controller.close()
      else controller.enqueue(new TextEncoder().encode(long))
    },
  })

/** The front on a real server, with one route of its own; everything else is passed on. */
async function front(route: (request: Request) => Promise<Response>): Promise<string> {
  const handle = openFront(
    (_, response) => response.writeHead(204, { 'x-passed': 'on' }).end(),
    () => ({ 'Cross-Origin-Resource-Policy': 'same-origin', 'X-Content-Type-Options': 'nosniff' }),
    new Map([['/api/v1/claims', route]]),
  )
  const server = createServer((request, response) => void handle(request, response)).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('the front of the open API', () => {
  it('sends a whole answer compressed where that is accepted, with its own headers over the common ones', async () => {
    const site = await front(async () => new Response(long, { headers }))
    for (const encoding of ['gzip', 'identity', 'gzip;q=0', 'br']) {
      const answer = await fetch(`${site}/api/v1/claims?q=a`, { headers: { 'accept-encoding': encoding } })
      expect(await answer.text()).toBe(long)
      expect(answer.headers.get('content-encoding'), encoding).toBe(encoding === 'gzip' ? 'gzip' : null)
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      expect(answer.headers.get('vary')).toContain('Accept-Encoding')
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
  })

  it('asks the route for what was asked, and sends a 304 without a body', async () => {
    const site = await front(async (request) => {
      expect(request.url).toContain('/api/v1/claims?q=a%20b')
      return request.headers.get('if-none-match') === 'W/"1"'
        ? new Response(null, { status: 304, headers })
        : new Response(long, { headers })
    })
    const again = await fetch(`${site}/api/v1/claims?q=a%20b`, { headers: { 'if-none-match': 'W/"1"' } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('sends a long answer in parts, and makes none for HEAD', async () => {
    const seen: number[] = []
    const site = await front(async () => new Response(parts(20, seen), { headers }))
    expect(await (await fetch(`${site}/api/v1/claims`)).text()).toBe(long.repeat(20))
    const made = seen.length
    const head = await fetch(`${site}/api/v1/claims`, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag')]).toEqual([200, 'W/"1"'])
    expect(seen.length - made).toBeLessThanOrEqual(1)
  })

  it('stops making what nobody reads any more', async () => {
    let isCancelled = false
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new Uint8Array(100_000)),
      cancel() {
        isCancelled = true
      },
    })
    const site = await front(async () => new Response(endless, { headers }))
    const stop = new AbortController()
    const answer = await fetch(`${site}/api/v1/claims`, { signal: stop.signal })
    await answer.body?.getReader().read()
    stop.abort()
    await expect.poll(() => isCancelled, { timeout: 10_000 }).toBe(true)
  })

  it('passes on what it has no route for, another method and what failed', async () => {
    const site = await front(() => Promise.reject(new Error('the database is away')))
    for (const [path, method] of [
      ['/ledger', 'GET'],
      ['/api/v1/claims', 'OPTIONS'],
      ['/api/v1/claims', 'GET'],
    ] as const)
      expect((await fetch(`${site}${path}`, { method })).headers.get('x-passed')).toBe('on')
  })
})
