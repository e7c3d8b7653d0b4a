import { plotScale } from '#lib/figures/index.ts'
import type { CheckRow, FigureRow } from '#lib/queries/claim/claim-row.ts'
import { ClaimedBox } from './figure-plot.tsx'

const size = { width: 132, height: 22 }

/** A figure in a list: the claimed interval above the line, what was computed below it. The words beside it say the same. */
export function FigureStrip({
  figure,
  check,
  tone,
}: {
  figure: FigureRow
  check: CheckRow | null
  tone: string
}) {
  const computed = check?.outcome === 'not-comparable' ? null : (check?.computedWritten ?? null)
  const values = [figure.low, figure.high, figure.written, computed].filter((one) => one !== null)
  if (values.length === 0 || figure.kind === 'date') return null
  const scale = plotScale(values, figure.kind)
  const from = figure.low === null ? 0 : scale.position(figure.low)
  const to = figure.high === null ? 1 : scale.position(figure.high)
  return (
    <svg width={size.width} height={size.height} aria-hidden="true" className="block">
      <line x1="0" x2="100%" y1={11} y2={11} stroke="var(--hair)" strokeWidth="1.5" />
      <ClaimedBox from={from} to={to} figure={figure} top={3} height={6} />
      {computed !== null && (
        <rect
          x={`${(scale.position(computed) * 100 - 1.2).toFixed(2)}%`}
          y={13}
          width="2.4%"
          height={6}
          fill={tone}
        />
      )}
    </svg>
  )
}
