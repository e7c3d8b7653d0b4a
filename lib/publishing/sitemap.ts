import { escapeXml } from './xml.ts'

/** One file holds at most so many addresses (sitemaps.org); from there on an index names the files. */
export const sitemapLimit = 50_000

export type SitemapAddress = { readonly url: string; readonly changedAt: string | null }

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** A `urlset` of at most `sitemapLimit` addresses. */
export const sitemap = (addresses: readonly SitemapAddress[]): string =>
  wrap(
    'urlset',
    addresses.map((one) => entry('url', one)),
  )

/** An index of sitemap files. */
export const sitemapIndex = (files: readonly SitemapAddress[]): string =>
  wrap(
    'sitemapindex',
    files.map((one) => entry('sitemap', one)),
  )

const entry = (name: string, { url, changedAt }: SitemapAddress): string =>
  `<${name}><loc>${escapeXml(url)}</loc>${changedAt === null ? '' : `<lastmod>${changedAt}</lastmod>`}</${name}>`

const wrap = (name: string, entries: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="${namespace}">\n${entries.join('\n')}\n</${name}>\n`
