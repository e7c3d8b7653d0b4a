import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { badAnswers, type ChangingSite, page, startChangingSite } from '#e2e/servers/changing-site.ts'
import { type FetchAddress, fetchLimits, guardFetch } from './fetch-address.ts'
import { lookUpAll, openSocket } from './guarded-connector.ts'
import { parsePrivateHosts } from './private-hosts.ts'

let site: ChangingSite
type Limits = Partial<Record<keyof typeof fetchLimits, number>>
const fetcher = (limits: Limits = {}, at = site): FetchAddress =>
  guardFetch({
    lookUp: lookUpAll,
    openSocket,
    privateHosts: parsePrivateHosts(at.host),
    userAgent: 'ClaimLedger/test (+http://localhost/method)',
    limits: { ...fetchLimits, ...limits },
    now: Date.now,
  })

beforeAll(async () => {
  site = await startChangingSite()
})
afterAll(() => site.close())

describe('a fetch from a site that the operator allows', () => {
  it('gives the bytes, type, final address and headers, and says who asks', async () => {
    site.set('/report', page('Report', ['It costs $2.']))
    site.set('/moved', badAnswers.redirect('/report', 301))
    const fetched = await fetcher()(`${site.origin}/moved`)
    expect(fetched).toMatchObject({
      ok: true,
      address: `${site.origin}/report`,
      status: 200,
      mediaType: 'text/html',
      redirects: [`${site.origin}/moved`],
    })
    expect(fetched.ok && fetched.bytes.toString()).toContain('It costs $2.')
    const { headers } = site.requests.at(-1) ?? {}
    expect(headers?.['user-agent']).toContain('ClaimLedger')
    expect(headers?.cookie).toBeUndefined()
  })

  it('is the only one where nothing but listed hosts is fetched', async () => {
    const listed = guardFetch({
      lookUp: () => Promise.reject(new Error('nothing is looked up')),
      openSocket,
      privateHosts: parsePrivateHosts(site.host),
      isListedOnly: true,
      userAgent: 'ClaimLedger/test (+http://localhost/method)',
      limits: fetchLimits,
      now: Date.now,
    })
    site.set('/listed', page('Listed', ['Words.']))
    expect(await listed(`${site.origin}/listed`)).toMatchObject({ ok: true })
    for (const address of ['https://example.org/', 'http://93.184.215.14/'])
      expect(await listed(address)).toMatchObject({ ok: false, failure: 'not-listed' })
  })

  it('unpacks what is packed', async () => {
    const body = gzipSync('Packed words.')
    site.set('/packed', { headers: { 'content-type': 'text/plain', 'content-encoding': 'gzip' }, body })
    const fetched = await fetcher()(`${site.origin}/packed`)
    expect(fetched.ok && fetched.bytes.toString()).toBe('Packed words.')
  })

  it('asks no other port of the same host', async () => {
    expect(await fetcher()('http://127.0.0.1:1/')).toMatchObject({ ok: false, failure: 'refused-address' })
  })

  it('takes bytes for what they are, whatever the server calls them', async () => {
    site.set('/a.html', { headers: { 'content-type': 'text/html' }, body: '%PDF-1.7 …' })
    site.set('/b', { headers: { 'content-type': 'application/pdf' }, body: '<!DOCTYPE html><p>x' })
    site.set('/c.csv', { headers: { 'content-type': 'application/octet-stream' }, body: 'a,b\n1,2\n' })
    const typeOf = async (path: string) => {
      const fetched = await fetcher()(site.origin + path)
      return fetched.ok ? fetched.mediaType : fetched.failure
    }
    expect(await Promise.all(['/a.html', '/b', '/c.csv'].map(typeOf))).toEqual([
      'application/pdf',
      'text/html',
      'text/csv',
    ])
  })

  it.each([
    ['nothing there', { status: 404 }, 'not-found'],
    ['something removed', { status: 410 }, 'not-found'],
    ['a block', { status: 403 }, 'blocked'],
    ['a block by rate', { status: 429 }, 'blocked'],
    ['a failing server', { status: 503 }, 'failed-status'],
    ['an image', { headers: { 'content-type': 'image/png' }, body: 'x' }, 'unlisted-type'],
    ['an image that calls itself HTML', badAnswers.imageAsHtml, 'unlisted-type'],
    ['a length that is too large', badAnswers.largeByHeader, 'too-large'],
    ['no length and no end', badAnswers.endless, 'too-large'],
    ['a small body that unpacks to a large one', badAnswers.bomb(), 'too-large'],
    ['a body shorter than its length', badAnswers.shortBody, 'broken-answer'],
    [
      'a packing that is none',
      { headers: { 'content-type': 'text/plain', 'content-encoding': 'gzip' }, body: 'x' },
      'broken-answer',
    ],
    ['a redirect without an end', badAnswers.redirect('/bad'), 'too-many-redirects'],
    ['a redirect off the allowed host', badAnswers.redirect('http://127.0.0.1:9/'), 'refused-address'],
  ])('says which failure it was: %s', async (_name, answer, failure) => {
    site.set('/bad', answer)
    expect(await fetcher()(`${site.origin}/bad`)).toMatchObject({ ok: false, failure })
  })

  it.each([
    ['never answers', badAnswers.silence],
    ['stops in the middle', badAnswers.stall],
  ])('gives up in time on a site that %s', async (_name, answer) => {
    site.set('/slow', answer)
    expect(await fetcher({ totalMs: 150 })(`${site.origin}/slow`)).toMatchObject({ failure: 'timed-out' })
  })

  it('keeps to what the site asks of robots, asked once', async () => {
    const own = await startChangingSite()
    own.set('/robots.txt', {
      headers: { 'content-type': 'text/plain' },
      body: 'User-agent: *\nDisallow: /no',
    })
    own.set('/yes', { headers: { 'content-type': 'text/plain' }, body: 'words' })
    const fetchAddress = fetcher({}, own)
    expect(await fetchAddress(`${own.origin}/no`)).toMatchObject({ failure: 'robots' })
    expect(await fetchAddress(`${own.origin}/yes`)).toMatchObject({ ok: true })
    expect(own.requests.map((request) => request.path)).toEqual(['/robots.txt', '/yes'])
    await own.close()
  })

  it('is at most twice at a host at a time', async () => {
    const own = await startChangingSite()
    const waiting: ServerResponse[] = []
    own.set('/page', (_request, response) => {
      waiting.push(response)
      if (waiting.length < 2) return
      for (const one of waiting.splice(0)) one.writeHead(200, { 'content-type': 'text/plain' }).end('words')
    })
    const fetchAddress = fetcher({}, own)
    const all = await Promise.all(Array.from({ length: 20 }, () => fetchAddress(`${own.origin}/page`)))
    expect(all.every((one) => one.ok)).toBe(true)
    expect(own.peak()).toBe(2)
    await own.close()
  })
})
