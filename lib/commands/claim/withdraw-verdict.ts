import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { lockClaim } from '../lock-claim.ts'
import { takeBack, takingBackInput } from './verdict-change.ts'

/** Takes a verdict back because it should not have been given; readers see that it stood, and why it no longer does. */
export const withdrawVerdict = command({
  name: 'claim.withdraw',
  input: takingBackInput,
  async run(work, input) {
    const claim = await lockClaim(work.tx, input.claim)
    permit(work.actor, 'claim.withdraw', { state: claim.state })
    return takeBack(work, claim, 'withdrawn', input.reason)
  },
})
