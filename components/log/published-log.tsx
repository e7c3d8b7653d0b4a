import { dateInWords } from '#components/layout/date-in-words.ts'
import { addresses } from '#lib/addresses.ts'
import type { LogPage } from '#lib/queries/log/log-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** What is published: the newest checkpoint in words and word for word, and how to verify. */
export function PublishedLog({
  t,
  checkpoint,
  size,
  checkpoints,
  growth,
}: {
  t: Translate
  checkpoint: NonNullable<LogPage['checkpoint']>
  size: number
  checkpoints: number
  growth: number
}) {
  const { at, origin, root, note, key } = checkpoint
  return (
    <>
      <p className="figures mt-6 max-w-[66ch]">
        {t('log.state', { size: checkpoint.size, date: dateInWords(at), checkpoints })}
        {` ${t('log.growth', { count: growth })}`}
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
