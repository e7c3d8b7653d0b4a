import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { atomFeed, type Feed, jsonFeed } from './feed.ts'
import { sitemap, sitemapIndex } from './sitemap.ts'
import { site } from './testdata/claims.ts'

const feed: Feed = {
  title: 'Verdicts & more',
  description: 'What was decided.',
  homeUrl: 'https://ledger.example.org/ledger?verdict=disputed&q=a',
  feedUrl: 'https://ledger.example.org/feed.xml',
  nextUrl: 'https://ledger.example.org/feed.xml?after=12',
  items: [
    {
      id: 'tag:ledger.example.org,2026:entry/27',
      url: 'https://ledger.example.org/claims/6',
      title: 'Imprecise: <b>1/20</b> \u0000',
      summary: 'It said “1/20”.',
      publishedAt: '2026-11-14T10:00:00.000Z',
      updatedAt: '2026-11-15T10:00:00.000Z',
      tags: ['imprecise'],
    },
  ],
}

describe('the Atom feed', () => {
  const text = atomFeed(feed, site)

  it('has what RFC 4287 requires of a feed and an entry', () => {
    for (const part of [
      '<id>https://ledger.example.org/feed.xml</id>',
      '<title>Verdicts &amp; more</title>',
      '<updated>2026-11-15T10:00:00.000Z</updated>',
      '<link rel="self" type="application/atom+xml" href="https://ledger.example.org/feed.xml"/>',
      '<link rel="next" type="application/atom+xml" href="https://ledger.example.org/feed.xml?after=12"/>',
      '<id>tag:ledger.example.org,2026:entry/27</id>',
      '<published>2026-11-14T10:00:00.000Z</published>',
      '<rights>CC-BY-4.0</rights>',
      '<link rel="license" type="text/html" href="https://spdx.org/licenses/CC-BY-4.0.html"/>',
    ])
      expect(text).toContain(part)
  })

  it('holds text as text, whatever it says', () => {
    expect(text).toContain('<title>Imprecise: &lt;b&gt;1/20&lt;/b&gt; </title>')
    expect(text).not.toContain('\u0000')
    expect(text).toContain('ledger?verdict=disputed&amp;q=a')
    expect(parse(text).childNodes.length).toBeGreaterThan(0)
  })

  it('of nothing is a feed all the same', () => {
    expect(atomFeed({ ...feed, items: [] }, site)).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
  })
})

describe('the JSON Feed', () => {
  it('has what version 1.1 requires', () => {
    expect(jsonFeed(feed, site)).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.homeUrl,
      feed_url: feed.feedUrl,
      next_url: feed.nextUrl,
      items: [{ id: 'tag:ledger.example.org,2026:entry/27', content_text: 'It said “1/20”.' }],
    })
  })
})

describe('the sitemap', () => {
  it('is one urlset with escaped addresses', () => {
    const text = sitemap([{ url: 'https://ledger.example.org/a?b&c', changedAt: '2026-11-14T10:00:00.000Z' }])
    expect(text).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n<url><loc>https://ledger.example.org/a?b&amp;c</loc><lastmod>2026-11-14T10:00:00.000Z</lastmod></url>\n</urlset>\n',
    )
  })

  it('of many files is an index', () => {
    expect(
      sitemapIndex([{ url: 'https://ledger.example.org/sitemap.xml?part=1', changedAt: null }]),
    ).toContain('<sitemap><loc>https://ledger.example.org/sitemap.xml?part=1</loc></sitemap>')
  })
})
