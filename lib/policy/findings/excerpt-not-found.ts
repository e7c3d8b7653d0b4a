import type { ClaimRule } from './finding.ts'

/** An excerpt that was found in a snapshot once must stand in the latest one. */
export const excerptNotFound: ClaimRule = ({ evidence }) =>
  evidence
    .filter((one) => one.isFound === false)
    .map((one) => `The excerpt from “${one.source}” is no longer found in its source.`)
