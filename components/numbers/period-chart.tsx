import { toneOf } from '#components/claim/verdict-mark.tsx'
import { dateInWords } from '#components/layout/date-in-words.ts'
import { verdicts } from '#lib/policy/index.ts'
import type { NumbersPage } from '#lib/queries/ledger/numbers-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { ChartTable } from './chart-table.tsx'

const height = 150
const percent = (share: number): string => `${(share * 100).toFixed(2)}%`

/** Decisions by period, stacked by verdict from the most favourable up. */
export function PeriodChart({ t, page }: { t: Translate; page: NumbersPage }) {
  const { periods, periodUnit } = page
  const sums = periods.map(({ counts }) => Object.values(counts).reduce((sum, one) => sum + one, 0))
  const most = Math.max(1, ...sums)
  const wide = 1 / Math.max(periods.length, 6)
  const named = (start: string) => dateInWords(periodUnit === 'month' ? start.slice(0, 7) : start)
  const line = t('numbersPage.overTimeLine', {
    count: sums.reduce((sum, one) => sum + one, 0),
    unit: t(`numbersPage.${periodUnit}`),
  })
  return (
    <figure className="figures">
      <p className="max-w-[66ch]">{line}</p>
      <svg width="100%" height={height + 24} aria-hidden="true" className="mt-3 block text-[12px]">
        {periods.map(({ start, counts }, index) => (
          <Column key={start} counts={counts} most={most} from={index * wide} wide={wide} />
        ))}
        <line x1="0" x2="100%" y1={height} y2={height} stroke="var(--soft)" />
        {[0, periods.length - 1]
          .filter((index, place, all) => all.indexOf(index) === place && index >= 0)
          .map((index) => (
            <text key={index} x={percent(index * wide)} y={height + 17} fill="var(--soft)">
              {named(periods[index]?.start ?? '')}
            </text>
          ))}
      </svg>
      <ChartTable
        t={t}
        caption={t('numbersPage.overTime')}
        head={[t('numbersPage.period'), ...verdicts.map((verdict) => t(`verdict.${verdict}`))]}
        rows={periods.map(({ start, counts }) => [
          start,
          named(start),
          ...verdicts.map((verdict) => counts[verdict] ?? 0),
        ])}
      />
    </figure>
  )
}

function Column({
  counts,
  most,
  from,
  wide,
}: {
  counts: Readonly<Record<string, number>>
  most: number
  from: number
  wide: number
}) {
  const tall = (count: number) => (count / most) * (height - 10)
  return verdicts.map((verdict, index) => {
    const below = verdicts.slice(0, index).reduce((sum, one) => sum + tall(counts[one] ?? 0), 0)
    const own = tall(counts[verdict] ?? 0)
    return (
      own > 0 && (
        <rect
          key={verdict}
          x={percent(from)}
          width={percent(wide * 0.72)}
          y={height - below - own}
          height={Math.max(own - 1, 1)}
          fill={toneOf(verdict)}
        />
      )
    )
  })
}
