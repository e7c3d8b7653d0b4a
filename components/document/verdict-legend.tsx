import { VerdictMark } from '#components/claim/verdict-mark.tsx'
import type { LedgerGroup } from '#lib/queries/ledger/ledger-view.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** How claims are marked: each mark and underline that this text has, with its word and count. */
export function VerdictLegend({
  t,
  counts,
}: {
  t: Translate
  counts: readonly { group: LedgerGroup; count: number }[]
}) {
  return (
    <ul aria-label={t('document.legend')} className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {counts
        .filter((one) => one.count > 0)
        .map(({ group, count }) => (
          <li key={group}>
            <span className={`mark mark-${group}`}>
              <VerdictMark word={t(`verdict.${group}`)} verdict={group} />
            </span>{' '}
            <span className="figures">{t('ledger.count', { count })}</span>
          </li>
        ))}
    </ul>
  )
}
