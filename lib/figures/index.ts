export { findFigures } from './find/find-figures.ts'
export type { FoundFigure } from './find/found-figure.ts'
