import type { ClaimRule } from './finding.ts'

/** Where independent reviewers disagree an editor decides. */
export const reviewsDisagree: ClaimRule = ({ state }) =>
  state === 'contested' ? ['Its reviewers reached different verdicts, and no editor has settled it.'] : []
