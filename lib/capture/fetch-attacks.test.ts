import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchLimits, guardFetch } from './fetch-address.ts'
import { lookUpAll, openSocket } from './guarded-connector.ts'
import { parsePrivateHosts } from './private-hosts.ts'

const servers: Server[] = []
const sockets = new Set<Socket>()
afterEach(() => {
  vi.unstubAllEnvs()
  for (const socket of sockets) socket.destroy()
  for (const server of servers.splice(0)) server.close()
})

const missing = 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n'

/** A server that writes what it likes; asked for `robots.txt` it has none, but where `path` says so. */
async function hostile(answer: (socket: Socket, head: string) => void, robots?: string | null) {
  const heads: string[] = []
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined))
    socket.once('data', (data) => {
      const head = data.toString('latin1')
      heads.push(head)
      if (robots !== null && head.startsWith('GET /robots.txt ')) socket.end(robots ?? missing)
      else answer(socket, head)
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const limits = { ...fetchLimits, totalMs: 1_500, unpackedBytes: 2_000_000, wireBytes: 1_000_000 }
  const fetchAddress = guardFetch({
    ...{ lookUp: lookUpAll, openSocket, limits, now: Date.now, userAgent: 'ClaimLedger/test' },
    privateHosts: parsePrivateHosts(host),
  })
  return { origin: `http://${host}`, heads, fetchAddress }
}

const ok = (headers: string) => `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n${headers}\r\n`
const whole = (head: string, body: string | Uint8Array) => (socket: Socket) => {
  socket.write(head)
  socket.end(body)
}
const large = Buffer.alloc(3_000_000, 'x')
const packed = (coding: string, body: Uint8Array) =>
  whole(ok(`Content-Encoding: ${coding}\r\nContent-Length: ${body.byteLength}\r\n`), body)

/** Writes the same again until nobody listens. */
const without = (end: string) => (socket: Socket) => {
  socket.write(ok('Transfer-Encoding: chunked\r\n'))
  const timer = setInterval(() => socket.write(end), 10)
  socket.once('close', () => clearInterval(timer))
}

describe('a server that attacks who fetches from it', () => {
  it.each([
    ['unpacks without end: gzip', packed('gzip', gzipSync(large)), 'too-large'],
    ['unpacks without end: deflate', packed('deflate', deflateSync(large)), 'too-large'],
    ['unpacks without end: br', packed('br', brotliCompressSync(large)), 'too-large'],
    ['unpacks without end: zstd', packed('zstd', zstdCompressSync(large)), 'too-large'],
    ['packs what is packed', packed('gzip, gzip', gzipSync(gzipSync(large))), 'broken-answer'],
    ['sends more than it may', whole(ok(''), large), 'too-large'],
    ['lets it drip', without('1\r\nx\r\n'), 'timed-out'],
    ['never begins its body', (socket: Socket) => socket.write(ok('Content-Length: 5\r\n')), 'timed-out'],
    ['floods with headers', whole(ok(`X-Flood: ${'x'.repeat(200_000)}\r\n`), ''), 'broken-answer'],
    ['sends two lengths', whole(ok('Content-Length: 5\r\nContent-Length: 6\r\n'), 'hello!'), 'broken-answer'],
    ['sends a negative length', whole(ok('Content-Length: -5\r\n'), 'hello'), 'broken-answer'],
    [
      'sends a length beside chunks',
      whole(ok('Content-Length: 3\r\nTransfer-Encoding: chunked\r\n'), '5\r\nhello\r\n0\r\n\r\n'),
      'broken-answer',
    ],
    [
      'sends a chunk of no size',
      whole(ok('Transfer-Encoding: chunked\r\n'), 'zz\r\nhello\r\n'),
      'broken-answer',
    ],
    [
      'sends a chunk larger than numbers are',
      whole(ok('Transfer-Encoding: chunked\r\n'), `${'f'.repeat(40)}\r\nhello\r\n`),
      'broken-answer',
    ],
    ['speaks another protocol', whole('SSH-2.0-OpenSSH_9.9\r\n', ''), 'broken-answer'],
    ['hangs up', (socket: Socket) => socket.destroy(), 'broken-answer'],
    [
      'leads to itself by an empty location',
      whole('HTTP/1.1 302 Found\r\nLocation: \r\n\r\n', ''),
      'too-many-redirects',
    ],
    [
      'leads to a file',
      whole('HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n', ''),
      'refused-address',
    ],
    [
      'leads elsewhere by the first of two locations',
      whole('HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nLocation: /fine\r\n\r\n', ''),
      'refused-address',
    ],
  ] as const)('gets nowhere where it %s', async (_name, answer, failure) => {
    const { origin, fetchAddress } = await hostile(answer)
    expect(await fetchAddress(`${origin}/x`)).toMatchObject({ ok: false, failure })
  })

  it('is read as far as it goes where it speaks HTTP/1.0 and says no length', async () => {
    const { origin, fetchAddress } = await hostile(
      whole('HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\n', 'old'),
    )
    const fetched = await fetchAddress(`${origin}/x`)
    expect(fetched.ok && fetched.bytes.toString()).toBe('old')
  })

  it('is asked anew after a relative redirect, without the cookie that it set', async () => {
    const { origin, fetchAddress, heads } = await hostile((socket, head) => {
      if (head.startsWith('GET /a/b '))
        socket.end(
          'HTTP/1.1 307 Moved\r\nLocation: ../c?d#e\r\nSet-Cookie: id=1\r\nContent-Length: 0\r\n\r\n',
        )
      else socket.end(`${ok('')}there`)
    })
    expect(await fetchAddress(`${origin}/a/b`)).toMatchObject({ ok: true, address: `${origin}/c?d#e` })
    expect(heads.map((head) => head.split(' ')[1])).toEqual(['/robots.txt', '/a/b', '/c?d'])
    expect(heads.join('').toLowerCase()).not.toContain('cookie')
  })

  it('is asked itself, whatever proxy the environment names', async () => {
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY'])
      vi.stubEnv(name, 'http://127.0.0.1:1')
    vi.stubEnv('NODE_USE_ENV_PROXY', '1')
    const { origin, fetchAddress } = await hostile(whole(ok(''), 'direct'))
    expect(await fetchAddress(`${origin}/x`)).toMatchObject({ ok: true })
  })

  it('is not waited for longer where its robots.txt is slow too', async () => {
    const { origin, fetchAddress, heads } = await hostile(without('1\r\nx\r\n'), null)
    expect(await fetchAddress(`${origin}/x`)).toMatchObject({ ok: false, failure: 'timed-out' })
    expect(heads).toHaveLength(1)
  })

  it('is left alone where its robots.txt would take for ever to weigh', async () => {
    const rules = `User-agent: *\n${`Disallow: ${'*a'.repeat(1_000)}$\n`.repeat(250)}`
    const robots = `${ok('')}${rules}`
    const { origin, fetchAddress, heads } = await hostile(whole(ok(''), 'words'), robots)
    expect(await fetchAddress(`${origin}/${'a'.repeat(2_000)}`)).toMatchObject({ failure: 'robots' })
    expect(await fetchAddress(`${origin}/a`)).toMatchObject({ ok: true })
    expect(heads).toHaveLength(2)
  })
})
