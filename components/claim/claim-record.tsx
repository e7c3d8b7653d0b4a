import { EvidenceList } from '#components/evidence/evidence-list.tsx'
import type { ClaimPage } from '#lib/queries/claim/claim-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { ClaimFigure } from './claim-figure.tsx'
import { ClaimHistory } from './claim-history.tsx'
import { ClaimObjections, canBeObjectedTo } from './claim-objections.tsx'
import { ClaimSection } from './claim-section.tsx'
import { QuoteInPlace } from './quote-in-place.tsx'
import { ReviewList } from './review-list.tsx'

/** What the verdict of a claim rests on, section by section: figure, quote, evidence, reviews, objections, history. */
export function ClaimRecord({ t, claim }: { t: Translate; claim: ClaimPage }) {
  return (
    <>
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
    </>
  )
}
