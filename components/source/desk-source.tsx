import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { recordHeading } from '#components/desk/record-heading.ts'
import { dateInWords } from '#components/layout/date-in-words.ts'
import { addresses } from '#lib/addresses.ts'
import type { DeskSource } from '#lib/queries/desk/desk-source.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { CaptureLine } from './capture-line.tsx'
import { SnapshotTable } from './snapshot-table.tsx'
import { SnapshotText } from './snapshot-text.tsx'
import { SourceLine, VisitLine } from './source-line.tsx'

type HeadProps = { t: Translate; source: DeskSource; claim: string | null; capture: FormAction }

/** What the source is, and how its capture stands. */
export function DeskSourceHead({ t, source, claim, capture }: HeadProps) {
  return (
    <header>
      <p className="label flex flex-wrap gap-x-3 gap-y-2">
        <a href={deskAddresses.sources}>{t('deskSources.title')}</a>
        {claim !== null && (
          <a
            href={deskAddresses.bench(claim)}
            className="text-link"
            data-key="b"
            data-key-label={t('deskSources.back')}
          >
            {t('deskSources.back')}
          </a>
        )}
        {source.evidence.length > 0 && (
          <a href={addresses.source(source.ref)} className="text-link">
            {t('deskSources.public')}
          </a>
        )}
      </p>
      <h1 dir="auto" className={recordHeading(source.title)}>
        {source.title}
      </h1>
      <SourceLine t={t} source={source} />
      <VisitLine t={t} visit={source.lastVisit} />
      {source.derivedFrom.length > 0 && (
        <p className="label mt-1">
          {`${t('sourcePage.derivedFrom')}: `}
          {source.derivedFrom.map((one) => (
            <a key={one.ref} href={deskAddresses.source(one.ref)} className="text-link">
              {one.title}
            </a>
          ))}
        </p>
      )}
      <CaptureLine t={t} source={source} action={capture} />
    </header>
  )
}

/** The text or the table to quote from, and the other snapshots. */
export function DeskSourceText({ t, source }: { t: Translate; source: DeskSource }) {
  const { shown, snapshots, ref } = source
  if (!shown) return <p className="mt-5">{t('deskSources.noText')}</p>
  return (
    <div className="mt-5">
      <p className="label flex flex-wrap gap-x-3 gap-y-2">
        {snapshots.map(({ number, capturedAt }) => (
          <a
            key={number}
            href={`?snapshot=${number}`}
            {...(number === shown.number ? { 'aria-current': 'page' as const } : {})}
            className="aria-[current]:font-semibold"
          >
            {`${t('sourcePage.snapshot', { number })}, ${dateInWords(capturedAt.slice(0, 10))}`}
          </a>
        ))}
        <a href={deskAddresses.snapshotOriginal(ref, shown.number)} className="text-link" download>
          {t('deskSources.download')}
        </a>
      </p>
      {shown.isCut && <p className="mt-1">{t('deskSources.cut')}</p>}
      {shown.tables ? (
        shown.tables.map((table) => <SnapshotTable key={table.sheet} {...table} />)
      ) : (
        <SnapshotText
          text={shown.text}
          label={t('deskSources.text', { number: shown.number })}
          hint={t('deskSources.passageHint')}
        />
      )}
    </div>
  )
}
