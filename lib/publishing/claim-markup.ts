import { addresses } from '#lib/addresses.ts'
import type { PublishedClaim, PublishedSource } from './published-claim.ts'
import { absolute, licenceAddress, type SiteFacts } from './site-facts.ts'

type JsonLd = Record<string, unknown>

/** What the verdict says for people: its short word, and one or two sentences why. */
export type VerdictWords = { readonly word: string; readonly explanation: string }

/**
 * schema.org markup of a claim's page: a `ClaimReview` where the verdict is decided and the claimant is somebody else
 * than the publisher, else a plain `Claim` without a rating. Ratings carry words and no numbers: “disputed” or
 * “unverifiable” stand on no scale from false to true.
 */
export function claimMarkup(claim: PublishedClaim, site: SiteFacts, words: VerdictWords | null): JsonLd {
  const isReview = words !== null && claim.state === 'decided' && !isOwn(claim, site)
  const common = { '@context': 'https://schema.org' }
  if (!isReview) return { ...common, ...plainClaim(claim, site) }
  return {
    ...common,
    '@type': 'ClaimReview',
    '@id': `${claim.url}#review`,
    url: claim.url,
    claimReviewed: claim.restatement,
    datePublished: claim.decidedAt?.slice(0, 10),
    dateModified: claim.changedAt,
    inLanguage: 'en',
    author: organisation(site),
    publisher: organisation(site),
    license: licenceAddress(claim.licence) ?? claim.licence,
    reviewRating: {
      '@type': 'Rating',
      alternateName: words.word,
      ratingExplanation: words.explanation,
    },
    itemReviewed: {
      '@type': 'Claim',
      ...madeBy(claim),
      ...(claim.document.publishedOn === null ? {} : { datePublished: claim.document.publishedOn }),
      appearance: appearance(claim, site),
    },
  }
}

function plainClaim(claim: PublishedClaim, site: SiteFacts): JsonLd {
  return {
    '@type': 'Claim',
    '@id': claim.url,
    url: claim.url,
    text: claim.restatement,
    ...madeBy(claim),
    claimInterpreter: organisation(site),
    appearance: appearance(claim, site),
    ...(claim.evidence.length === 0
      ? {}
      : { citation: distinct(claim.evidence.map(({ source }) => source)).map(work) }),
    dateModified: claim.changedAt,
    license: licenceAddress(claim.licence) ?? claim.licence,
  }
}

/** A publisher does not review its own claims. */
function isOwn({ claimant }: PublishedClaim, { publisher, name }: SiteFacts): boolean {
  const same = (one: string, other: string) => fold(one) === fold(other)
  return (
    same(claimant.name, publisher.name) ||
    same(claimant.name, name) ||
    claimant.sameAs.some((one) => [publisher.url, ...publisher.sameAs].some((other) => same(one, other)))
  )
}

const fold = (text: string): string => text.trim().toLowerCase().replace(/\/$/, '')

function madeBy({ claimant }: PublishedClaim): JsonLd {
  return {
    author: {
      '@type': claimant.kind === 'person' ? 'Person' : 'Organization',
      name: claimant.name,
      ...(claimant.sameAs.length === 0 ? {} : { sameAs: claimant.sameAs }),
    },
  }
}

/** Where the claim was made: the document itself where it has an address, else its page here. */
function appearance({ document }: PublishedClaim, site: SiteFacts): JsonLd {
  return {
    '@type': 'CreativeWork',
    name: document.title,
    url: document.address ?? absolute(site, addresses.document(document.ref)),
    ...(document.publishedOn === null ? {} : { datePublished: document.publishedOn }),
    ...(document.author === null ? {} : { author: { '@type': 'Person', name: document.author } }),
    ...(document.publisher === null
      ? {}
      : { publisher: { '@type': 'Organization', name: document.publisher } }),
  }
}

const work = (source: PublishedSource): JsonLd => ({
  '@type': 'CreativeWork',
  name: source.title,
  url: source.address ?? source.url,
  ...(source.publishedOn === null ? {} : { datePublished: source.publishedOn }),
})

export function organisation({ publisher }: SiteFacts): JsonLd {
  const { name, url, sameAs } = publisher
  return { '@type': 'Organization', name, url, ...(sameAs.length === 0 ? {} : { sameAs }) }
}

/** Each source once, in order. */
export function distinct(sources: readonly PublishedSource[]): PublishedSource[] {
  return [...new Map(sources.map((source) => [source.ref, source])).values()]
}

/** JSON-LD as it may stand in a script element: no text in it can end the element or open another. */
export const scriptJson = (data: unknown): string =>
  JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
