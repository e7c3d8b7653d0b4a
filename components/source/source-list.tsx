import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/control.tsx'
import type { DeskSources } from '#lib/queries/desk/desk-sources.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { VisitLine } from './source-line.tsx'

type Props = DeskSources & { t: Translate; words: string }

/** The ledger's sources with how often each is cited and what the last look saw. */
export function SourceList({ t, words, total, sources }: Props) {
  return (
    <section aria-labelledby="sources">
      <h1 id="sources" className="text-xl font-semibold">
        {t('deskSources.title')}
      </h1>
      <p className="label">{t('deskSources.lead', { count: total })}</p>
      <search>
        <form className="mt-3 flex max-w-xl flex-wrap items-end gap-3">
          <div className="grow">
            <label htmlFor="words" className="text-sm font-semibold">
              {t('deskSources.words')}
            </label>
            <Input id="words" type="search" name="words" defaultValue={words} />
          </div>
          <Button look="outlined">{t('deskSources.find')}</Button>
        </form>
      </search>
      {sources.length === 0 && words !== '' && <p className="mt-4">{t('deskSources.none')}</p>}
      <ul className="mt-3 border-t border-ink">
        {sources.map((source) => (
          <li key={source.ref} className="border-b border-hair py-2">
            <a href={deskAddresses.source(source.ref)} className="text-link">
              {source.title}
            </a>
            <p className="label">
              {[
                source.publisher,
                t(`sourceKind.${source.kind}`),
                t('deskSources.uses', { count: source.evidenceCount }),
                t('deskSources.snapshots', { count: source.snapshotCount }),
              ]
                .filter((fact) => fact !== null)
                .join(' · ')}
            </p>
            <VisitLine t={t} visit={source.lastVisit} />
          </li>
        ))}
      </ul>
    </section>
  )
}
