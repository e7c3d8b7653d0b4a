import { NotAllowed } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { lockClaim } from '../lock-claim.ts'
import { readSitePolicy } from '../site-policy.ts'
import { recordReview } from './record-review.ts'
import { reviewInput } from './review-input.ts'

/** One reviewer's verdict and rationale. The last review that the policy asks for decides the claim or leaves it contested. */
export const submitReview = command({
  name: 'review.submit',
  input: reviewInput,
  async run(work, input) {
    const { tx, actor } = work
    const claim = await lockClaim(tx, input.claim)
    const hasReviewed = claim.reviews.some((review) => review.reviewerId === actor.id)
    permit(actor, 'review.submit', { state: claim.state, hasReviewed })
    const policy = await readSitePolicy(tx)
    if (!policy.proposerMayReview && claim.openedById === actor.id)
      throw new NotAllowed('proposer', 'On this site whoever opened a claim does not review it.')
    return recordReview(work, claim, input, policy, null)
  },
})
