import type { Metadata } from 'next'
import { ClaimFigure } from '#components/claim/claim-figure.tsx'
import { ClaimHead } from '#components/claim/claim-head.tsx'
import { EvidenceList } from '#components/evidence/evidence-list.tsx'
import { SampleNote } from '#components/layout/site-frame.tsx'
import { ClaimRows } from '#components/ledger/claim-rows.tsx'
import { VerdictCounts } from '#components/ledger/verdict-counts.tsx'
import { addresses } from '#lib/addresses.ts'
import type { ClaimPage } from '#lib/queries/claim-page.ts'
import { readHomePage } from '#lib/queries/home-page.ts'
import { translate as t } from '#lib/web/messages.ts'
import { readPublic } from '#lib/web/read.ts'

export const metadata: Metadata = { alternates: { canonical: addresses.home } }

export default async function HomePage() {
  const page = await readPublic(readHomePage, {})
  return (
    <>
      {page.isSample && <SampleNote t={t} />}
      <h1 className="sr-only">{t('ledger.title')}</h1>
      {page.first && <Whole claim={page.first} />}
      {page.second && (
        <div className="section-rule">
          <Whole claim={page.second} />
        </div>
      )}
      <section className="section-rule">
        <div className="flex flex-wrap items-start justify-between gap-8">
          <div className="max-w-2xl">
            <h2 className="headline">{t('home.ledger')}</h2>
            <p className="mt-3 font-serif text-lg">
              {page.total === 0
                ? t('ledger.empty')
                : t('ledger.lead', { claims: page.total, documents: page.documentCount })}
            </p>
          </div>
          <VerdictCounts t={t} counts={page.counts} />
        </div>
        <div className="mt-6 border-t border-ink">
          <ClaimRows t={t} claims={page.claims} />
        </div>
      </section>
    </>
  )
}

/** One claim whole: what it says, the verdict in words, the figure with its working or else the evidence. */
function Whole({ claim }: { claim: ClaimPage }) {
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
