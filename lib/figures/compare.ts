import { invariant } from '#lib/invariant.ts'
import type { Comparator, Figure, FigureKind } from './figure.ts'
import { contains, exactly, type Interval, meet, roundingOf } from './interval.ts'
import { convert, type Quantity, quantityOf } from './quantity.ts'
import {
  decimalPlace,
  divide,
  magnitude,
  multiply,
  one,
  order,
  type Rational,
  rational,
  subtract,
} from './rational.ts'
import { conversion, nameUnit } from './unit.ts'

export const outcomes = ['consistent', 'within-tolerance', 'off', 'contradicts', 'not-comparable'] as const
export type Outcome = (typeof outcomes)[number]

export type Contradiction = 'sign' | 'direction' | 'order-of-magnitude'

/**
 * `deviation` is (claimed − computed) ÷ computed at the values as written, so its base is always what was computed:
 * 0.36 says that the claim is 36 % above it. A range claimed stands for the end that is nearer, once the computed value
 * lies outside. Null where the record gives no one value, within a range claimed, and where zero was computed.
 */
export type Comparison =
  | { readonly outcome: 'consistent' | 'within-tolerance' | 'off'; readonly deviation: Rational | null }
  | { readonly outcome: 'contradicts'; readonly deviation: Rational | null; readonly because: Contradiction }
  | { readonly outcome: 'not-comparable'; readonly deviation: null; readonly because: string }

export type Claimed = Pick<
  Figure,
  | 'kind'
  | 'comparator'
  | 'low'
  | 'high'
  | 'lowClosed'
  | 'highClosed'
  | 'written'
  | 'unit'
  | 'significantDigits'
>

/** Compares a claim's figure with what was computed or quoted: the product computes, and no outcome sets a verdict. */
export function compare(claimed: Claimed, record: Quantity): Comparison {
  const stated = quantityOf(claimed)
  if (stated.interval.low === null && stated.interval.high === null)
    return { outcome: 'not-comparable', deviation: null, because: 'The claim gives no number to compare.' }
  if (!conversion(record.unit, stated.unit))
    return {
      outcome: 'not-comparable',
      deviation: null,
      because: `The claim is in ${nameUnit(stated.unit)} and the record in ${nameUnit(record.unit)}.`,
    }
  const computed = convert(record, stated.unit)
  const at = claimedValue(stated, computed.written)
  const deviation = deviationOf(at, computed.written)
  if (meet(stated.interval, computed.interval))
    return { outcome: needsSlack(claimed, stated, computed) ? 'within-tolerance' : 'consistent', deviation }
  const because = contradiction(claimed.kind, claimed.comparator, at, computed.written)
  return because ? { outcome: 'contradicts', deviation, because } : { outcome: 'off', deviation }
}

/** The value that stands for the claim: as written, the only bound it gives, or the end of a range that is nearer. */
function claimedValue({ written, interval }: Quantity, computed: Rational | null): Rational | null {
  const { low, high } = interval
  if (written) return written
  if (low && high) {
    if (order(low.value, high.value) === 0) return low.value
    if (computed === null || contains(interval, computed)) return null
    return order(computed, low.value) < 0 ? low.value : high.value
  }
  const bound = low ?? high
  invariant(bound, 'a claim without a number is not compared')
  return bound.value
}

function deviationOf(claimed: Rational | null, computed: Rational | null): Rational | null {
  if (!claimed || !computed || computed.n === 0n) return null
  return divide(subtract(claimed, computed), computed)
}

/** Whether only the widening of “about” or “nearly” lets the claim meet the record. */
function needsSlack(claimed: Claimed, stated: Quantity, computed: Quantity): boolean {
  if ((claimed.comparator !== 'about' && claimed.comparator !== 'nearly') || !stated.written) return false
  return !meet(unhedged(stated.written, claimed.significantDigits), computed.interval)
}

/** What a value holds without its hedge: all that rounds to it, or itself where it is no decimal. */
function unhedged(written: Rational, digits: number | null): Interval {
  const place = decimalPlace(written)
  return digits === null || place === null ? exactly(written) : roundingOf(written, place - digits + 1)
}

const ten = rational(10n)

function contradiction(
  kind: FigureKind,
  comparator: Comparator,
  claimed: Rational | null,
  computed: Rational | null,
): Contradiction | null {
  if (!claimed || !computed) return null
  if (claimed.n * computed.n < 0n) return 'sign'
  const side = order(claimed, one) * order(computed, one)
  if ((kind === 'multiple' || kind === 'ratio') && side < 0) return 'direction'
  if (comparator === 'more-than' || comparator === 'less-than') return 'direction'
  const [a, b] = [magnitude(claimed), magnitude(computed)]
  const isFar = order(a, multiply(b, ten)) >= 0 || order(b, multiply(a, ten)) >= 0
  return isFar ? 'order-of-magnitude' : null
}
