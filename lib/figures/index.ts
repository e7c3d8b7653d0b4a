export {
  type Claimed,
  type Comparison,
  type Contradiction,
  compare,
  type Outcome,
  outcomes,
} from './compare.ts'
export { evaluate, type LookUp } from './evaluate.ts'
export { type Expression, functionNames, namesIn, type Operator, parseExpression } from './expression.ts'
export {
  type Comparator,
  comparators,
  type Figure,
  type FigureKind,
  type FigureRule,
  type FoundFigure,
  figureKinds,
  figureRules,
} from './figure.ts'
export { FigureError, type FigureErrorCode, type Place } from './figure-error.ts'
export { findFigures } from './find/find-figures.ts'
export { type FormatOptions, formatAmount } from './format.ts'
export { meet } from './interval.ts'
export { type PlotScale, plotScale } from './plot-scale.ts'
export { convert, type FigureValue, type Quantity, quantityOf, writeQuantity } from './quantity.ts'
export { parseDecimal, type Rational, rational, toSignificant, writeDecimal } from './rational.ts'
export { type Sensitivity, sensitivities } from './sensitivity.ts'
export { type Slack, slackOf } from './tolerance.ts'
export { conversion, parseUnit, type Unit, writeUnit } from './unit.ts'
export { ucumOf } from './unit-table.ts'
export { type WorkingLine, workingLines } from './working.ts'
