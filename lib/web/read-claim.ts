import { cache } from 'react'
import { readingDatabase } from '#lib/db/client.ts'
import { citationLine, claimMarkup, embedFrame } from '#lib/publishing/index.ts'
import { readClaimPage } from '#lib/queries/claim/claim-page.ts'
import { readPublishedClaim } from '#lib/queries/claim/published-claim.ts'
import { readRelatedClaims } from '#lib/queries/claim/related-claims.ts'
import { sentenceOfClaim, verdictWords, wordOfClaim } from './claim-words.ts'
import { readPublic } from './read.ts'
import { readSiteFacts } from './site-facts.ts'

/** A claim's page with what stands around it: related claims, its markup for machines, how it is cited and shown elsewhere. */
export const readClaimForReaders = cache(async (ref: string) => {
  const claim = await readPublic(readClaimPage, { ref })
  const [related, site] = await Promise.all([readPublic(readRelatedClaims, { ref }), readSiteFacts()])
  const published = await readPublishedClaim(readingDatabase(), ref, site)
  return {
    claim,
    related,
    markup: claimMarkup(published, site, verdictWords(published)),
    citation: citationLine(published, site, wordOfClaim(published)),
    frame: embedFrame(published, site),
    licence: site.licence,
    origin: site.origin,
    description: `${wordOfClaim(published)}. ${sentenceOfClaim(published)}`,
  }
})
