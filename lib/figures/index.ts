export {
  type Comparator,
  comparators,
  type Figure,
  type FigureKind,
  type FoundFigure,
  figureKinds,
} from './figure.ts'
export { findFigures } from './find/find-figures.ts'
