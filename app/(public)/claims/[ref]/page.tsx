import type { Metadata } from 'next'
import { AboutVerdict } from '#components/claim/about-verdict.tsx'
import { ClaimHead } from '#components/claim/claim-head.tsx'
import { ClaimMargin } from '#components/claim/claim-margin.tsx'
import { ClaimRecord } from '#components/claim/claim-record.tsx'
import { ClaimSection } from '#components/claim/claim-section.tsx'
import { ClaimTakeAway } from '#components/claim/claim-take-away.tsx'
import { PaperNotes } from '#components/claim/paper-notes.tsx'
import { RelatedClaims } from '#components/claim/related-claims.tsx'
import { VerdictChanges } from '#components/claim/verdict-changes.tsx'
import { JsonLd } from '#components/layout/json-ld.tsx'
import { SampleNote } from '#components/layout/site-frame.tsx'
import { alternates } from '#lib/web/alternates.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readClaimForReaders } from '#lib/web/read-claim.ts'

type Props = { params: Promise<{ ref: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { claim, description, origin } = await readClaimForReaders((await params).ref)
  return { title: claim.restatement, description, alternates: alternates.claim(claim.ref, origin) }
}

export default async function ClaimPage({ params }: Props) {
  const { claim, related, markup, ...away } = await readClaimForReaders((await params).ref)
  return (
    <>
      {claim.document.isSample && <SampleNote t={t} />}
      <article className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_15rem]">
        <div className="min-w-0">
          <ClaimHead t={t} claim={claim} />
          <AboutVerdict t={t} claim={claim} />
          <VerdictChanges t={t} claim={claim} />
          <ClaimRecord t={t} claim={claim} />
          {related.length > 0 && (
            <ClaimSection title={t('related.title')} isScreenOnly>
              <RelatedClaims t={t} claims={related} />
            </ClaimSection>
          )}
          <ClaimSection title={t('taking.title')} isScreenOnly>
            <ClaimTakeAway t={t} claim={claim} {...away} />
          </ClaimSection>
          <PaperNotes t={t} evidence={claim.evidence} citation={away.citation} />
        </div>
        <ClaimMargin t={t} claim={claim} />
      </article>
      <JsonLd data={markup} />
    </>
  )
}
