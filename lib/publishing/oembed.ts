import { addresses } from '#lib/addresses.ts'
import type { PublishedClaim } from './published-claim.ts'
import { absolute, type SiteFacts } from './site-facts.ts'
import { escapeXml } from './xml.ts'

/** The card's size where nobody asks for less; pixels. */
const cardSize = { width: 600, height: 220 }

/** The reference of a claim by the address of its page on this site; null for any other address. */
export function claimRefOf(url: string, site: Pick<SiteFacts, 'origin'>): string | null {
  if (!URL.canParse(url)) return null
  const { origin, pathname } = new URL(url)
  if (origin !== site.origin) return null
  return /^\/(?:claims|embed)\/([a-z0-9][a-z0-9-]{0,39})\/?$/i.exec(pathname)?.[1] ?? null
}

/** The properties of an oEmbed answer, by the names that the specification has. */
export type Oembed = Readonly<Record<string, string | number>>

/** An oEmbed 1.0 answer of type `rich`: a sandboxed frame within what the consumer allows. */
export function oembed(
  claim: PublishedClaim,
  site: SiteFacts,
  asked: { readonly maxWidth: number | null; readonly maxHeight: number | null },
): Oembed {
  const width = Math.min(cardSize.width, asked.maxWidth ?? cardSize.width)
  const height = Math.min(cardSize.height, asked.maxHeight ?? cardSize.height)
  return {
    type: 'rich',
    version: '1.0',
    title: claim.restatement,
    author_name: claim.claimant.name,
    provider_name: site.name,
    provider_url: site.origin,
    cache_age: 60,
    html: embedFrame(claim, site, { width, height }),
    width,
    height,
  }
}

/** The same as XML (oEmbed §2.3.4.2); the frame stands in it as text. */
export const oembedXml = (answer: Oembed): string =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>${Object.entries(answer)
    .map(([name, value]) => `<${name}>${escapeXml(String(value))}</${name}>`)
    .join('')}</oembed>\n`

/** The element that shows a claim's card in another page: no scripts, no cookies, links open on their own. */
export function embedFrame(
  claim: Pick<PublishedClaim, 'ref' | 'restatement'>,
  site: SiteFacts,
  size: { readonly width: number; readonly height: number } = cardSize,
): string {
  const source = absolute(site, addresses.embed(claim.ref))
  return `<iframe src="${escapeXml(source)}" title="${escapeXml(claim.restatement)}" width="${size.width}" height="${size.height}" sandbox="allow-popups allow-popups-to-escape-sandbox" loading="lazy" referrerpolicy="no-referrer"></iframe>`
}
