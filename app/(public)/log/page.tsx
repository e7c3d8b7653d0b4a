import type { Metadata } from 'next'
import { EntryList } from '#components/log/entry-list.tsx'
import { PublishedLog } from '#components/log/published-log.tsx'
import { RefusedLog } from '#components/log/refused-log.tsx'
import { addresses } from '#lib/addresses.ts'
import { readLogPage } from '#lib/queries/log-page.ts'
import { translate as t } from '#lib/web/messages.ts'
import { readPublic } from '#lib/web/read.ts'

export const metadata: Metadata = { title: t('log.title'), alternates: { canonical: addresses.log } }

export default async function LogPage() {
  const page = await readPublic(readLogPage, {})
  return (
    <article className="max-w-4xl">
      <h1 className="headline">{t('log.title')}</h1>
      <p className="mt-3 max-w-[66ch] text-lg">{t('log.lead')}</p>
      {page.refusal !== null && <RefusedLog t={t} sentence={page.refusal} />}
      {page.checkpoint === null ? (
        <p className="mt-6">{t('log.unpublished', { size: page.size })}</p>
      ) : (
        <PublishedLog t={t} checkpoint={page.checkpoint} size={page.size} checkpoints={page.checkpoints} />
      )}
      <section className="section-rule">
        <h2 className="mb-3 font-semibold">{t('log.recent')}</h2>
        {page.recent.length === 0 ? <p>{t('log.empty')}</p> : <EntryList t={t} entries={page.recent} />}
      </section>
    </article>
  )
}
