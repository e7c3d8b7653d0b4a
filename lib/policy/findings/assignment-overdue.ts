import type { ClaimRule } from './finding.ts'

/** What somebody took on by a day is done by then, or given to somebody else. */
export const assignmentOverdue: ClaimRule = ({ dueOn }, now) =>
  dueOn
    .filter(({ day }) => day < now.toISOString().slice(0, 10))
    .map(({ person, day }) => `It was due from ${person} on ${day}.`)
