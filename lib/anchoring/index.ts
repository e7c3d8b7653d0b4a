export {
  type ExcerptFault,
  type ExcerptSearch,
  excerptFaults,
  excerptLengthMin,
  findExcerpt,
  prepareExcerpts,
} from './find-excerpt.ts'
export { findPassage } from './find-passage.ts'
export {
  contextLength,
  locateQuote,
  type QuoteSelector,
  quoteSelector,
  selectQuotes,
} from './quote-selector.ts'
export {
  type AnchorOutcome,
  anchorOutcomes,
  prepareReanchoring,
  type Reanchored,
  type Reanchoring,
  reanchor,
} from './reanchor.ts'
export { SelectorError, type SelectorFault } from './selector-error.ts'
export { negationsIn } from './words.ts'
