import type { Metadata } from 'next'
import { dateInWords } from '#components/layout/date-in-words.ts'
import { EntryList } from '#components/log/entry-list.tsx'
import { addresses } from '#lib/addresses.ts'
import { readLogPage, type LogPage as Shape } from '#lib/queries/log-page.ts'
import { translate as t } from '#lib/web/messages.ts'
import { readPublic } from '#lib/web/read.ts'

export const metadata: Metadata = { title: t('log.title'), alternates: { canonical: addresses.log } }

export default async function LogPage() {
  const page = await readPublic(readLogPage, {})
  return (
    <article className="max-w-4xl">
      <h1 className="headline">{t('log.title')}</h1>
      <p className="mt-3 max-w-[66ch] text-lg">{t('log.lead')}</p>
      {page.checkpoint === null ? (
        <p className="mt-6">{t('log.unpublished', { size: page.size })}</p>
      ) : (
        <Published checkpoint={page.checkpoint} size={page.size} checkpoints={page.checkpoints} />
      )}
      <section className="section-rule">
        <h2 className="mb-3 font-semibold">{t('log.recent')}</h2>
        {page.recent.length === 0 ? <p>{t('log.empty')}</p> : <EntryList t={t} entries={page.recent} />}
      </section>
    </article>
  )
}

function Published({
  checkpoint,
  size,
  checkpoints,
}: {
  checkpoint: NonNullable<Shape['checkpoint']>
  size: number
  checkpoints: number
}) {
  const { at, origin, root, note, key } = checkpoint
  return (
    <>
      <p className="figures mt-6 max-w-[66ch]">
        {t('log.state', { size: checkpoint.size, date: dateInWords(at), checkpoints })}
        {size > checkpoint.size && ` ${t('log.behind', { count: size - checkpoint.size })}`}
      </p>
      <dl className="mt-4 grid gap-x-6 gap-y-2 text-sm sm:grid-cols-[8rem_1fr]">
        <dt className="text-soft">{t('log.origin')}</dt>
        <dd>{origin}</dd>
        <dt className="text-soft">{t('log.root')}</dt>
        <dd>
          <code>{root}</code>
        </dd>
        <dt className="text-soft">{t('log.key')}</dt>
        <dd>
          <code>{key}</code>
        </dd>
      </dl>
      <section className="section-rule">
        <h2 className="font-semibold">{t('log.verify')}</h2>
        <p className="mt-2 max-w-[66ch]">{t('log.how')}</p>
        <p className="mt-2 max-w-[66ch] text-soft">{t('log.limits')}</p>
        <pre className="mt-4 overflow-x-auto border-l-2 border-hair pl-4 text-sm whitespace-pre-wrap">
          {note}
        </pre>
        <p className="mt-3 flex flex-wrap gap-x-5 text-sm">
          <a href={addresses.checkpoint} className="text-link">
            {t('log.checkpoint')}
          </a>
          <a href={addresses.logKey} className="text-link">
            {t('log.keyFile')}
          </a>
        </p>
      </section>
    </>
  )
}
