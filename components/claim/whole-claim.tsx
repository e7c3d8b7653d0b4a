import { EvidenceList } from '#components/evidence/evidence-list.tsx'
import { addresses } from '#lib/addresses.ts'
import type { ClaimPage } from '#lib/queries/claim/claim-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { ClaimFigure } from './claim-figure.tsx'
import { ClaimHead } from './claim-head.tsx'

/** One claim whole: what it says, the verdict in words, the figure with its working or else the evidence. */
export function WholeClaim({ t, claim }: { t: Translate; claim: ClaimPage }) {
  return (
    <article className="max-w-4xl">
      <ClaimHead t={t} claim={claim} isLink />
      <div className="mt-6">
        {claim.checks.length > 0 ? (
          <ClaimFigure t={t} claim={claim} only={1} />
        ) : (
          <EvidenceList t={t} evidence={claim.evidence} />
        )}
      </div>
      <p className="mt-4 text-sm">
        <a href={addresses.claim(claim.ref)} className="text-link">
          {t('home.whole')}
        </a>
      </p>
    </article>
  )
}
