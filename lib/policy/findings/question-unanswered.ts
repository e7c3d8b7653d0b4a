import type { ClaimRule } from './finding.ts'

/** A question that nobody answered in time is asked again, or the claim goes on without it. */
export const questionUnanswered: ClaimRule = ({ askedUntil }, now) =>
  askedUntil
    .filter(({ until }) => Date.parse(until) <= now.getTime())
    .map(({ recipient }) => `${recipient} has not answered the question in time.`)
