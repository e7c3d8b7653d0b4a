import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { cache } from 'react'
import { readingDatabase } from '#lib/db/client.ts'
import { NotFound } from '#lib/errors.ts'
import { recordAmount, type SiteFacts } from '#lib/publishing/index.ts'
import { readPublishedDocument } from '#lib/queries/claim/published-claim.ts'
import { translate as t } from './catalogue/messages.ts'
import { sentenceOfClaim } from './claim-words.ts'
import { freshLabels } from './labels.ts'
import { readSiteFacts } from './site-facts.ts'

/** A document's claims with their verdicts in words and what each rests on, as a report has them. */
export const readReport = cache(async (ref: string) => {
  await connection()
  await freshLabels()
  const site = await readSiteFacts()
  const { title, claims, ref: own } = await readDocument(ref, site)
  return {
    ref: own,
    title,
    origin: site.origin,
    document: claims[0]?.document ?? null,
    claims: claims.map((claim) => {
      const record = recordAmount(claim)
      const [figure] = claim.figures
      return {
        claim,
        line: sentenceOfClaim(claim),
        figure:
          record === null || figure === undefined
            ? null
            : t('report.figure', { claimed: figure.quote, record }),
      }
    }),
  }
})

async function readDocument(ref: string, site: SiteFacts) {
  try {
    return await readPublishedDocument(readingDatabase(), ref, site)
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}
