import { z } from 'zod'
import { InvalidInput } from '#lib/errors.ts'
import { decideClaim, framings, permit, type StandingReview, verdicts } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { line, prose, ref } from '../input.ts'
import { type LockedClaim, lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { prepareBody } from '../prepare-body.ts'
import { readSitePolicy } from '../site-policy.ts'
import { openingsOf, seenHashes } from './what-was-seen.ts'

/** One reviewer's verdict and rationale. The last review that the policy asks for decides the claim or leaves it contested. */
export const submitReview = command({
  name: 'review.submit',
  input: z.strictObject({
    claim: ref,
    verdict: z.enum(verdicts, 'Choose a verdict.'),
    framing: z.enum(framings).default('exact'),
    rationale: prose('The rationale'),
    caveat: line('The caveat').optional(),
    evidence: z.array(z.uuid()).max(100),
  }),
  async run(work, input) {
    const { tx, actor, now, newId } = work
    const claim = await lockClaim(tx, input.claim)
    const hasReviewed = claim.reviews.some((review) => review.reviewerId === actor.id)
    permit(actor, 'review.submit', { state: claim.state, hasReviewed })
    const policy = await readSitePolicy(tx)
    refuseUnfoundedVerdict(claim, input, policy.transcribedEvidence)
    const reviewerId = actor.id ?? ''
    const reviewId = newId()
    const caveat = input.caveat ?? null
    const opening = prepareBody(work, 'review-opening', { verdict: input.verdict, framing: input.framing })
    const rationale = prepareBody(work, 'review-rationale', { text: input.rationale, caveat })
    const standing: StandingReview[] = [
      ...claim.reviews.map((review) => ({
        reviewerId: review.reviewerId,
        verdict: z.enum(verdicts).parse(review.verdict),
        caveat: review.caveat,
      })),
      { reviewerId, verdict: input.verdict, caveat },
    ]
    const outcome = decideClaim(standing, { reviewsNeeded: policy.reviewsNeeded })
    const isDecided = outcome.state === 'decided'
    const seen = seenHashes(claim)
    const opened = isDecided
      ? openingsOf(claim.reviews, {
          id: reviewId,
          verdict: `${input.verdict} ${input.framing}`,
          salt: opening.salt,
        })
      : { codes: {}, hashes: {} }
    return {
      result: { state: outcome.state, verdict: isDecided ? outcome.verdict : null },
      entry: {
        subject: claim.id,
        revision: await nextEntryRevision(tx, claim.id),
        codes: {
          review: reviewId,
          state: outcome.state,
          ...(isDecided ? { verdict: outcome.verdict, basis: 'agreement' } : {}),
          ...opened.codes,
        },
        hashes: { ...seen, ...opened.hashes },
        commitments: { opening: opening.commitment, rationale: rationale.commitment },
      },
      async write(logIdx) {
        await opening.write()
        await rationale.write()
        await tx.review.create({
          data: {
            id: reviewId,
            claimId: claim.id,
            reviewerId,
            verdict: input.verdict,
            framing: input.framing,
            caveat,
            openingId: opening.id,
            rationaleId: rationale.id,
            claimHash: seen.claim,
            evidenceHash: seen.evidence,
            checksHash: seen.checks,
            createdAt: now,
            logIdx,
          },
        })
        await tx.reviewEvidence.createMany({
          data: [...new Set(input.evidence)].map((evidenceId) => ({ reviewId, evidenceId })),
        })
        if (isDecided)
          await tx.decision.create({
            data: {
              id: newId(),
              claimId: claim.id,
              verdict: outcome.verdict,
              caveat: outcome.caveat,
              basis: 'agreement',
              reviewCount: standing.length,
              createdAt: now,
              logIdx,
            },
          })
        await tx.claim.update({
          where: { id: claim.id },
          data: {
            state: outcome.state,
            ...(isDecided ? { verdict: outcome.verdict, caveat: outcome.caveat, decidedAt: now } : {}),
            version: { increment: 1 },
            logIdx,
          },
        })
      },
    }
  },
})

function refuseUnfoundedVerdict(
  claim: LockedClaim,
  input: { verdict: string; evidence: readonly string[] },
  transcribedEvidence: boolean,
): void {
  const cited = claim.evidence.filter((one) => input.evidence.includes(one.id))
  if (cited.length < new Set(input.evidence).size)
    throw new InvalidInput('evidence-elsewhere', 'A review cites evidence of its own claim only.', 'evidence')
  if (input.verdict === 'unverifiable') return
  if (cited.length === 0)
    throw new InvalidInput('no-evidence', 'Cite the evidence that this verdict rests on.', 'evidence')
  if (!transcribedEvidence && cited.every((one) => one.standing === 'transcribed'))
    throw new InvalidInput(
      'only-transcribed',
      'On this site a verdict needs at least one passage found in a snapshot.',
      'evidence',
    )
}
