import { VerdictMark } from '#components/claim/verdict-mark.tsx'
import { dateInWords } from '#components/layout/date-in-words.ts'
import { addresses } from '#lib/addresses.ts'
import type { Correction } from '#lib/queries/ledger/corrections.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** What was said, what is said now, when and why; latest first. */
export function CorrectionList({ t, corrections }: { t: Translate; corrections: readonly Correction[] }) {
  if (corrections.length === 0) return <p className="mt-3 max-w-[66ch]">{t('correctionsPage.none')}</p>
  return (
    <ol>
      {corrections.map((one) => (
        <li key={one.index} id={`entry-${one.index}`} className="border-b border-hair py-4">
          <a href={addresses.claim(one.ref)} dir="auto" className="claim-line">
            {one.restatement}
          </a>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm">
            {one.from !== null && <s className="text-soft">{t(`verdict.${one.from}`)}</s>}
            <span aria-hidden="true">→</span>
            {one.to === null ? (
              <VerdictMark word={t('correctionsPage.withdrawn')} verdict="undecided" />
            ) : (
              <VerdictMark word={t(`verdict.${one.to}`)} verdict={one.to} />
            )}
          </p>
          {one.reason !== null && <p className="mt-1 max-w-[66ch]">{one.reason}</p>}
          <p className="label mt-1">
            <time dateTime={one.at}>{dateInWords(one.at)}</time>
            {` · ${t('claim.log', { index: one.index })}`}
          </p>
        </li>
      ))}
    </ol>
  )
}
