import type { Metadata } from 'next'
import { AboutVerdict } from '#components/claim/about-verdict.tsx'
import { ClaimFigure } from '#components/claim/claim-figure.tsx'
import { ClaimHead } from '#components/claim/claim-head.tsx'
import { ClaimHistory } from '#components/claim/claim-history.tsx'
import { ClaimMargin } from '#components/claim/claim-margin.tsx'
import { ClaimObjections, canBeObjectedTo } from '#components/claim/claim-objections.tsx'
import { ClaimSection } from '#components/claim/claim-section.tsx'
import { ClaimTakeAway } from '#components/claim/claim-take-away.tsx'
import { PaperNotes } from '#components/claim/paper-notes.tsx'
import { QuoteInPlace } from '#components/claim/quote-in-place.tsx'
import { RelatedClaims } from '#components/claim/related-claims.tsx'
import { ReviewList } from '#components/claim/review-list.tsx'
import { VerdictChanges } from '#components/claim/verdict-changes.tsx'
import { EvidenceList } from '#components/evidence/evidence-list.tsx'
import { JsonLd } from '#components/layout/json-ld.tsx'
import { SampleNote } from '#components/layout/site-frame.tsx'
import { alternates } from '#lib/web/alternates.ts'
import { translate as t } from '#lib/web/messages.ts'
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
          {claim.figures.length > 0 && (
            <ClaimSection title={t('claim.figure')}>
              <ClaimFigure t={t} claim={claim} />
            </ClaimSection>
          )}
          <ClaimSection title={t('claim.inDocument')}>
            <QuoteInPlace t={t} claim={claim} />
          </ClaimSection>
          <ClaimSection title={t('claim.evidence')}>
            <EvidenceList t={t} evidence={claim.evidence} />
          </ClaimSection>
          <ClaimSection title={t('claim.reviews')}>
            <ReviewList t={t} claim={claim} />
          </ClaimSection>
          {canBeObjectedTo(claim) && (
            <ClaimSection title={t('objections.title')} isScreenOnly={claim.challenges.length === 0}>
              <ClaimObjections t={t} claim={claim} />
            </ClaimSection>
          )}
          <ClaimSection title={t('claim.history')}>
            <ClaimHistory t={t} history={claim.history} />
          </ClaimSection>
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
