import { toneOf, VerdictMark } from '#components/claim/verdict-mark.tsx'
import { addresses } from '#lib/addresses.ts'
import type { LedgerGroup } from '#lib/queries/ledger-page.ts'
import type { Translate } from '#lib/web/messages.ts'

type Count = { group: LedgerGroup; count: number }

/** Claims by verdict as marks with bars, each a filter; verdicts that no claim has are left out. */
export function VerdictCounts({ t, counts }: { t: Translate; counts: readonly Count[] }) {
  const most = Math.max(1, ...counts.map((one) => one.count))
  return (
    <nav aria-label={t('ledger.counts')} className="w-full max-w-80 text-sm">
      {counts
        .filter((one) => one.count > 0)
        .map(({ group, count }) => (
          <a
            key={group}
            href={addresses.ledgerOf(group)}
            className="grid grid-cols-[9.5rem_1fr_2rem] min-h-[24px] items-center gap-2"
          >
            <VerdictMark word={t(`verdict.${group}`)} verdict={group} />
            <svg viewBox="0 0 100 6" height="6" width="100%" preserveAspectRatio="none" aria-hidden="true">
              <rect
                width={(count / most) * 100}
                height="6"
                fill={toneOf(group === 'undecided' ? null : group)}
              />
            </svg>
            <span className="figures text-right">{count}</span>
          </a>
        ))}
    </nav>
  )
}
