import type { Metadata } from 'next'
import { addresses, type LedgerParameters, ledgerQuery } from '#lib/addresses.ts'

type Alternates = NonNullable<Metadata['alternates']>

/** The canonical address of a page, and the other forms of what stands on it (`rel="alternate"`). */
export const alternates = {
  ledger(parameters: LedgerParameters): Alternates {
    const view = ledgerQuery(parameters, { after: null, sort: null })
    const link = view === '' ? '?' : `${view}&`
    return {
      canonical: `${addresses.ledger}${ledgerQuery(parameters)}`,
      types: {
        'application/atom+xml': `${addresses.feed.atom}${view}`,
        'application/feed+json': `${addresses.feed.json}${view}`,
        'text/csv': `${addresses.api.claims}${link}format=csv`,
        'application/jsonl': `${addresses.api.claims}${link}format=jsonl`,
        'application/json': `${addresses.api.claims}${link}format=json`,
      },
    }
  },
  claim(ref: string, origin: string): Alternates {
    return {
      canonical: addresses.claim(ref),
      types: {
        'application/json': addresses.api.claim(ref),
        'application/json+oembed': addresses.oembed(`${origin}${addresses.claim(ref)}`),
        'text/xml+oembed': addresses.oembed(`${origin}${addresses.claim(ref)}`, 'xml'),
        'application/vnd.citationstyles.csl+json': `${addresses.api.claimCitation(ref)}?format=csl`,
        'application/x-bibtex': `${addresses.api.claimCitation(ref)}?format=bibtex`,
      },
    }
  },
  document(ref: string): Alternates {
    return {
      canonical: addresses.document(ref),
      types: { 'application/ld+json': addresses.api.annotations(ref) },
    }
  },
} as const
