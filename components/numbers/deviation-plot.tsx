import { toneOf } from '#components/claim/verdict-mark.tsx'
import { percentInWords } from '#components/figure/plot-text.ts'
import { addresses } from '#lib/addresses.ts'
import { verdicts } from '#lib/policy/index.ts'
import type { NumbersPage } from '#lib/queries/ledger/numbers-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { ChartTable } from './chart-table.tsx'

type Deviation = NumbersPage['deviations'][number]

/** The scale bends so that both 2 % and 200 % can be told apart; these are its ticks, in per cent. */
const ticks = [-90, -50, -10, 0, 10, 50, 200, 1_000] as const
/** Of these, the ones that a phone has no room for. */
const wideTicks: ReadonlySet<number> = new Set([-50, 10, 200])
const rowHeight = 11
const axis = 30

const bend = (percent: number): number => Math.sign(percent) * Math.log10(1 + Math.abs(percent) / 5)
const edge = bend(2_000)
const left = bend(-100)
/** Where a deviation stands between the plot's edges, 0 to 1; what is beyond them stands on them. */
const position = (percent: number): number =>
  0.02 + 0.96 * Math.min(1, Math.max(0, (bend(percent) - left) / (edge - left)))
const share = (at: number): string => `${(at * 100).toFixed(2)}%`

/** How far each computed figure was off, one dot a check, piled where they meet. */
export function DeviationPlot({ t, page }: { t: Translate; page: NumbersPage }) {
  const dots = pile(page.deviations)
  const top = Math.max(4, ...dots.map(({ level }) => level + 1)) * rowHeight + 12
  return (
    <figure className="figures">
      <p className="max-w-[66ch]">{t('numbersPage.offLine')}</p>
      <svg width="100%" height={top + axis} aria-hidden="true" className="mt-3 block text-[12px]">
        <line x1={share(position(0))} x2={share(position(0))} y1="0" y2={top} stroke="var(--hair)" />
        {dots.map(({ one, at, level }) => (
          <circle
            key={`${one.ref} ${one.label}`}
            cx={share(at)}
            cy={top - 8 - level * rowHeight}
            r="4.5"
            fill={toneOf(verdicts.find((verdict) => verdict === one.verdict) ?? null)}
          />
        ))}
        <line x1="0" x2="100%" y1={top} y2={top} stroke="var(--soft)" />
        {ticks.map((tick) => (
          <g key={tick} className={wideTicks.has(tick) ? 'max-sm:hidden' : ''}>
            <line
              x1={share(position(tick))}
              x2={share(position(tick))}
              y1={top}
              y2={top + 5}
              stroke="var(--soft)"
            />
            <text
              x={tick <= -90 ? '0' : share(position(tick))}
              y={top + 20}
              textAnchor={tick <= -90 ? 'start' : tick >= 1_000 ? 'end' : 'middle'}
              fill="var(--soft)"
            >
              {signed(tick)}
            </text>
          </g>
        ))}
      </svg>
      <ChartTable
        t={t}
        caption={t('numbersPage.off')}
        head={[t('numbersPage.claim'), t('numbersPage.deviation')]}
        rows={page.deviations.map((one) => [
          `${one.ref} ${one.label}`,
          <a key="claim" href={addresses.claim(one.ref)} className="text-link">
            {`${one.restatement} (${one.label})`}
          </a>,
          `${one.percent.startsWith('-') ? '−' : ''}${percentInWords(one.percent)} %`,
        ])}
      />
    </figure>
  )
}

const signed = (tick: number): string =>
  tick === 0 ? '0' : `${tick < 0 ? '−' : '+'}${new Intl.NumberFormat('en').format(Math.abs(tick))} %`

/** Dots that would lie on one another go up, one above the other. */
function pile(deviations: readonly Deviation[]): { one: Deviation; at: number; level: number }[] {
  const levels = new Map<number, number>()
  return deviations.map((one) => {
    const at = position(Number(one.percent))
    const column = Math.round(at * 90)
    const level = levels.get(column) ?? 0
    levels.set(column, level + 1)
    return { one, at: column / 90, level }
  })
}
