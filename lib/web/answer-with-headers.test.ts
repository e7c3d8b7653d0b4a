import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { answerWithHeaders } from './answer-with-headers.ts'

/** Says what it may compress with, as the framework would; a page that it compressed would be compressed twice. */
const telling: RequestListener = (request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(request.headers['accept-encoding'] ?? 'none')
}

it.each([
  ['/log', '*/*', 'none'],
  ['/log', 'text/html', 'none'],
  ['/_next/static/a.js', '*/*', 'gzip'],
])('%s for whom accepts %s is left to the framework with the encodings: %s', async (path, accept, told) => {
  const server = createServer(answerWithHeaders(telling))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const headers = { accept, 'accept-encoding': 'gzip' }
  expect(await (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).text()).toBe(told)
  server.close()
})
