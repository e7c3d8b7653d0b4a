import { invariant } from '#lib/invariant.ts'
import type { Expression, FunctionName, Operator } from './expression.ts'
import { FigureError } from './figure-error.ts'
import {
  add,
  divide,
  exactQuantity,
  greatest,
  least,
  multiply,
  negate,
  power,
  type Quantity,
  subtract,
} from './quantity.ts'
import { rational } from './rational.ts'

/** What a name in an expression stands for; undefined where nothing has it. */
export type LookUp = (name: string) => Quantity | undefined

/**
 * The value of an expression over named figures: every result the figures' intervals allow, and the result at the
 * values as written. Throws `FigureError` pointing at the part that cannot be computed.
 */
export function evaluate(expression: Expression, lookUp: LookUp): Quantity {
  try {
    return compute(expression, lookUp)
  } catch (error) {
    invariant(error instanceof FigureError, 'arithmetic fails with a figure error')
    throw error.at(expression.place)
  }
}

function compute(expression: Expression, lookUp: LookUp): Quantity {
  const inner = (part: Expression) => evaluate(part, lookUp)
  switch (expression.kind) {
    case 'number':
      return exactQuantity(expression.value)
    case 'name': {
      const value = lookUp(expression.name)
      if (!value) throw new FigureError('unknown-name', `No figure here is named “${expression.name}”.`)
      return value
    }
    case 'negate':
      return negate(inner(expression.of))
    case 'power':
      return power(inner(expression.of), expression.exponent)
    case 'operation':
      return operation[expression.operator](inner(expression.left), inner(expression.right))
    case 'call':
      return call(expression.name, expression.args.map(inner))
  }
}

const operation: Record<Operator, (a: Quantity, b: Quantity) => Quantity> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
}

const sum = (all: readonly Quantity[]): Quantity => all.reduce(add)

const one = exactQuantity(rational(1n))

/**
 * `change(from, to)` is to ÷ from − 1 and `share(part, of, …)` is part ÷ the sum of the rest: a figure that stands
 * twice in a formula is used once, so that its interval is not counted twice.
 */
function call(name: FunctionName, args: readonly Quantity[]): Quantity {
  const [first, second, ...rest] = args
  invariant(first, 'the parser counts arguments')
  if (name === 'sum') return sum(args)
  if (name === 'mean') return divide(sum(args), exactQuantity(rational(BigInt(args.length))))
  if (name === 'min') return args.reduce(least)
  if (name === 'max') return args.reduce(greatest)
  invariant(second, 'the parser counts arguments')
  if (name === 'ratio') return alike(first, second)
  if (name === 'change') return subtract(alike(second, first), one)
  return alike(first, sum([second, ...rest]))
}

/** The quotient of two quantities of one dimension. Throws `unlike-units`. */
function alike(a: Quantity, b: Quantity): Quantity {
  subtract(a, b)
  return divide(a, b)
}
