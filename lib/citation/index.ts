export { bibtexOf, citeSource } from './cite-source.ts'
export { type CslItem, cslItem, type Whereabouts } from './csl-item.ts'
export {
  type CslType,
  cslTypes,
  fillFacts,
  joinNames,
  noFacts,
  readDate,
  type SourceFacts,
  splitNames,
} from './source-facts.ts'
export { parseDoi, parseIdentifier, type SourceIdentifier } from './source-identifier.ts'
