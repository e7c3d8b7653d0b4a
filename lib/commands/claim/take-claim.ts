import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { day, ref } from '../input.ts'
import { lockClaim } from '../lock-claim.ts'
import { personOf } from '../person-of.ts'
import { writeAssignment } from './assignment.ts'

/** Takes a claim on oneself, so that others begin with another. */
export const takeClaim = command({
  name: 'claim.take',
  input: z.strictObject({ claim: ref, dueOn: day.optional() }),
  async run(work, input) {
    const claim = await lockClaim(work.tx, input.claim)
    permit(work.actor, 'claim.take', { state: claim.state })
    const person = personOf(work.actor)
    return {
      result: { person },
      subject: claim.id,
      write: () =>
        writeAssignment(work, {
          claimId: claim.id,
          personId: person,
          assignedById: person,
          dueOn: input.dueOn ?? null,
        }),
    }
  },
})
