import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import type { PublishedClaim, PublishedSource } from './published-claim.ts'
import type { SiteFacts } from './site-facts.ts'

/** A CSL-JSON item (schema csl-data 1.0.2): `type` and `id` always, nothing that the schema does not know. */
export type CslItem = {
  readonly id: string
  readonly type: 'webpage' | 'report' | 'dataset' | 'entry'
  readonly title: string
  readonly URL?: string
  readonly publisher?: string
  readonly author?: readonly CslName[]
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly 'container-title'?: string
  readonly version?: string
  readonly note?: string
}
type CslName = { readonly literal: string } | { readonly family: string; readonly given: string }
type CslDate = { readonly 'date-parts': readonly (readonly number[])[] }

/** A source as a bibliography has it. */
export function cslSource(source: PublishedSource): CslItem {
  const author = source.author ?? (source.kind === 'primary' ? null : source.publisher)
  return {
    id: `source-${source.ref}`,
    type: 'webpage',
    title: source.title,
    ...(source.address === null ? {} : { URL: source.address }),
    ...(source.publisher === null ? {} : { publisher: source.publisher }),
    ...(author === null ? {} : { author: [{ literal: author }] }),
    ...(source.publishedOn === null ? {} : { issued: cslDate(source.publishedOn) }),
  }
}

/** A claim's own page as a bibliography has it; `accessedOn` is the reader's day, `YYYY-MM-DD`. */
export function cslClaim(claim: PublishedClaim, site: SiteFacts, accessedOn: string | null): CslItem {
  return {
    id: `claim-${claim.ref}`,
    type: 'entry',
    title: claim.restatement,
    'container-title': site.name,
    publisher: site.publisher.name,
    URL: claim.url,
    author: [{ literal: site.publisher.name }],
    issued: cslDate((claim.decidedAt ?? claim.changedAt).slice(0, 10)),
    version: `log entry ${claim.logIndex}`,
    ...(accessedOn === null ? {} : { accessed: cslDate(accessedOn) }),
  }
}

const cslDate = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] })

/** The same items as BibTeX. */
export function bibtex(items: readonly CslItem[]): string {
  Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false })
  return new Cite(items.map((item) => ({ ...item }))).format('bibtex')
}

/** One line to paste under an article. */
export function citationLine(claim: PublishedClaim, site: SiteFacts, word: string): string {
  const day = (claim.decidedAt ?? claim.changedAt).slice(0, 10)
  return `“${claim.restatement}” (${word}). ${site.name}, claim ${claim.ref}, ${day}, log entry ${claim.logIndex}. ${claim.url}`
}
