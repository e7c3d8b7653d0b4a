import type { ClaimRule } from './finding.ts'

/** A verdict is about exactly the claim, evidence and checks that its reviewers saw. */
export const verdictOlderThanInputs: ClaimRule = ({ verdict, isVerdictCurrent }) =>
  verdict !== null && !isVerdictCurrent
    ? ['Its wording, evidence or checks are no longer those that its reviewers saw.']
    : []
