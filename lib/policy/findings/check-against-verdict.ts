import type { ClaimRule } from './finding.ts'

/** A figure that does not agree with the record cannot stand under Verified without a word. */
export const checkAgainstVerdict: ClaimRule = ({ verdict, checks }) =>
  verdict === 'verified'
    ? checks
        .filter(({ outcome }) => outcome === 'off' || outcome === 'contradicts')
        .map(
          ({ label, outcome }) =>
            `It is verified, and the check “${label}” ${outcome === 'off' ? 'is out of tolerance' : 'contradicts it'}.`,
        )
    : []
