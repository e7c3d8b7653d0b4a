import type { ClaimRule } from './finding.ts'

/** A reader waits at most this long for an answer; days. */
const patienceDays = 7
const dayMs = 86_400_000

export const challengeWaiting: ClaimRule = ({ challengedAt }, now) =>
  challengedAt
    .filter((at) => now.getTime() - Date.parse(at) > patienceDays * dayMs)
    .map((at) => `A reader’s objection of ${at.slice(0, 10)} has no answer.`)
