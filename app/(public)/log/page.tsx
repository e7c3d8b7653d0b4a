import type { Metadata } from 'next'
import { EntryList } from '#components/log/entry-list.tsx'
import { OtherEntries } from '#components/log/other-entries.tsx'
import { PublishedLog } from '#components/log/published-log.tsx'
import { RefusedLog } from '#components/log/refused-log.tsx'
import { addresses } from '#lib/addresses.ts'
import { readLogPage } from '#lib/queries/log/log-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { entryBeforeOf, type SearchParams } from '#lib/web/ledger-parameters.ts'
import { readPublic } from '#lib/web/read.ts'

export const metadata: Metadata = { title: t('log.title'), alternates: { canonical: addresses.log } }

type Props = { searchParams: SearchParams }

export default async function LogPage({ searchParams }: Props) {
  const before = await entryBeforeOf(searchParams)
  const page = await readPublic(readLogPage, { before })
  return (
    <article className="max-w-4xl">
      <h1 className="headline">{t('log.title')}</h1>
      <p className="mt-3 max-w-[66ch] text-lg">{t('log.lead')}</p>
      {page.refusal !== null && <RefusedLog t={t} sentence={page.refusal} />}
      {page.checkpoint === null ? (
        <p className="mt-6">{t('log.unpublished', { size: page.size })}</p>
      ) : (
        <PublishedLog t={t} {...page} checkpoint={page.checkpoint} />
      )}
      <section className="section-rule">
        <h2 id="entries" className="mb-3 font-semibold">
          {before === undefined ? t('log.recent') : t('log.earlier', { index: before })}
        </h2>
        {page.entries.length === 0 ? <p>{t('log.empty')}</p> : <EntryList t={t} entries={page.entries} />}
        <OtherEntries t={t} before={page.before} isLatest={before === undefined} />
      </section>
    </article>
  )
}
