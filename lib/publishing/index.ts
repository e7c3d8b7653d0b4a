export { badge } from './badge.ts'
export { bibtex, type CslItem, citationLine, cslClaim, cslSource } from './citation.ts'
export { claimMarkup, distinct, scriptJson, type VerdictWords } from './claim-markup.ts'
export { claimCsvHeader, claimCsvLines, csvLine } from './csv.ts'
export { datasetMarkup } from './dataset-markup.ts'
export { type CardWords, cardStyle, embedCard } from './embed-card.ts'
export { atomFeed, type Feed, type FeedItem, jsonFeed } from './feed.ts'
export { claimRefOf, embedFrame, oembed, oembedXml } from './oembed.ts'
export {
  claimJsonSchema,
  type PublishedClaim,
  type PublishedSource,
  publishedClaim,
  schemaVersion,
} from './published-claim.ts'
export { recordAmount } from './record-amount.ts'
export { absolute, licenceAddress, type SiteFacts } from './site-facts.ts'
export { type SitemapAddress, sitemap, sitemapIndex, sitemapLimit } from './sitemap.ts'
export { passageAddress, robustLink } from './text-fragment.ts'
export { annotationCollection, claimAnnotation } from './web-annotation.ts'
export { escapeXml } from './xml.ts'
