import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ClaimFigure } from '#components/claim/claim-figure.tsx'
import { ClaimHead } from '#components/claim/claim-head.tsx'
import { ClaimHistory } from '#components/claim/claim-history.tsx'
import { ClaimMargin } from '#components/claim/claim-margin.tsx'
import { QuoteInPlace } from '#components/claim/quote-in-place.tsx'
import { ReviewList } from '#components/claim/review-list.tsx'
import { judgementWord } from '#components/claim/verdict-mark.tsx'
import { EvidenceList } from '#components/evidence/evidence-list.tsx'
import { SampleNote } from '#components/layout/site-frame.tsx'
import { addresses } from '#lib/addresses.ts'
import { readClaimPage } from '#lib/queries/claim-page.ts'
import { translate as t } from '#lib/web/messages.ts'
import { readPublic } from '#lib/web/read.ts'

type Props = { params: Promise<{ ref: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const claim = await readPublic(readClaimPage, await params)
  return {
    title: claim.restatement,
    description: `${judgementWord(t, claim)}. ${claim.caveat ?? ''}`.trim(),
    alternates: { canonical: addresses.claim(claim.ref) },
  }
}

export default async function ClaimPage({ params }: Props) {
  const claim = await readPublic(readClaimPage, await params)
  return (
    <>
      {claim.document.isSample && <SampleNote t={t} />}
      <article className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_15rem]">
        <div className="min-w-0">
          <ClaimHead t={t} claim={claim} />
          {claim.figures.length > 0 && (
            <Section title={t('claim.figure')}>
              <ClaimFigure t={t} claim={claim} />
            </Section>
          )}
          <Section title={t('claim.inDocument')}>
            <QuoteInPlace t={t} claim={claim} />
          </Section>
          <Section title={t('claim.evidence')}>
            <EvidenceList t={t} evidence={claim.evidence} />
          </Section>
          <Section title={t('claim.reviews')}>
            <ReviewList t={t} claim={claim} />
          </Section>
          <Section title={t('claim.history')}>
            <ClaimHistory t={t} history={claim.history} />
          </Section>
        </div>
        <ClaimMargin t={t} claim={claim} />
      </article>
    </>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="section-rule">
      <h2 className="font-semibold">{title}</h2>
      {children}
    </section>
  )
}
