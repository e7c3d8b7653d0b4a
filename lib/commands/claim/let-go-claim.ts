import { z } from 'zod'
import { NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { ref } from '../input.ts'
import { lockClaim } from '../lock-claim.ts'

/** Gives a claim back that one had taken on; an editor may end anybody's assignment. */
export const letGoClaim = command({
  name: 'claim.let-go',
  input: z.strictObject({ claim: ref, person: z.uuid().optional() }),
  async run({ tx, actor, now }, input) {
    const claim = await lockClaim(tx, input.claim)
    const personId = input.person ?? actor.id ?? ''
    permit(actor, 'claim.let-go', { isOwn: personId === actor.id })
    const live = await tx.assignment.findFirst({ where: { claimId: claim.id, personId, endedAt: null } })
    if (!live) throw new NotFound('not-assigned', 'This claim is not assigned to that person.')
    return {
      result: { claim: claim.ref },
      subject: claim.id,
      async write() {
        await tx.assignment.update({ where: { id: live.id }, data: { endedAt: now } })
      },
    }
  },
})
