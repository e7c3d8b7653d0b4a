export {
  type AssertionQuestion,
  type ExtractedClaim,
  type OpenQuestion,
  openQuestions,
  type Reason,
  reasonsAgainst,
  reasonsFor,
} from './claims/claim.ts'
export { type ExtractionOptions, extractClaims } from './claims/extract-claims.ts'
export { proposedFrom } from './claims/score.ts'
export { type Coverage, type CoveredFigure, coverageOf, type Exemption } from './coverage.ts'
export { splitSentences } from './sentences/split-sentences.ts'
