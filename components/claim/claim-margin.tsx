import type { ReactNode } from 'react'
import { dateInWords } from '#components/layout/date-in-words.ts'
import { addresses } from '#lib/addresses.ts'
import type { ClaimPage } from '#lib/queries/claim/claim-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** What a reader may want to know beside a claim. */
export function ClaimMargin({ t, claim }: { t: Translate; claim: ClaimPage }) {
  const { document, quote, decision } = claim
  const sources = new Set(claim.evidence.map((one) => one.source.ref)).size
  const reviews = decision
    ? decision.basis === 'settlement'
      ? t('claim.settledBy')
      : t('claim.agreementOf', { count: decision.reviewCount })
    : t('claim.reviewCount', { count: claim.reviewCount })
  return (
    <aside className="grid content-start gap-3 text-sm max-lg:grid-cols-2 max-lg:border-t max-lg:border-hair max-lg:pt-6">
      <Fact label={t('claim.claimant')}>{claim.claimant.name}</Fact>
      <Fact label={t('claim.document')}>
        <a href={addresses.document(document.ref)} className="text-link">
          {document.title}
        </a>
        {quote && `, ${t('claim.revision', { number: quote.revision })}`}
      </Fact>
      {claim.asOf !== null && <Fact label={t('claim.asOf')}>{dateInWords(claim.asOf)}</Fact>}
      <Fact label={t('claim.checked')}>{t(`assertion.${claim.assertion}`)}</Fact>
      <Fact label={t('claim.origins')}>{t('ledger.sources', { count: sources })}</Fact>
      <Fact label={t('claim.reviewed')}>{reviews}</Fact>
      <div className="label mt-2 border-l-2 border-hair pl-3">
        <a href={addresses.log} className="inline-flex min-h-[24px] items-center">
          {t('claim.log', { index: claim.logIdx ?? '' })}
        </a>
        <p className="print:hidden">
          <a
            href={addresses.claimProof(claim.ref)}
            download
            className="inline-flex min-h-[24px] items-center text-link"
          >
            {t('claim.proof')}
          </a>
        </p>
        <p className="print:hidden">
          <a
            href={addresses.claimVerify(claim.ref)}
            className="inline-flex min-h-[24px] items-center text-link"
          >
            {t('verify.button')}
          </a>
        </p>
      </div>
    </aside>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <p>
      <span className="label block">{label}</span>
      {children}
    </p>
  )
}
