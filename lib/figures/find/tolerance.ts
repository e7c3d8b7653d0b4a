import { isSameUnit } from '../unit.ts'
import { type Amount, readAmount } from './amount.ts'
import { negate, over, plus, times } from './exact.ts'
import type { Measure } from './measure.ts'
import { toleranceAt } from './number.ts'
import type { Tokens } from './token.ts'

/** "5% ± 2%", "20 °C ± 0.5 °C": the amount with the bounds that a tolerance in its own unit gives. */
export function withTolerance(tokens: Tokens, amount: Amount): Amount {
  const { measure, written } = amount
  const at = toleranceAt(tokens, amount.next)
  if (measure === null || at === amount.next) return amount
  const second = readAmount(tokens, at)
  const own = second?.measure
  if (second == null || own == null || !isLike(measure, own)) return amount
  const wide = over(times(second.written.value, own.factor), measure.factor)
  const bounds = {
    low: plus(written.value, negate(wide)),
    high: plus(written.value, wide),
    highClosed: true,
  }
  return { ...amount, next: second.next, written: { ...written, form: 'tolerance', bounds } }
}

/** Both in one unit; percentage points are a tolerance of percentages. */
const isLike = (a: Measure, b: Measure): boolean =>
  a.kind === b.kind ? isSameUnit(a.unit, b.unit) : a.kind === 'percentage' && b.kind === 'percentage-points'
