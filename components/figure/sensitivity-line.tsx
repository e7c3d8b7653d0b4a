import {
  FigureError,
  formatAmount,
  parseExpression,
  quantityOf,
  type Rational,
  type Sensitivity,
  sensitivities,
  toSignificant,
  writeDecimal,
} from '#lib/figures/index.ts'
import type { NamedFigure } from '#lib/queries/claim/claim-page.ts'
import type { CheckRow, FigureRow } from '#lib/queries/claim/claim-row.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** How far the touchiest input of a check may move before the claim no longer agrees with it; nothing where it does not agree. */
export function SensitivityLine({
  t,
  check,
  figure,
  named,
}: {
  t: Translate
  check: CheckRow
  figure: FigureRow
  named: readonly NamedFigure[]
}) {
  const [first] = rangesOf(check, figure, named)
  const input = named.find((one) => one.name === first?.name)
  if (!first || !input) return null
  const amount = (value: Rational) =>
    formatAmount(writeDecimal(toSignificant(value, 4), 'nearest'), input.unit, { kind: input.kind })
  const label = input.label
  const { from, to } = first
  if (from && to)
    return <p className="label">{t('sensitivity.between', { label, from: amount(from), to: amount(to) })}</p>
  if (from) return <p className="label">{t('sensitivity.from', { label, from: amount(from) })}</p>
  if (to) return <p className="label">{t('sensitivity.to', { label, to: amount(to) })}</p>
  return null
}

function rangesOf(check: CheckRow, figure: FigureRow, named: readonly NamedFigure[]): Sensitivity[] {
  const values = new Map(named.map((one) => [one.name, quantityOf(one)]))
  try {
    return sensitivities(parseExpression(check.expression), (name) => values.get(name), figure)
  } catch (error) {
    if (error instanceof FigureError) return []
    throw error
  }
}
