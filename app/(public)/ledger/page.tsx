import type { Metadata } from 'next'
import { JsonLd } from '#components/layout/json-ld.tsx'
import { SampleNote } from '#components/layout/site-frame.tsx'
import { ClaimRows } from '#components/ledger/claim-rows.tsx'
import { LedgerHead } from '#components/ledger/ledger-head.tsx'
import { LedgerSearch } from '#components/ledger/ledger-search.tsx'
import { NothingFound } from '#components/ledger/nothing-found.tsx'
import { Onward, Shown } from '#components/ledger/shown.tsx'
import { TakeAway } from '#components/ledger/take-away.tsx'
import { datasetMarkup } from '#lib/publishing/index.ts'
import { readLedgerPage } from '#lib/queries/ledger/ledger-page.ts'
import { alternates } from '#lib/web/alternates.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { ledgerParametersOf, type SearchParams } from '#lib/web/ledger-parameters.ts'
import { readPublic } from '#lib/web/read.ts'
import { readSiteFacts } from '#lib/web/site-facts.ts'

type Props = { searchParams: SearchParams }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const parameters = await ledgerParametersOf(searchParams)
  return {
    title: t('site.ledger'),
    description: t('site.description'),
    alternates: alternates.ledger(parameters),
  }
}

export default async function LedgerPage({ searchParams }: Props) {
  const parameters = await ledgerParametersOf(searchParams)
  const page = await readPublic(readLedgerPage, parameters)
  const site = await readSiteFacts()
  return (
    <>
      {page.isSample && <SampleNote t={t} />}
      <LedgerHead t={t} page={page} />
      <div className="mt-6 border-t border-ink">
        <LedgerSearch t={t} view={page.view} parameters={parameters} choices={page.choices} />
        <Shown t={t} page={page} parameters={parameters} />
        {page.claims.length === 0 && page.total > 0 && (
          <NothingFound t={t} page={page} parameters={parameters} />
        )}
        <ClaimRows t={t} claims={page.claims} />
        <Onward t={t} page={page} parameters={parameters} />
      </div>
      <TakeAway t={t} parameters={parameters} licence={site.licence} />
      <JsonLd
        data={datasetMarkup(site, {
          description: t('site.description'),
          changedAt: null,
          claimCount: page.total,
        })}
      />
    </>
  )
}
