import type { Metadata } from 'next'
import { OtherWords, StateDefinitions, VerdictDefinitions } from '#components/claim/verdict-definitions.tsx'
import { SitePageText } from '#components/layout/site-page-text.tsx'
import { addresses } from '#lib/addresses.ts'
import { readLiveCases } from '#lib/queries/ledger/live-cases.ts'
import { readOtherLanguages } from '#lib/queries/site/set-labels.ts'
import { readSitePage } from '#lib/queries/site/site-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { type SearchParams, versionOf } from '#lib/web/ledger-parameters.ts'
import { readPublic } from '#lib/web/read.ts'

export const metadata: Metadata = { title: t('method.title'), alternates: { canonical: addresses.method } }

type Props = { searchParams: SearchParams }

export default async function MethodPage({ searchParams }: Props) {
  const page = await readPublic(readSitePage, { name: 'method', number: await versionOf(searchParams) })
  const others = await readPublic(readOtherLanguages, { own: 'en' })
  const cases = await readPublic(readLiveCases, {})
  return (
    <article className="max-w-3xl">
      <SitePageText t={t} page={page} />
      <section className="section-rule">
        <h2 className="font-semibold">{t('method.verdicts')}</h2>
        <VerdictDefinitions t={t} cases={cases} />
      </section>
      <section className="section-rule">
        <h2 className="font-semibold">{t('method.states')}</h2>
        <StateDefinitions t={t} cases={cases} />
      </section>
      {others.map((one) => (
        <OtherWords key={one.language} t={t} {...one} />
      ))}
    </article>
  )
}
