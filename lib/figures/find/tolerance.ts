import { isSameUnit } from '../unit.ts'
import { type Amount, kindOf, readAmount } from './amount.ts'
import { negate, over, plus, times } from './exact.ts'
import { toleranceAt } from './number.ts'
import { type Tokens, tokenAt } from './token.ts'

/** "5% ± 2%", "20 °C ± 0.5 °C": the amount with the bounds that a tolerance in its own unit gives. */
export function withTolerance(tokens: Tokens, amount: Amount): Amount {
  const at = toleranceAt(tokens, amount.next)
  if (at === amount.next || amount.measure === null || tokenAt(tokens, at).kind !== 'number') return amount
  const second = readAmount(tokens, at)
  if (second?.measure == null || !isLikeShare(amount, second)) return amount
  const { value } = amount.written
  const wide = over(times(second.written.value, second.measure.factor), amount.measure.factor)
  const bounds = { low: plus(value, negate(wide)), high: plus(value, wide), highClosed: true }
  return { ...amount, next: second.next, written: { ...amount.written, form: 'tolerance', bounds } }
}

/** Both in one unit; percentage points are a tolerance of percentages. */
const isLikeShare = (a: Amount, b: Amount): boolean =>
  kindOf(a) === 'percentage' && kindOf(b) === 'percentage-points'
    ? true
    : kindOf(a) === kindOf(b) && isSameUnit(a.measure?.unit ?? [], b.measure?.unit ?? [])
