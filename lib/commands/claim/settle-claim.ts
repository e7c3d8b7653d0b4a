import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { lockClaim } from '../lock-claim.ts'
import { openingsOf } from '../review/what-was-seen.ts'
import { editorsVerdict, givenByEditor } from './editors-verdict.ts'

/** An editor settles a contested claim with a reason that readers see; the reviews are opened with it. */
export const settleClaim = command({
  name: 'claim.settle',
  input: editorsVerdict,
  async run(work, input) {
    const claim = await lockClaim(work.tx, input.claim)
    permit(work.actor, 'claim.settle', { state: claim.state })
    const opened = openingsOf([...claim.reviews, ...claim.supersededReviews])
    return givenByEditor(work, claim, input, { basis: 'settlement', ...opened })
  },
})
