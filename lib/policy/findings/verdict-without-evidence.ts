import type { ClaimRule } from './finding.ts'

/** Every verdict rests on something, unless it says that nothing was found. */
export const verdictWithoutEvidence: ClaimRule = ({ verdict, evidence }) =>
  verdict !== null && verdict !== 'unverifiable' && evidence.length === 0
    ? [`It is decided as ${verdict}, and no evidence is attached.`]
    : []
