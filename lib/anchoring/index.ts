export {
  contextLength,
  locateQuote,
  type QuoteSelector,
  quoteSelector,
  selectQuotes,
} from './quote-selector.ts'
