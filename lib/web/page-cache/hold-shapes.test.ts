import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { holdShapes } from './hold-shapes.ts'

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

it('keeps what a few requests were made of through full collections, cookies apart, and then lets requests be', async () => {
  const server = createServer((_request, response) => void response.end('here'))
  const seen: { ref: WeakRef<object>; isPrivate: boolean }[] = []
  holdShapes(server)
  server.on('request', (request) =>
    seen.push({ ref: new WeakRef(request), isPrivate: request.headers.cookie !== undefined }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  for (let count = 0; count < 40; count++)
    await (await fetch(`http://127.0.0.1:${port}/`, { headers: count < 10 ? { cookie: 'a=b' } : {} })).text()
  await new Promise(setImmediate)
  collect()
  const living = seen.map(({ ref, isPrivate }) => ref.deref() !== undefined && { isPrivate })
  expect(living.slice(10, 26).every((one) => one && !one.isPrivate)).toBe(true)
  expect(living.slice(0, 10)).toEqual(Array(10).fill(false))
  expect(server.listenerCount('request')).toBe(2)
  await new Promise((resolve) => server.close(resolve))
})
