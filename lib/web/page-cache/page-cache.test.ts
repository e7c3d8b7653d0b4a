import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { securityHeaders } from '../headers.ts'
import type { KeptPage } from './kept-page.ts'
import { type PageCache, pageCache } from './page-cache.ts'
import { PageStore } from './page-store.ts'
import { inlineScriptHashes, plainHtml } from './plain-html.ts'

type Answer = { status: number; headers: Record<string, string>; body: Buffer }
type Site = { cache: PageCache; rendered: string[]; get: typeof getFrom }

const long = `<p>${'what the record says '.repeat(40)}</p>`
const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

let port = 0
/** One GET on a connection of its own, as it comes over the wire. */
function getFrom(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = ask({ port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
          ),
          body: Buffer.concat(chunks),
        }),
      )
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** A renderer behind the cache, both on a real server; `rendered` is what the renderer was asked for. */
async function site(
  render: (request: IncomingMessage, response: ServerResponse, count: number) => unknown,
): Promise<Site> {
  const rendered: string[] = []
  const cache = pageCache((request, response) => {
    rendered.push(request.url ?? '')
    return render(request, response, rendered.length)
  }, securityHeaders)
  const server = createServer(cache.handle).listen(0, '127.0.0.1')
  closers.push(() => server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  port = (server.address() as AddressInfo).port
  return { cache, rendered, get: getFrom }
}

const html = (response: ServerResponse, body: string, status = 200) => {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
  response.write(body.slice(0, 20))
  response.end(body.slice(20))
}

describe('a public page', () => {
  it('is rendered once and sent in the encoding that is asked for', async () => {
    const { rendered, get } = await site((_, response) => html(response, long))
    const plain = await get('/claims/6')
    const brotli = await get('/claims/6', { 'accept-encoding': 'gzip, deflate, br' })
    const gzip = await get('/claims/6', { 'accept-encoding': 'gzip;q=0.5, br;q=0' })
    expect(plain.body.toString()).toBe(long)
    expect(brotliDecompressSync(brotli.body).toString()).toBe(long)
    expect(gunzipSync(gzip.body).toString()).toBe(long)
    expect([plain, brotli, gzip].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'br',
      'gzip',
    ])
    expect(new Set([plain, brotli, gzip].map(({ headers }) => headers.etag)).size).toBe(3)
    expect(brotli.headers).toMatchObject({
      vary: 'Accept-Encoding',
      'cache-tag': 'claim-6',
      'cache-control': 'public, max-age=0, s-maxage=1, must-revalidate',
      'content-length': String(brotli.body.length),
    })
    expect(rendered).toEqual(['/claims/6'])
  })

  it('is not sent again to whom has it', async () => {
    const { get } = await site((_, response) => html(response, long))
    const { headers } = await get('/', { 'accept-encoding': 'br' })
    const tag = headers.etag ?? ''
    for (const asked of [tag, `"other", W/${tag}`, '*']) {
      const again = await get('/', { 'accept-encoding': 'br', 'if-none-match': asked })
      expect(again.status, asked).toBe(304)
      expect(again.body).toHaveLength(0)
      expect(again.headers).toMatchObject({ etag: tag, vary: 'Accept-Encoding' })
      expect(again.headers['content-encoding']).toBeUndefined()
    }
    expect((await get('/', { 'accept-encoding': 'br', 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('answers HEAD with the head of a GET', async () => {
    const { get } = await site((_, response) => html(response, long))
    const { body, headers } = await get('/', {}, 'HEAD')
    expect(body).toHaveLength(0)
    expect(headers['content-length']).toBe(String(long.length))
  })

  it('is one page whatever is added to its address', async () => {
    const { rendered, get } = await site((_, response) => html(response, long))
    for (const target of ['/ledger', '/ledger?utm_source=x', '/ledger?q=&x=1', '/claims/6?a=b', '/claims/6'])
      await get(target)
    await get('/ledger?verdict=disputed&q=a+b&z=1')
    await get('/ledger?q=a%20b&verdict=disputed')
    expect(rendered).toEqual(['/ledger', '/claims/6', '/ledger?q=a+b&verdict=disputed'])
  })

  it('is rendered once for a crowd that comes at the same moment', async () => {
    const waiting: ServerResponse[] = []
    const { rendered, get } = await site((_, response) => waiting.push(response))
    const crowd = Array.from({ length: 50 }, () => get('/documents/1'))
    while (waiting.length === 0) await new Promise((resolve) => setImmediate(resolve))
    const [first] = waiting
    if (first) html(first, long)
    for (const { status } of await Promise.all(crowd)) expect(status).toBe(200)
    expect(rendered).toEqual(['/documents/1'])
  })

  it('names the scripts that stand in it, and nothing else may run', async () => {
    const { get } = await site((_, response) =>
      html(response, '<p data-needs-script></p><script>go()</script>'),
    )
    const { headers } = await get('/')
    expect(headers['content-security-policy']).toContain(
      `script-src 'self' ${inlineScriptHashes('<script>go()</script>')[0]};`,
    )
  })
})

describe('a change', () => {
  it('drops the pages it touches and no others', async () => {
    const { cache, rendered, get } = await site((_, response, count) => html(response, `${long}${count}`))
    for (const path of ['/claims/6', '/claims/9', '/ledger']) await get(path)
    cache.drop(new Set(['claim-6', 'any']))
    for (const path of ['/claims/6', '/claims/9', '/ledger']) await get(path)
    expect(rendered.slice(3)).toEqual(['/claims/6', '/ledger'])
    cache.drop('all')
    expect(cache.bytes()).toBe(0)
  })

  it('is not missed while a page is being rendered', async () => {
    const waiting: ServerResponse[] = []
    const { cache, get } = await site((_, response) => waiting.push(response))
    const before = get('/claims/6')
    while (waiting.length < 1) await new Promise((resolve) => setImmediate(resolve))
    cache.drop(new Set(['claim-6']))
    const after = get('/claims/6')
    while (waiting.length < 2) await new Promise((resolve) => setImmediate(resolve))
    const [old, young] = waiting
    if (old && young) {
      html(young, 'young')
      html(old, 'old')
    }
    expect((await before).body.toString()).toBe('old')
    expect((await after).body.toString()).toBe('young')
    expect((await get('/claims/6')).body.toString()).toBe('young')
  })
})

describe('what goes past the cache', () => {
  it('is the desk, forms, people who are signed in and the framework’s own requests', async () => {
    const { rendered, get } = await site((_, response) => html(response, long))
    const signedIn = { cookie: 'a=b; next-auth.session-token=abc' }
    for (let twice = 0; twice < 2; twice++) {
      await get('/desk')
      await get('/claims/6', signedIn)
      await get('/claims/6', { rsc: '1' })
      await get('/claims/6', {}, 'POST')
      await get(`/ledger?q=${'x'.repeat(2_000)}`)
    }
    expect(rendered).toHaveLength(10)
  })

  it('is an answer that must not be kept, though everybody who waits for it gets it', async () => {
    const { rendered, get } = await site((_, response) => html(response, 'broken', 500))
    expect((await get('/claims/6')).status).toBe(500)
    expect((await get('/claims/6')).status).toBe(500)
    expect(rendered).toHaveLength(2)
  })

  it('is never an empty page that waits for script: what says so stands in, with the status as it was', async () => {
    const standIns = new Map([
      ['/404', 'There is nothing at this address'],
      ['/fault', 'This page could not be made'],
    ])
    const { rendered, get } = await site(({ url = '' }, response) => {
      const words = standIns.get(url)
      if (words !== undefined) return html(response, words, url === '/404' ? 404 : 200)
      return html(response, '<html id="__next_error__"></html>', url === '/claims/none' ? 404 : 500)
    })
    for (let twice = 0; twice < 2; twice++) {
      expect(await get('/claims/none')).toMatchObject({
        status: 404,
        body: Buffer.from('There is nothing at this address'),
      })
      expect(await get('/claims/6')).toMatchObject({
        status: 500,
        body: Buffer.from('This page could not be made'),
      })
    }
    expect(rendered).toEqual(['/claims/none', '/404', '/claims/6', '/fault', '/claims/6', '/fault'])
  })

  it('keeps a renderer’s cookies to itself', async () => {
    const { get } = await site((_, response) => {
      response.setHeader('Set-Cookie', 'a=b')
      html(response, long)
    })
    expect((await get('/')).headers['set-cookie']).toBeUndefined()
  })
})

describe('the store', () => {
  const page = (bytes: number): KeptPage => {
    const variant = { etag: '""', head: [], body: Buffer.alloc(0) }
    const variants = { br: variant, gzip: variant, identity: variant }
    return { status: 200, tags: [], bytes, freshUntil: Number.POSITIVE_INFINITY, variants }
  }

  it('never holds more than its limit, and gives up first what was not read for longest', () => {
    const store = new PageStore(100)
    for (const name of ['a', 'b', 'c']) store.keep(name, page(30))
    store.read('a')
    store.keep('d', page(40))
    expect(['a', 'b', 'c', 'd'].filter((name) => store.read(name) !== undefined)).toEqual(['a', 'c', 'd'])
    expect(store.bytes).toBe(100)
    store.keep('huge', page(101))
    expect([store.size, store.bytes]).toEqual([3, 100])
  })
})

describe('plain HTML', () => {
  it('has neither the framework’s script nor what only it reads; our own files and data stay', () => {
    expect(
      plainHtml(
        '<link rel="preload" as="script" href="/_next/a.js"/><link rel="stylesheet" href="/_next/a.css"/><!--$--><p>One<!-- --> two</p><!--/$--><script src="/_next/a.js" async=""></script><script>self.__next_f.push([1,"<p>"])</script><script type="application/ld+json">{"a":1}</script><script src="/reading.js" defer=""></script>',
      ),
    ).toBe(
      '<link rel="stylesheet" href="/_next/a.css"/><p>One two</p><script type="application/ld+json">{"a":1}</script><script src="/reading.js" defer=""></script>',
    )
  })

  it('is the page as it is where something on it has to come alive', () => {
    const page = '<p data-needs-script="true">One<!-- --></p><script>1</script>'
    expect(plainHtml(page)).toBe(page)
  })
})
