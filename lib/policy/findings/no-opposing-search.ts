import type { ClaimRule } from './finding.ts'

/** A verdict in a claim's favour is worth as much as the search for what speaks against it. */
export const noOpposingSearch: ClaimRule = ({ verdict, evidence, searchCount }) =>
  (verdict === 'verified' || verdict === 'imprecise') &&
  searchCount === 0 &&
  evidence.every((one) => one.stance !== 'refutes')
    ? ['Nothing that speaks against it is attached, and no search for such evidence is recorded.']
    : []
