import type { Metadata } from 'next'
import { SitePageText } from '#components/layout/site-page-text.tsx'
import { CorrectionList } from '#components/ledger/correction-list.tsx'
import { addresses } from '#lib/addresses.ts'
import { readCorrections } from '#lib/queries/ledger/corrections.ts'
import { readSitePage } from '#lib/queries/site/site-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { type SearchParams, versionOf } from '#lib/web/ledger-parameters.ts'
import { readPublic } from '#lib/web/read.ts'

export const metadata: Metadata = {
  title: t('site.corrections'),
  alternates: {
    canonical: addresses.corrections,
    types: {
      'application/atom+xml': addresses.correctionsFeed.atom,
      'application/feed+json': addresses.correctionsFeed.json,
    },
  },
}

type Props = { searchParams: SearchParams }

export default async function CorrectionsPage({ searchParams }: Props) {
  const page = await readPublic(readSitePage, { name: 'corrections', number: await versionOf(searchParams) })
  const { items } = await readPublic((db) => readCorrections(db, null), {})
  return (
    <article className="max-w-3xl">
      <SitePageText t={t} page={page} />
      <section className="section-rule">
        <h2 className="font-semibold">{t('correctionsPage.list')}</h2>
        <CorrectionList t={t} corrections={items} />
        <p className="mt-4 flex gap-5 text-sm print:hidden">
          <a href={addresses.correctionsFeed.atom} className="text-link">
            {t('taking.atom')}
          </a>
          <a href={addresses.correctionsFeed.json} className="text-link">
            {t('taking.jsonFeed')}
          </a>
        </p>
      </section>
    </article>
  )
}
