import { Conflict } from '#lib/errors.ts'
import { type ClaimState, decideClaim, type StandingReview, type Verdict } from '#lib/policy/index.ts'
import { decided, standingOf } from '../claim/decided.ts'
import type { Change, Work } from '../command.ts'
import { claimTouch, type LockedClaim, nextEntryRevision } from '../lock-claim.ts'
import { editors, notify } from '../notify.ts'
import { type PreparedBody, prepareBody } from '../prepare-body.ts'
import type { SitePolicy } from '../site-policy.ts'
import { type ReviewInput, refuseUnfounded } from './review-input.ts'
import { openingBody, openingsOf, seenHashes } from './what-was-seen.ts'

export type Recorded = { state: ClaimState; verdict: Verdict | null }

/**
 * The change that one review makes: the review, and where it is the last that was wanted, the decision that it leads to.
 * `supersedes` is the reviewer's own review of this round that it takes the place of.
 */
export async function recordReview(
  work: Work,
  claim: LockedClaim,
  input: ReviewInput,
  policy: SitePolicy,
  supersedes: string | null,
): Promise<Change<Recorded>> {
  const { tx, newId } = work
  if (input.version !== undefined && input.version !== claim.version)
    throw new Conflict(
      'changed-since-seen',
      'The claim, its evidence or a check has changed since you opened it. Look again, then send your review.',
    )
  refuseUnfounded(claim, input, policy.transcribedEvidence)
  const reviewId = newId()
  const { verdict, framing } = input
  const own = { id: reviewId, reviewerId: work.actor.id ?? '', verdict, framing }
  const opening = prepareBody(work, 'review-opening', openingBody(own))
  const rationale = prepareBody(work, 'review-rationale', {
    text: input.rationale,
    caveat: input.caveat ?? null,
    ...(input.framingNote === undefined ? {} : { framingNote: input.framingNote }),
  })
  const others = claim.reviews.filter((review) => review.id !== supersedes)
  const standing = [...others.map(standingOf), ownStanding(work.actor.id ?? '', input)]
  const { reviewsNeeded, holdVerdicts } = policy
  const outcome = decideClaim(standing, { reviewsNeeded, holdVerdicts, proposerId: claim.openedById })
  const verdictGiven = outcome.state === 'decided' ? decided(claim, outcome, work.now, policy) : null
  const seen = seenHashes(claim)
  const opened = verdictGiven
    ? openingsOf([...claim.reviews, ...claim.supersededReviews, { ...own, opening }])
    : { codes: {}, hashes: {} }
  const held = outcome.state === 'in-review' && outcome.held !== undefined
  // Before the log's head is locked: nobody waits for what needs no index.
  await opening.write()
  await rationale.write()
  return {
    result: { state: outcome.state, verdict: verdictGiven?.verdict ?? null },
    isPublic: claim.isPublic,
    publishes: verdictGiven?.publishes ?? [],
    entry: {
      subject: claim.id,
      revision: await nextEntryRevision(tx, claim.id),
      codes: {
        review: reviewId,
        state: outcome.state,
        ...(supersedes === null ? {} : { supersedes }),
        ...(verdictGiven ? { verdict: verdictGiven.verdict, basis: 'agreement' } : {}),
        ...opened.codes,
      },
      hashes: {
        ...Object.fromEntries(Object.entries(seen).map(([name, hash]) => [`seen.${name}`, hash])),
        ...opened.hashes,
      },
      commitments: { opening: opening.commitment, rationale: rationale.commitment },
    },
    async write(logIdx) {
      await writeReview(work, claim, input, { reviewId, supersedes, opening, rationale, seen, logIdx })
      if (verdictGiven)
        await verdictGiven.write(work, { basis: 'agreement', reviewCount: standing.length, logIdx })
      else
        await tx.claim.update({
          where: { id: claim.id },
          data: { state: outcome.state, ...claimTouch(logIdx) },
        })
      if (outcome.state === 'contested') await notify(work, await editors(work), 'contested', claim.id)
      if (held) await notify(work, await editors(work), 'held', claim.id)
    },
  }
}

const ownStanding = (reviewerId: string, input: ReviewInput): StandingReview => ({
  reviewerId,
  verdict: input.verdict,
  framing: input.framing,
  caveat: input.caveat ?? null,
  range: input.range ?? null,
  recheckOn: input.recheckOn ?? null,
})

type ReviewParts = {
  reviewId: string
  supersedes: string | null
  opening: PreparedBody
  rationale: PreparedBody
  seen: ReturnType<typeof seenHashes>
  logIdx: bigint | null
}

async function writeReview(
  { tx, actor, now }: Work,
  claim: LockedClaim,
  input: ReviewInput,
  { reviewId, supersedes, opening, rationale, seen, logIdx }: ReviewParts,
): Promise<void> {
  await tx.review.create({
    data: {
      id: reviewId,
      claimId: claim.id,
      round: claim.round,
      reviewerId: actor.id ?? '',
      verdict: input.verdict,
      framing: input.framing,
      caveat: input.caveat ?? null,
      verdictRange: input.range ?? null,
      recheckOn: input.recheckOn ?? null,
      openingId: opening.id,
      rationaleId: rationale.id,
      claimHash: seen.claim,
      evidenceHash: seen.evidence,
      checksHash: seen.checks,
      supersedesId: supersedes,
      createdAt: now,
      logIdx,
    },
  })
  await tx.reviewEvidence.createMany({
    data: [...new Set(input.evidence)].map((evidenceId) => ({ reviewId, evidenceId })),
  })
  await tx.assignment.updateMany({
    where: { claimId: claim.id, personId: actor.id ?? '', endedAt: null },
    data: { endedAt: now },
  })
}
