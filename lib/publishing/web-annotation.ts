import { addresses } from '#lib/addresses.ts'
import type { PublishedClaim } from './published-claim.ts'
import { absolute, licenceAddress, type SiteFacts } from './site-facts.ts'

type JsonLd = Record<string, unknown>

/** The words of a claim's verdict, or of where the work stands. */
export type JudgementWord = (claim: PublishedClaim) => string

/**
 * A claim as a W3C Web Annotation on its document: where it stands by quote and by position (code points, end
 * exclusive) in one state of the text, and what the ledger says of it. A claim without a quote has no annotation.
 */
export function claimAnnotation(
  claim: PublishedClaim,
  site: SiteFacts,
  wordOf: JudgementWord,
): JsonLd | null {
  const { quote, document } = claim
  if (quote === null) return null
  const page = absolute(site, addresses.document(document.ref))
  return {
    id: `${claim.url}#annotation`,
    type: 'Annotation',
    motivation: 'assessing',
    created: claim.createdAt,
    modified: claim.changedAt,
    creator: { type: 'Organization', name: site.publisher.name, homepage: site.publisher.url },
    rights: licenceAddress(claim.licence) ?? claim.licence,
    body: [
      { type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: claim.restatement },
      { type: 'TextualBody', purpose: 'assessing', format: 'text/plain', value: judgement(claim, wordOf) },
      { type: 'TextualBody', purpose: 'tagging', value: claim.verdict ?? claim.state },
      { id: claim.url, type: 'Text', format: 'text/html', purpose: 'linking' },
    ],
    target: {
      source: document.address ?? page,
      ...(document.revision === null
        ? {}
        : { state: { type: 'TimeState', sourceDate: document.revision.createdAt, cached: page } }),
      selector: [
        { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
        { type: 'TextPositionSelector', start: quote.start, end: quote.end },
      ],
    },
  }
}

const judgement = (claim: PublishedClaim, wordOf: JudgementWord): string =>
  claim.caveat === null ? wordOf(claim) : `${wordOf(claim)}. ${claim.caveat}`

/** All annotations of a document as one page of a collection. */
export function annotationCollection(
  document: { readonly ref: string; readonly title: string },
  claims: readonly PublishedClaim[],
  site: SiteFacts,
  wordOf: JudgementWord,
): JsonLd {
  const id = absolute(site, addresses.api.annotations(document.ref))
  const items = claims.flatMap((claim) => claimAnnotation(claim, site, wordOf) ?? [])
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: document.title,
    total: items.length,
    first: { id: `${id}#first`, type: 'AnnotationPage', startIndex: 0, items },
  }
}
