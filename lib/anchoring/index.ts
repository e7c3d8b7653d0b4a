export { contextLength, locateQuote, type QuoteSelector, quoteSelector } from './quote-selector.ts'
