import type { Metadata } from 'next'
import { SampleNote } from '#components/layout/site-frame.tsx'
import { ClaimRows } from '#components/ledger/claim-rows.tsx'
import { LedgerSearch } from '#components/ledger/ledger-search.tsx'
import { VerdictCounts } from '#components/ledger/verdict-counts.tsx'
import { addresses } from '#lib/addresses.ts'
import { readLedgerPage } from '#lib/queries/ledger-page.ts'
import { translate as t } from '#lib/web/messages.ts'
import { readPublic } from '#lib/web/read.ts'

export const metadata: Metadata = { title: t('site.ledger'), alternates: { canonical: addresses.ledger } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const single = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

export default async function LedgerPage({ searchParams }: Props) {
  const { verdict, q } = await searchParams
  const page = await readPublic(readLedgerPage, { verdict: single(verdict), search: single(q) })
  const isNarrowed = page.group !== null || page.search !== ''
  return (
    <>
      {page.isSample && <SampleNote t={t} />}
      <div className="flex flex-wrap items-start justify-between gap-8">
        <div className="max-w-2xl">
          <h1 className="headline">{t('ledger.title')}</h1>
          <p className="mt-3 font-serif text-lg">
            {page.total === 0
              ? t('ledger.empty')
              : t('ledger.lead', { claims: page.total, documents: page.documentCount })}
          </p>
        </div>
        <VerdictCounts t={t} counts={page.counts} />
      </div>
      <div className="mt-6 border-t border-ink">
        <LedgerSearch t={t} search={page.search} group={page.group} />
        {isNarrowed && (
          <p className="label border-b border-hair py-3">
            {t('ledger.showing', { count: page.claims.length, total: page.total })}
            {' · '}
            <a href={addresses.ledger} className="text-link">
              {t('ledger.clear')}
            </a>
          </p>
        )}
        {isNarrowed && page.claims.length === 0 && (
          <p className="py-8">{page.search === '' ? t('ledger.emptyGroup') : t('ledger.emptySearch')}</p>
        )}
        <ClaimRows t={t} claims={page.claims} />
      </div>
    </>
  )
}
