import { z } from 'zod'
import { Conflict } from '#lib/errors.ts'
import { decideClaim, permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { ref } from '../input.ts'
import { lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { openingsOf } from '../review/what-was-seen.ts'
import { readSitePolicy } from '../site-policy.ts'
import { decided, standingOf } from './decided.ts'

/** An editor releases a verdict on which the reviews agree; until then it is nobody's to see, and the claim is in review. */
export const releaseVerdict = command({
  name: 'claim.release',
  input: z.strictObject({ claim: ref }),
  async run(work, input) {
    const { tx, actor, now } = work
    const claim = await lockClaim(tx, input.claim)
    permit(actor, 'claim.release', { state: claim.state })
    const policy = await readSitePolicy(tx)
    const { reviewsNeeded } = policy
    const outcome = decideClaim(claim.reviews.map(standingOf), {
      reviewsNeeded,
      proposerId: claim.openedById,
    })
    if (outcome.state !== 'decided')
      throw new Conflict('nothing-held', 'This claim has no verdict that could be released yet.')
    const opened = openingsOf([...claim.reviews, ...claim.supersededReviews])
    const given = decided(claim, outcome, now, policy)
    return {
      result: { state: 'decided' as const, verdict: outcome.verdict },
      isPublic: claim.isPublic,
      publishes: given.publishes,
      entry: {
        subject: claim.id,
        revision: await nextEntryRevision(tx, claim.id),
        codes: { state: 'decided', verdict: outcome.verdict, basis: 'agreement', ...opened.codes },
        hashes: opened.hashes,
        commitments: {},
      },
      write: (logIdx) => given.write(work, { basis: 'agreement', reviewCount: claim.reviews.length, logIdx }),
    }
  },
})
