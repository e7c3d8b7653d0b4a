import { currentChecks, currentFigures } from '#lib/db/current.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { NotFound } from '#lib/errors.ts'
import { type ClaimState, claimStates } from '#lib/policy/index.ts'

/** The claim with its row locked until the transaction ends, so that decisions about it stand in one line; its reviews are those of this round. */
export async function lockClaim(tx: Prisma.TransactionClient, ref: string) {
  const [locked] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM claim WHERE ref = ${ref} FOR UPDATE`
  if (!locked) throw new NotFound('no-such-claim', 'There is no such claim.')
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: locked.id },
    include: {
      claimant: true,
      document: { select: { id: true, address: true, isSample: true } },
      figures: currentFigures,
      evidence: { include: { figures: true }, orderBy: { id: 'asc' } },
      checks: { ...currentChecks, include: { inputs: true } },
      selectors: { orderBy: { revision: { number: 'desc' } }, take: 1 },
      reviews: {
        include: { opening: true, supersededBy: { select: { id: true } } },
        orderBy: { createdAt: 'asc' },
      },
    },
  })
  const ofRound = claim.reviews.filter((review) => review.round === claim.round)
  return {
    ...claim,
    state: stateOf(claim.state),
    reviews: ofRound.filter((review) => review.supersededBy === null),
    supersededReviews: ofRound.filter((review) => review.supersededBy !== null),
  }
}

export type LockedClaim = Awaited<ReturnType<typeof lockClaim>>

function stateOf(code: string): ClaimState {
  const state = claimStates.find((one) => one === code)
  if (!state) throw new NotFound('no-such-state', `A claim cannot be in the state ${code}.`)
  return state
}

/** The revision number of the next log entry about this claim. */
export async function nextEntryRevision(tx: Prisma.TransactionClient, claimId: string): Promise<number> {
  return (await tx.logEntry.count({ where: { subject: claimId } })) + 1
}
