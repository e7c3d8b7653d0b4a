import { z } from 'zod'
import {
  type AgreedVerdict,
  defaultRecheck,
  framings,
  isOnOwnWord,
  type StandingReview,
  verdicts,
} from '#lib/policy/index.ts'
import type { Work } from '../command.ts'
import { claimTouch, type LockedClaim } from '../lock-claim.ts'
import type { SitePolicy } from '../site-policy.ts'

const storedCodes = z.object({ verdict: z.enum(verdicts), framing: z.enum(framings) })

/** A stored review as a decision sees it. */
export function standingOf(review: LockedClaim['reviews'][number]): StandingReview {
  const { reviewerId, caveat, verdictRange, recheckOn } = review
  return { reviewerId, caveat, range: verdictRange, recheckOn, ...storedCodes.parse(review) }
}

type Ground = {
  readonly basis: 'agreement' | 'settlement' | 'correction'
  readonly reviewCount: number
  readonly decidedById?: string | null
  readonly reasonId?: string
  readonly logIdx: bigint | null
}

export type GivenVerdict = AgreedVerdict & {
  /** The claim, where it waited for its verdict to be public. */
  readonly publishes: readonly string[]
  /** Writes the decision's row and what the claim's row then says. */
  readonly write: (work: Work, ground: Ground) => Promise<void>
}

/** A verdict for a claim, with the re-check date that its category asks for where nobody gave another. */
export function decided(
  claim: LockedClaim,
  agreed: AgreedVerdict,
  now: Date,
  policy: SitePolicy,
): GivenVerdict {
  const recheckOn = agreed.recheckOn ?? defaultRecheck(claim, now, policy.halfLives)
  const given = { ...agreed, recheckOn }
  const { verdict, framing, caveat, range } = given
  return {
    ...given,
    publishes: !claim.isPublic && claim.document.publication === 'published' ? [claim.id] : [],
    async write({ tx, newId }, { basis, reviewCount, decidedById = null, reasonId, logIdx }) {
      await tx.decision.create({
        data: {
          id: newId(),
          claimId: claim.id,
          round: claim.round,
          verdict,
          framing,
          caveat,
          verdictRange: range,
          recheckOn,
          basis,
          reviewCount,
          decidedById,
          reasonId: reasonId ?? null,
          createdAt: now,
          logIdx,
        },
      })
      const cited = await tx.evidence.findMany({
        where: {
          citedBy: { some: { review: { claimId: claim.id, round: claim.round, supersededBy: null } } },
        },
        select: { isClaimantsOwn: true },
      })
      await tx.claim.update({
        where: { id: claim.id },
        data: {
          state: 'decided',
          verdict,
          caveat,
          isOnOwnWord: isOnOwnWord(cited),
          verdictRange: range,
          recheckOn,
          decidedAt: now,
          ...claimTouch(logIdx),
        },
      })
      await tx.assignment.updateMany({ where: { claimId: claim.id, endedAt: null }, data: { endedAt: now } })
    },
  }
}

/** What a claim's row says once its verdict is taken back and it is reviewed anew, in the next round. */
export const undecided = (claim: LockedClaim) => ({
  state: 'open',
  verdict: null,
  caveat: null,
  isOnOwnWord: false,
  verdictRange: null,
  recheckOn: null,
  decidedAt: null,
  round: claim.round + 1,
  version: { increment: 1 },
})
