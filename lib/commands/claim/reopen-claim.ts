import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { lockClaim } from '../lock-claim.ts'
import { takeBack, takingBackInput } from './verdict-change.ts'

/** Has a decided, stale or dismissed claim looked at again from the start, with a reason that readers see. */
export const reopenClaim = command({
  name: 'claim.reopen',
  input: takingBackInput,
  async run(work, input) {
    const claim = await lockClaim(work.tx, input.claim)
    permit(work.actor, 'claim.reopen', { state: claim.state })
    return takeBack(work, claim, 're-opened', input.reason)
  },
})
