import { z } from 'zod'
import { InvalidInput } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { day, ref } from '../input.ts'
import { lockClaim } from '../lock-claim.ts'
import { notify } from '../notify.ts'
import { personOf } from '../person-of.ts'
import { writeAssignment } from './assignment.ts'

/** An editor gives a claim to somebody at the desk, with a day by which it is due; a second time moves the day. */
export const assignClaim = command({
  name: 'claim.assign',
  input: z.strictObject({ claim: ref, person: z.uuid('Choose a person.'), dueOn: day.optional() }),
  async run(work, input) {
    const { tx, actor } = work
    const claim = await lockClaim(tx, input.claim)
    permit(actor, 'claim.assign', { state: claim.state })
    const person = await tx.person.findUnique({ where: { id: input.person } })
    if (!person || person.suspendedAt !== null || person.role === 'reader')
      throw new InvalidInput('cannot-be-assigned', 'Choose somebody who works at the desk.', 'person')
    return {
      result: { person: person.id },
      subject: claim.id,
      async write() {
        await writeAssignment(work, {
          claimId: claim.id,
          personId: person.id,
          assignedById: personOf(actor),
          dueOn: input.dueOn ?? null,
        })
        await notify(work, [person.id], 'assigned', claim.id)
      },
    }
  },
})
