import { currentChecks, currentEvidenceFigures, currentFigures } from '#lib/db/current.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { judged, laterJudgements } from '#lib/db/judged.ts'
import { NotFound } from '#lib/errors.ts'
import { type ClaimState, claimStates } from '#lib/policy/index.ts'

/**
 * The claim with its row locked until the transaction ends, so that decisions about it stand in one line; its reviews
 * are those of this round. Its document's row is shared first, so that it is neither published nor unpublished meanwhile.
 */
export async function lockClaim(tx: Prisma.TransactionClient, ref: string) {
  await tx.$queryRaw`SELECT d.id FROM document d JOIN claim c ON c.document_id = d.id WHERE c.ref = ${ref} FOR SHARE OF d`
  const [locked] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM claim WHERE ref = ${ref} FOR UPDATE`
  if (!locked) throw new NotFound('no-such-claim', 'There is no such claim.')
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: locked.id },
    include: {
      claimant: true,
      document: { select: { id: true, address: true, isSample: true, publication: true } },
      figures: currentFigures,
      evidence: {
        include: { figures: currentEvidenceFigures, judgements: laterJudgements },
        orderBy: { id: 'asc' },
      },
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
    evidence: claim.evidence.map(judged),
    state: claimState(claim.state),
    /** The public sees it, so that every change of it has an entry. */
    isPublic: claim.logIdx !== null && claim.document.publication === 'published',
    reviews: ofRound.filter((review) => review.supersededBy === null),
    supersededReviews: ofRound.filter((review) => review.supersededBy !== null),
  }
}

export type LockedClaim = Awaited<ReturnType<typeof lockClaim>>

/** A claim's state from its row. */
export function claimState(code: string): ClaimState {
  const state = claimStates.find((one) => one === code)
  if (!state) throw new NotFound('no-such-state', `A claim cannot be in the state ${code}.`)
  return state
}

/** What every change of a claim writes on its row: the entry, where there is one; without one the last stands. */
export const claimTouch = (logIdx: bigint | null) => (logIdx === null ? {} : { logIdx })

/** The revision number of the next log entry about this claim. */
export async function nextEntryRevision(tx: Prisma.TransactionClient, claimId: string): Promise<number> {
  return (await tx.logEntry.count({ where: { subject: claimId } })) + 1
}
