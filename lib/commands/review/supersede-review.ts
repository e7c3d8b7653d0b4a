import { invariant } from '#lib/invariant.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { lockClaim } from '../lock-claim.ts'
import { readSitePolicy } from '../site-policy.ts'
import { recordReview } from './record-review.ts'
import { reviewInput } from './review-input.ts'

/** A reviewer's second thought while the claim still waits for others: a new review in place of their own, which stays kept. */
export const supersedeReview = command({
  name: 'review.supersede',
  input: reviewInput,
  async run(work, input) {
    const { tx, actor } = work
    const claim = await lockClaim(tx, input.claim)
    const own = claim.reviews.find((review) => review.reviewerId === actor.id)
    permit(actor, 'review.supersede', { state: claim.state, isOwn: own !== undefined })
    invariant(own, 'the policy lets nobody supersede a review that is not theirs')
    return recordReview(work, claim, input, await readSitePolicy(tx), own.id)
  },
})
