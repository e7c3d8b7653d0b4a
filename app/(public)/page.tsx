import type { Metadata } from 'next'
import { WholeClaim } from '#components/claim/whole-claim.tsx'
import { SampleNote } from '#components/layout/site-frame.tsx'
import { ClaimRows } from '#components/ledger/claim-rows.tsx'
import { VerdictCounts } from '#components/ledger/verdict-counts.tsx'
import { addresses } from '#lib/addresses.ts'
import { readHomePage } from '#lib/queries/ledger/home-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readPublic } from '#lib/web/read.ts'

export const metadata: Metadata = { alternates: { canonical: addresses.home } }

export default async function HomePage() {
  const page = await readPublic(readHomePage, {})
  return (
    <>
      {page.isSample && <SampleNote t={t} />}
      <h1 className="sr-only">{t('ledger.title')}</h1>
      {page.first && <WholeClaim t={t} claim={page.first} />}
      {page.second && (
        <div className="section-rule">
          <WholeClaim t={t} claim={page.second} />
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
