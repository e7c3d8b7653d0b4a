import type { Metadata } from 'next'
import { SitePageText } from '#components/layout/site-page-text.tsx'
import { addresses } from '#lib/addresses.ts'
import { readSitePage } from '#lib/queries/site/site-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { type SearchParams, versionOf } from '#lib/web/ledger-parameters.ts'
import { readPublic } from '#lib/web/read.ts'

export const metadata: Metadata = { title: t('site.people'), alternates: { canonical: addresses.people } }

type Props = { searchParams: SearchParams }

export default async function PeoplePage({ searchParams }: Props) {
  const page = await readPublic(readSitePage, { name: 'people', number: await versionOf(searchParams) })
  return (
    <article className="max-w-3xl">
      <SitePageText t={t} page={page} />
    </article>
  )
}
