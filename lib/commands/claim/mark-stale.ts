import { z } from 'zod'
import { permit, staleCauses } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { ref } from '../input.ts'
import { claimTouch, lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { editors, notify } from '../notify.ts'
import { writeVerdictChange } from './verdict-change.ts'

/** Says of a decided claim that something it rests on has changed, or that its time has come; it keeps its verdict. */
export const markStale = command({
  name: 'claim.mark-stale',
  input: z.strictObject({ claim: ref, cause: z.enum(staleCauses) }),
  async run(work, input) {
    const { tx, actor } = work
    const claim = await lockClaim(tx, input.claim)
    permit(actor, 'claim.mark-stale', { state: claim.state })
    return {
      result: { state: 'stale' as const },
      isPublic: claim.isPublic,
      entry: {
        subject: claim.id,
        revision: await nextEntryRevision(tx, claim.id),
        codes: { state: 'stale', cause: input.cause },
        hashes: {},
        commitments: {},
      },
      async write(logIdx) {
        await writeVerdictChange(work, claim, {
          kind: 'stale',
          cause: input.cause,
          toVerdict: claim.verdict,
          logIdx,
        })
        await tx.claim.update({ where: { id: claim.id }, data: { state: 'stale', ...claimTouch(logIdx) } })
        await notify(work, await editors(work), 'stale', claim.id)
      },
    }
  },
})
