import { licenceAddress, type SiteFacts } from './site-facts.ts'
import { escapeXml } from './xml.ts'

/** One change of a verdict, or one correction. */
export type FeedItem = {
  /** Never changes, whatever happens to the item. */
  readonly id: string
  readonly url: string
  readonly title: string
  /** One or two sentences, plain. */
  readonly summary: string
  /** RFC 3339. */
  readonly publishedAt: string
  readonly updatedAt: string
  readonly tags: readonly string[]
}

export type Feed = {
  readonly title: string
  readonly description: string
  /** The page that people read, the feed itself, and where the next, older items are. */
  readonly homeUrl: string
  readonly feedUrl: string
  readonly nextUrl: string | null
  readonly items: readonly FeedItem[]
}

/** The latest change; a feed of nothing was changed when time began. */
const updatedAt = ({ items }: Feed): string =>
  items
    .map((item) => item.updatedAt)
    .sort()
    .at(-1) ?? '1970-01-01T00:00:00.000Z'

/** An Atom feed (RFC 4287). */
export function atomFeed(feed: Feed, site: SiteFacts): string {
  const link = (rel: string, href: string, type: string) =>
    `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `<id>${escapeXml(feed.feedUrl)}</id>`,
    `<title>${escapeXml(feed.title)}</title>`,
    `<subtitle>${escapeXml(feed.description)}</subtitle>`,
    `<updated>${updatedAt(feed)}</updated>`,
    link('self', feed.feedUrl, 'application/atom+xml'),
    link('alternate', feed.homeUrl, 'text/html'),
    ...(feed.nextUrl === null ? [] : [link('next', feed.nextUrl, 'application/atom+xml')]),
    `<author><name>${escapeXml(site.publisher.name)}</name><uri>${escapeXml(site.publisher.url)}</uri></author>`,
    `<rights>${escapeXml(site.licence)}</rights>`,
    ...licenceLink(site),
    ...feed.items.map(atomEntry),
    '</feed>\n',
  ].join('\n')
}

/** RFC 4946. */
function licenceLink({ licence }: SiteFacts): string[] {
  const address = licenceAddress(licence)
  return address === null ? [] : [`<link rel="license" type="text/html" href="${escapeXml(address)}"/>`]
}

function atomEntry(item: FeedItem): string {
  return [
    '<entry>',
    `<id>${escapeXml(item.id)}</id>`,
    `<title>${escapeXml(item.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(item.url)}"/>`,
    `<published>${item.publishedAt}</published>`,
    `<updated>${item.updatedAt}</updated>`,
    ...item.tags.map((tag) => `<category term="${escapeXml(tag)}"/>`),
    `<summary>${escapeXml(item.summary)}</summary>`,
    '</entry>',
  ].join('\n')
}

/** A JSON Feed (version 1.1, jsonfeed.org). */
export function jsonFeed(feed: Feed, site: SiteFacts): Record<string, unknown> {
  const { name, url } = site.publisher
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.homeUrl,
    feed_url: feed.feedUrl,
    ...(feed.nextUrl === null ? {} : { next_url: feed.nextUrl }),
    language: 'en',
    authors: [{ name, url }],
    _licence: { spdx: site.licence },
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      content_text: item.summary,
      date_published: item.publishedAt,
      date_modified: item.updatedAt,
      ...(item.tags.length === 0 ? {} : { tags: item.tags }),
    })),
  }
}
