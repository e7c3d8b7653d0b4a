import { evaluate, type LookUp } from './evaluate.ts'
import type { Expression } from './expression.ts'
import { namesIn } from './expression.ts'
import { type Interval, meet } from './interval.ts'
import { convert, exactQuantity, type FigureValue, type Quantity, quantityOf } from './quantity.ts'
import {
  add,
  divide,
  magnitude,
  multiply,
  order,
  type Rational,
  rational,
  subtract,
  toSignificant,
} from './rational.ts'

/** How far one input may move, the others as written, before the claim no longer holds. */
export type Sensitivity = {
  readonly name: string
  /** The nearest values below and above at which the claim stops holding; null where none is found within a thousandfold. */
  readonly from: Rational | null
  readonly to: Rational | null
  /** The lesser way to leave, as a share of the input; null where no move leads out. */
  readonly margin: Rational | null
}

/**
 * For every input of an expression the range around its written value over which the result still meets the claim,
 * the most sensitive input first; empty where the claim does not hold to begin with or an input has no one value.
 * Bounds are found by halving to 12 significant digits and rounded inward, so that the whole range given does hold.
 */
export function sensitivities(expression: Expression, lookUp: LookUp, claimed: FigureValue): Sensitivity[] {
  const target = quantityOf(claimed)
  const written = (name: string): Quantity | undefined => {
    const value = lookUp(name)
    return value?.written ? exactQuantity(value.written, value.unit) : value
  }
  const survives = (name: string, at: Rational): boolean => {
    const moved: LookUp = (other) => {
      const value = written(other)
      return other === name && value ? exactQuantity(at, value.unit) : value
    }
    return holdsAt(() => convert(evaluate(expression, moved), target.unit).interval, target.interval)
  }
  const inputs = namesIn(expression).flatMap((name) => {
    const at = lookUp(name)?.written
    return at && at.n !== 0n ? [{ name, at }] : []
  })
  if (!inputs.every(({ name, at }) => survives(name, at))) return []
  return inputs.map(({ name, at }) => rangeOf(name, at, (value) => survives(name, value))).sort(byMargin)
}

function holdsAt(compute: () => Interval, target: Interval): boolean {
  try {
    return meet(compute(), target)
  } catch {
    return false
  }
}

/** The search goes out by these shares of the value and then halves between the last that held and the first that did not. */
const steps = [
  '1/1000',
  '1/100',
  '1/20',
  '1/10',
  '1/5',
  '1/2',
  '9/10',
  '999/1000',
  '2/1',
  '5/1',
  '10/1',
  '100/1',
  '1000/1',
].map((text) => {
  const [n = '1', d = '1'] = text.split('/')
  return rational(BigInt(n), BigInt(d))
})

function rangeOf(name: string, at: Rational, survives: (value: Rational) => boolean): Sensitivity {
  const below = firstFailure(at, -1n, survives)
  const above = firstFailure(at, 1n, survives)
  const moves = [below, above].flatMap((bound) =>
    bound ? [divide(magnitude(subtract(bound, at)), magnitude(at))] : [],
  )
  const margin = moves.reduce<Rational | null>(
    (best, next) => (best && order(best, next) <= 0 ? best : next),
    null,
  )
  return { name, from: below, to: above, margin }
}

function firstFailure(at: Rational, side: 1n | -1n, survives: (value: Rational) => boolean): Rational | null {
  const size = multiply(magnitude(at), rational(side))
  let held = at
  for (const step of steps) {
    const tried = add(at, multiply(size, step))
    if (!survives(tried)) return narrow(held, tried, survives)
    held = tried
  }
  return null
}

/** The last value that holds between one that does and one that does not. */
function narrow(from: Rational, to: Rational, survives: (value: Rational) => boolean): Rational {
  let [held, failed] = [from, to]
  for (let round = 0; round < 60; round++) {
    const middle = toSignificant(divide(add(held, failed), rational(2n)), 14)
    if (order(middle, held) === 0 || order(middle, failed) === 0) break
    if (survives(middle)) held = middle
    else failed = middle
  }
  return held
}

function byMargin(a: Sensitivity, b: Sensitivity): number {
  if (a.margin === null) return b.margin === null ? 0 : 1
  return b.margin === null ? -1 : order(a.margin, b.margin)
}
