import { addresses } from '#lib/addresses.ts'
import { readingDatabase } from '#lib/db/client.ts'
import { NotFound } from '#lib/errors.ts'
import { absolute, sitemap, sitemapIndex, sitemapLimit } from '#lib/publishing/index.ts'
import { countSitemap, readSitemap } from '#lib/queries/ledger/sitemap.ts'
import { siteFacts } from '../site-facts.ts'
import { openResponse, openRoute } from './open-response.ts'

/** The sitemap, or one part of it. */
export function answerSitemap(request: Request): Promise<Response> {
  return openRoute(async () => {
    const site = await siteFacts()
    const part = new URL(request.url).searchParams.get('part')
    const count = await countSitemap(readingDatabase())
    const parts = Math.ceil(count / sitemapLimit)
    const asked = part !== null && /^[1-9]\d{0,4}$/.test(part) ? Number(part) : null
    if (part !== null && (asked === null || asked > parts))
      throw new NotFound('no-such-part', 'The sitemap has no such part.')
    const type = 'application/xml; charset=utf-8'
    if (asked === null && parts > 1) {
      const files = Array.from({ length: parts }, (_, index) => ({
        url: absolute(site, `${addresses.sitemap}?part=${index + 1}`),
        changedAt: null,
      }))
      return openResponse(request, site, { body: sitemapIndex(files), type })
    }
    const entries = await readSitemap(readingDatabase(), {
      offset: ((asked ?? 1) - 1) * sitemapLimit,
      limit: sitemapLimit,
    })
    const body = sitemap(entries.map(({ path, changedAt }) => ({ url: absolute(site, path), changedAt })))
    return openResponse(request, site, { body, type })
  })
}

/** What robots may read, and where the sitemap is. */
export function answerRobots(request: Request): Promise<Response> {
  return openRoute(async () => {
    const site = await siteFacts()
    const body = `User-agent: *\nDisallow: /desk\nDisallow: /sign-in\n\nSitemap: ${absolute(site, addresses.sitemap)}\n`
    return openResponse(request, site, { body, type: 'text/plain; charset=utf-8' })
  })
}
