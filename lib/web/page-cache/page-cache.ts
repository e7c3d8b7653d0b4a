import type { IncomingMessage, ServerResponse } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { encodingFor } from './accepted-encoding.ts'
import { type KeptPage, lowerCased, makeKeptPage } from './kept-page.ts'
import { type Rule, ruleFor } from './page-rules.ts'
import { PageStore } from './page-store.ts'
import { inlineScriptHashes, plainHtml } from './plain-html.ts'
import type { Handler, Rendered } from './render-page.ts'
import { renderWholePage } from './whole-page.ts'

/** Kept pages in memory, in bytes: some thousands of claim pages; and apart from them what readers search for. */
const pagesLimitBytes = 64 * 2 ** 20
const searchesLimitBytes = 16 * 2 ** 20

/** Even where no change was heard of, a page is rendered anew after this; milliseconds. */
const oldestMs = 5 * 60_000

/** Of an address, given the hashes of the scripts that stand in its page: Content-Security-Policy and the like. */
export type PageHeaders = (
  address: string,
  scriptHashes: readonly string[],
) => Readonly<Record<string, string>>

export type PageCache = {
  /** Answers a request from the cache, or hands it to the renderer as it is. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
  /** Forgets the pages that have one of the tags, or all of them; what is being rendered is not kept either. */
  readonly drop: (tags: ReadonlySet<string> | 'all') => void
  readonly bytes: () => number
}

type Rendering = { readonly tags: readonly string[]; readonly page: Promise<KeptPage>; isKept: boolean }

/**
 * A cache of public pages in front of the renderer: each is rendered once, whoever asks meanwhile waits for that one
 * rendering, and is kept compressed until something it shows changes. Requests of people who are signed in, and
 * whatever is not a plain reading of a public address, go past it to `pass`.
 */
export function pageCache(handler: Handler, headersFor: PageHeaders, pass: Handler = handler): PageCache {
  const pages = new PageStore(pagesLimitBytes)
  const searches = new PageStore(searchesLimitBytes)
  const underWay = new Map<string, Rendering>()

  function pageAt(rule: Rule): KeptPage | Promise<KeptPage> {
    const store = rule.isEndless ? searches : pages
    const kept = store.read(rule.address)
    if (kept !== undefined && kept.freshUntil > performance.now()) return kept
    const rendering = underWay.get(rule.address)
    if (rendering) return rendering.page
    const started: Rendering = { tags: rule.tags, page: render(handler, rule, headersFor), isKept: true }
    underWay.set(rule.address, started)
    const settle = () => {
      if (underWay.get(rule.address) === started) underWay.delete(rule.address)
    }
    started.page.then((page) => {
      settle()
      if (started.isKept && isKeepable(page.status)) store.keep(rule.address, page)
    }, settle)
    return started.page
  }

  return {
    handle(request, response) {
      const rule = isPlainReading(request) ? ruleFor(request.url ?? '/') : null
      if (rule === null) return void pass(request, response)
      const page = pageAt(rule)
      if (!(page instanceof Promise)) return send(page, request, response)
      page.then(
        (made) => send(made, request, response),
        () => void pass(request, response),
      )
    },
    drop(tags) {
      pages.dropTagged(tags)
      searches.dropTagged(tags)
      for (const [address, rendering] of underWay) {
        if (tags !== 'all' && !rendering.tags.some((tag) => tags.has(tag))) continue
        rendering.isKept = false
        underWay.delete(address)
      }
    },
    bytes: () => pages.bytes + searches.bytes,
  }
}

/** What is not there is kept too: a crowd may ask for it. Errors and redirects are not. */
const isKeepable = (status: number): boolean => status === 200 || status === 404

async function render(handler: Handler, rule: Rule, headersFor: PageHeaders): Promise<KeptPage> {
  const rendered = await renderWholePage(handler, rule.address)
  const freshUntil = performance.now() + oldestMs
  const isPage = rendered.headers['content-type']?.startsWith('text/html')
  // What brings a policy of its own is no page of the framework's: a card for a frame.
  if (!isPage || rendered.headers['content-security-policy'] !== undefined)
    return makeKeptPage(rendered, {
      tags: rule.tags,
      headers: { ...lowerCased(headersFor(rule.address, [])), ...rendered.headers },
      freshUntil,
    })
  const html = plainHtml(rendered.body.toString('utf8'))
  const page: Rendered = { ...rendered, body: Buffer.from(html, 'utf8'), headers: pageHeadersOf(rendered) }
  return makeKeptPage(page, {
    tags: rule.tags,
    headers: headersFor(rule.address, inlineScriptHashes(html)),
    freshUntil,
  })
}

/** The renderer's headers for a page without what would have the framework's script fetched. */
function pageHeadersOf({ headers }: Rendered): Record<string, string> {
  const { link, ...others } = headers
  const links = link?.split(/,\s*(?=<)/).filter((one) => !/as="?script/.test(one)) ?? []
  return links.length > 0 ? { ...others, link: links.join(', ') } : others
}

/** Names of headers by which the framework's script, a form or a client with credentials asks for something else. */
const notPlain = ['rsc', 'next-action', 'next-router-state-tree', 'authorization'] as const

function isPlainReading(request: IncomingMessage): boolean {
  const { method, headers } = request
  if (method !== 'GET' && method !== 'HEAD') return false
  if (headers.cookie?.includes('session-token')) return false
  return notPlain.every((name) => headers[name] === undefined)
}

function send(page: KeptPage, request: IncomingMessage, response: ServerResponse): void {
  const variant = page.variants[encodingFor(request.headers['accept-encoding'])]
  const asked = request.headers['if-none-match']
  if (asked !== undefined && page.status === 200 && holds(asked, variant.etag)) {
    response.writeHead(304, variant.head.filter(isOfNotModified))
    response.end()
    return
  }
  response.writeHead(page.status, variant.head)
  if (request.method === 'HEAD') response.end()
  else response.end(variant.body ?? gunzipSync(page.variants.gzip.body ?? ''))
}

/** Whether an If-None-Match header names an entity tag, compared weakly (RFC 9110 §13.1.2). */
const holds = (asked: string, etag: string): boolean =>
  asked === etag ||
  asked.trim() === '*' ||
  asked.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)

/** A 304 carries what a cache needs to go on keeping the page, and nothing of the body. */
function isOfNotModified(_part: string, index: number, head: readonly string[]): boolean {
  const name = head[index - (index % 2)] ?? ''
  return !name.startsWith('content-') || name === 'content-security-policy'
}
