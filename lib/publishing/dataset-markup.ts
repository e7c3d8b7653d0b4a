import { addresses } from '#lib/addresses.ts'
import { organisation } from './claim-markup.ts'
import { absolute, licenceAddress, type SiteFacts } from './site-facts.ts'

/** schema.org `Dataset` of the whole ledger with its distributions (DCAT's terms, in schema.org's words). */
export function datasetMarkup(
  site: SiteFacts,
  facts: { readonly description: string; readonly changedAt: string | null; readonly claimCount: number },
): Record<string, unknown> {
  const distribution = (format: string, type: string) => ({
    '@type': 'DataDownload',
    name: `All claims as ${type}`,
    encodingFormat: type,
    contentUrl: absolute(site, `${addresses.api.claims}?format=${format}`),
  })
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': absolute(site, addresses.ledger),
    url: absolute(site, addresses.ledger),
    name: site.name,
    description: facts.description,
    creator: organisation(site),
    publisher: organisation(site),
    license: licenceAddress(site.licence) ?? site.licence,
    isAccessibleForFree: true,
    inLanguage: 'en',
    ...(facts.changedAt === null ? {} : { dateModified: facts.changedAt }),
    size: `${facts.claimCount} claims`,
    distribution: [
      distribution('csv', 'text/csv'),
      distribution('jsonl', 'application/jsonl'),
      distribution('json', 'application/json'),
    ],
  }
}
