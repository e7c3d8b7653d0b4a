import { type FigureKind, type PlotScale, plotScale } from '#lib/figures/index.ts'
import type { CheckRow, FigureRow } from '#lib/queries/claim/claim-row.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { computedAmount, outcomeInWords, plotInWords } from './plot-text.ts'
import { shortAmount } from './short-amount.ts'

/** Heights in pixels; widths are shares, so that the plot is drawn for whatever width there is, its words at full size. */
const height = { claimed: 40, check: 42, axis: 34 }

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`

/** Which way a label leans so that it stays inside: from its start on the left, to its end on the right. */
const anchorAt = (position: number): 'start' | 'middle' | 'end' =>
  position < 0.3 ? 'start' : position > 0.7 ? 'end' : 'middle'

/** What was claimed as an open box, what the record gives beneath it, and the gap between them, on one scale. */
export function FigurePlot({
  t,
  figure,
  checks,
  tone,
}: {
  t: Translate
  figure: FigureRow
  checks: readonly CheckRow[]
  tone: string
}) {
  const comparable = checks.filter(
    (check) => check.outcome !== 'not-comparable' && computedValue(check) !== null,
  )
  const values = [figure.low, figure.high, figure.written, ...comparable.map(computedValue)].filter(
    (one) => one !== null,
  )
  if (values.length === 0 || figure.kind === 'date') return null
  const scale = plotScale(values, figure.kind)
  const axis = height.claimed + comparable.length * height.check + 6
  return (
    <figure className="figures my-4">
      <svg
        width="100%"
        height={axis + height.axis}
        aria-hidden="true"
        className="block overflow-visible text-[13px]"
      >
        <Claimed t={t} figure={figure} scale={scale} />
        {comparable.map((check, index) => (
          <Computed
            key={check.expression}
            t={t}
            figure={figure}
            check={check}
            scale={scale}
            top={height.claimed + index * height.check}
            tone={tone}
          />
        ))}
        <Axis scale={scale} figure={figure} top={axis} />
      </svg>
      <figcaption className="label mt-2 max-w-[66ch]">
        {plotInWords(t, figure, comparable)} {scale.isLogarithmic && t('plot.logarithmic')}
      </figcaption>
    </figure>
  )
}

const computedValue = (check: CheckRow): string | null =>
  check.computedWritten ?? check.computedLow ?? check.computedHigh

const endsOf = (figure: FigureRow, scale: PlotScale): [number, number] => [
  figure.low === null ? 0 : scale.position(figure.low),
  figure.high === null ? 1 : scale.position(figure.high),
]

function Claimed({ t, figure, scale }: { t: Translate; figure: FigureRow; scale: PlotScale }) {
  const [from, to] = endsOf(figure, scale)
  const middle = (from + to) / 2
  return (
    <>
      <text x={percent(middle)} y={13} textAnchor={anchorAt(middle)} fill="var(--ink)" fontWeight="600">
        {t('plot.claimedLabel', { quote: figure.quote })}
      </text>
      <ClaimedBox from={from} to={to} figure={figure} top={22} height={14} />
    </>
  )
}

/** Dashed where the words are vague. A single point is drawn three pixels wide. */
export function ClaimedBox({
  from,
  to,
  figure,
  top,
  height: tall,
}: {
  from: number
  to: number
  figure: FigureRow
  top: number
  height: number
}) {
  const isVague = figure.comparator === 'about' || figure.comparator === 'nearly' || figure.written === null
  const isPoint = to - from < 0.006
  return (
    <rect
      x={percent(isPoint ? from - 0.003 : from)}
      y={top}
      width={percent(isPoint ? 0.006 : to - from)}
      height={tall}
      fill="none"
      stroke="var(--ink)"
      strokeWidth="1.3"
      {...(isVague ? { strokeDasharray: '4 2.5' } : {})}
    />
  )
}

/** Characters of a label that a phone holds beside a point in the middle; the table below names every check in full. */
const phoneLabel = 36

type ComputedProps = {
  t: Translate
  figure: FigureRow
  check: CheckRow
  scale: PlotScale
  top: number
  tone: string
}

function Computed({ t, figure, check, scale, top, tone }: ComputedProps) {
  const at = scale.position(computedValue(check) ?? '0')
  const [from, to] = endsOf(figure, scale)
  const edge = at < from ? from : at > to ? to : null
  const amount = computedAmount(check, figure)
  const outcome = outcomeInWords(t, check)
  const label = t('plot.computedLabel', { label: check.label, amount, outcome })
  const isLong = label.length > phoneLabel
  return (
    <g fill={tone}>
      <text
        x={percent(at)}
        y={top + 14}
        textAnchor={anchorAt(at)}
        fontWeight="600"
        {...(isLong ? { className: 'max-sm:hidden' } : {})}
      >
        {label}
      </text>
      {isLong && (
        <text x={percent(at)} y={top + 14} textAnchor={anchorAt(at)} fontWeight="600" className="sm:hidden">
          {t('plot.computedShort', { amount, outcome })}
        </text>
      )}
      {edge !== null && (
        <line
          x1={percent(at)}
          x2={percent(edge)}
          y1={top + 28}
          y2={top + 28}
          stroke={tone}
          strokeDasharray="3 2.5"
        />
      )}
      <rect x={percent(at - 0.003)} y={top + 21} width="0.6%" height={14} />
    </g>
  )
}

function Axis({ scale, figure, top }: { scale: PlotScale; figure: FigureRow; top: number }) {
  return (
    <>
      <line x1="0" x2="100%" y1={top} y2={top} stroke="var(--soft)" />
      {scale.ticks.map(({ value, position }, index) => (
        <g key={value} className={index % 2 === 1 ? 'max-sm:hidden' : ''}>
          <line x1={percent(position)} x2={percent(position)} y1={top} y2={top + 5} stroke="var(--soft)" />
          <text x={percent(position)} y={top + 22} textAnchor={tickAnchor(position)} fill="var(--soft)">
            {tickAmount(value, figure.unit, figure.kind)}
          </text>
        </g>
      ))}
    </>
  )
}

/** Only the outermost ticks' words could leave the plot. */
const tickAnchor = (position: number) => (position < 0.12 ? 'start' : position > 0.88 ? 'end' : 'middle')

/** A tick as the claim writes its figure, without the unit's words: the claim's own label has them. */
function tickAmount(value: string, unit: string, kind: FigureKind): string {
  return shortAmount(value, kind === 'money' ? unit : '1', kind)
}
