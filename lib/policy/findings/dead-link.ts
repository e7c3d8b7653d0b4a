import type { ClaimRule } from './finding.ts'

/** A source that can no longer be reached, and of which nothing was kept, cannot be checked by anybody. */
export const deadLink: ClaimRule = ({ evidence }) =>
  [
    ...new Set(
      evidence.filter((one) => one.isReachable === false && !one.hasSnapshot).map((one) => one.source),
    ),
  ].map((source) => `“${source}” cannot be reached, and no snapshot of it is kept.`)
