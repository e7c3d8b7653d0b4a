import type { RequestListener } from 'node:http'
import { Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { hostileAddresses, hostileIps } from './testdata/hostile-addresses.ts'
import { stubNetwork } from './testdata/stub-network.ts'

const publicIp = '93.184.216.34'
const names = {
  'a.example': [publicIp],
  'b.example': [publicIp],
  'c.example': ['1.1.1.1', '2606:4700::1111'],
}

/** A site that redirects by its path: `/to?` and the next address; `/robots.txt` is missing. */
const redirecting: RequestListener = (request, response) => {
  const target = new URL(request.url ?? '/', 'http://a.example')
  const next = target.searchParams.get('to')
  if (next !== null) response.writeHead(302, { location: next }).end()
  else if (target.pathname === '/robots.txt') response.writeHead(404).end()
  else response.writeHead(200, { 'content-type': 'text/plain' }).end('reached')
}
const via = (next: string) => `http://a.example/?to=${encodeURIComponent(next)}`

const times = (hops: number, end: string) => Array.from({ length: hops }).reduce<string>(via, end)

let packets = 0
beforeAll(() => {
  vi.spyOn(Socket.prototype, 'connect').mockImplementation(() => {
    packets += 1
    throw new Error('a packet would have left this process')
  })
})
afterAll(() => {
  vi.restoreAllMocks()
})

/** As a header may carry them: what Node will not write into a header cannot be redirected to. */
const sendable = hostileAddresses.filter(
  (address) => /^[\x21-\x7e]+$/.test(address) && /^[a-z]+:\/\/./i.test(address) && address.length < 1_000,
)
const chains: [name: string, address: string, failure: string][] = [
  ['six redirects', times(6, 'http://a.example/end'), 'too-many-redirects'],
  ['a redirect to itself', 'http://a.example/loop', 'too-many-redirects'],
  ['a private address behind five public hops', times(4, 'http://127.0.0.1/'), 'refused-address'],
  ['a private name behind a public hop', via('http://rebound.example/'), 'refused-address'],
  ['a scheme-relative private address', via('//169.254.169.254/latest/meta-data/'), 'refused-address'],
  ['a downgrade to a file', via('file:///etc/passwd'), 'refused-address'],
  ['a data address', via('data:text/plain,x'), 'refused-address'],
  ['credentials added on the way', via('http://root:toor@b.example/'), 'refused-address'],
  ['a port added on the way', via('http://b.example:6379/'), 'refused-address'],
  ['a name without an address', 'http://nowhere.example/', 'unreachable'],
]

describe('the guarded fetch, with a resolver and a connector that record', () => {
  it.each(hostileAddresses)('looks nothing up for %j', async (address) => {
    const network = stubNetwork(names, redirecting)
    expect(await network.fetchAddress(address)).toMatchObject({ ok: false, failure: 'refused-address' })
    expect([network.looked, network.opened]).toEqual([[], []])
  })

  it.each(sendable)('does not follow a redirect to %j', async (address) => {
    const network = stubNetwork(names, redirecting)
    expect(await network.fetchAddress(via(address))).toMatchObject({ ok: false, failure: 'refused-address' })
    expect(new Set(network.looked)).toEqual(new Set(['a.example']))
    expect(new Set(network.opened)).toEqual(new Set([publicIp]))
  })

  it.each(hostileIps)('connects to no answer where one of several is %j', async (ip) => {
    const network = stubNetwork({ 'rebound.example': [publicIp, ip] }, redirecting)
    expect(await network.fetchAddress('http://rebound.example/')).toMatchObject({
      failure: 'refused-address',
    })
    expect(network.opened).toEqual([])
  })

  it.each(chains)('stops at %s', async (_name, address, failure) => {
    const looping: RequestListener = (request, response) =>
      request.url === '/loop'
        ? response.writeHead(301, { location: '/loop' }).end()
        : redirecting(request, response)
    const network = stubNetwork({ ...names, 'rebound.example': ['10.0.0.1'] }, looping)
    expect(await network.fetchAddress(address)).toMatchObject({ ok: false, failure })
    expect(network.opened.every((ip) => ip === publicIp)).toBe(true)
  })

  it('judges each answer of a name that changes its mind between two look-ups', async () => {
    const answers = [[publicIp], ['127.0.0.1']]
    const network = stubNetwork({}, redirecting)
    const { guardFetch } = await import('./fetch-address.ts')
    const fetchAddress = guardFetch({
      ...network.parts,
      lookUp: async () => answers.shift() ?? ['127.0.0.1'],
    })
    expect(await fetchAddress('http://rebound.example/')).toMatchObject({ failure: 'refused-address' })
    expect(network.opened).toEqual([publicIp])
  })

  it('follows five redirects through public hosts, and says where they ended', async () => {
    const network = stubNetwork(names, redirecting)
    const start = times(5, 'http://c.example/end')
    const fetched = await network.fetchAddress(start)
    expect(fetched).toMatchObject({ ok: true, address: 'http://c.example/end', mediaType: 'text/plain' })
    expect(fetched.ok && fetched.redirects.length).toBe(5)
  })

  it('covers at least 150 hostile addresses and chains, and sends no packet', () => {
    expect(
      hostileAddresses.length + sendable.length + hostileIps.length + chains.length,
    ).toBeGreaterThanOrEqual(150)
    expect(packets).toBe(0)
  })
})
