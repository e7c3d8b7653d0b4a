import type { Expression, Operator } from './expression.ts'

/** One line of a working: what is done with one name or number. The first line has no sign. */
export type WorkingLine = {
  readonly sign: Operator | null
  readonly term: Extract<Expression, { kind: 'name' | 'number' }>
}

/**
 * The lines of an expression that reads as an account book does, one term a line from top to bottom: only sums and
 * differences, or only products and quotients. Null for any other, which is shown as it is written.
 */
export function workingLines(expression: Expression): WorkingLine[] | null {
  if (expression.kind === 'name' || expression.kind === 'number') return [{ sign: null, term: expression }]
  if (expression.kind !== 'operation') return null
  const { left, right, operator } = expression
  if (right.kind !== 'name' && right.kind !== 'number') return null
  const above = workingLines(left)
  const isOneKind = above?.every(({ sign }) => sign === null || isAdditive(sign) === isAdditive(operator))
  return above && isOneKind ? [...above, { sign: operator, term: right }] : null
}

const isAdditive = (operator: Operator): boolean => operator === '+' || operator === '-'
