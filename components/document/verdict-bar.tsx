import { toneOf } from '#components/claim/verdict-mark.tsx'
import type { LedgerGroup } from '#lib/queries/ledger/ledger-view.ts'

/** The claims of a document by verdict as one line, as long as the text is wide; the legend says the same in words. */
export function VerdictBar({ counts }: { counts: readonly { group: LedgerGroup; count: number }[] }) {
  const shown = counts.filter((one) => one.count > 0)
  const total = shown.reduce((sum, one) => sum + one.count, 0)
  return (
    <svg
      viewBox={`0 0 ${Math.max(total, 1)} 1`}
      width="100%"
      height="6"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="block"
    >
      {shown.map(({ group, count }, index) => (
        <rect
          key={group}
          x={shown.slice(0, index).reduce((sum, one) => sum + one.count, 0)}
          width={count}
          height="1"
          fill={toneOf(group === 'undecided' ? null : group)}
        />
      ))}
    </svg>
  )
}
