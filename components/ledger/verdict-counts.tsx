import { toneOf, VerdictMark } from '#components/claim/verdict-mark.tsx'
import { addresses, ledgerQuery } from '#lib/addresses.ts'
import type { LedgerGroup } from '#lib/queries/ledger/ledger-view.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Count = { group: LedgerGroup; count: number }

/** Claims by verdict as marks with bars, each a filter; verdicts that no claim has are left out. */
export function VerdictCounts({
  t,
  counts,
  current = null,
  document = null,
}: {
  t: Translate
  counts: readonly Count[]
  /** The verdict that the page is narrowed to. */
  current?: LedgerGroup | null
  /** Only the claims of this document, by its reference. */
  document?: string | null
}) {
  const most = Math.max(1, ...counts.map((one) => one.count))
  return (
    <nav aria-label={t('ledger.counts')} className="w-full text-sm sm:max-w-80">
      {counts
        .filter((one) => one.count > 0)
        .map(({ group, count }) => (
          <a
            key={group}
            href={`${addresses.ledger}${ledgerQuery({}, { verdict: group, document })}`}
            {...(group === current ? { 'aria-current': 'true' as const } : {})}
            className="grid min-h-[26px] grid-cols-[9.5rem_1fr_3rem] items-center gap-2 aria-[current]:bg-hair/50"
          >
            <VerdictMark word={t(`verdict.${group}`)} verdict={group} />
            <svg viewBox="0 0 100 6" height="6" width="100%" preserveAspectRatio="none" aria-hidden="true">
              <rect
                width={(count / most) * 100}
                height="6"
                fill={toneOf(group === 'undecided' ? null : group)}
              />
            </svg>
            <span className="figures text-right">{t('ledger.count', { count })}</span>
          </a>
        ))}
    </nav>
  )
}
