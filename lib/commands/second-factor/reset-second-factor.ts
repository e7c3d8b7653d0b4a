import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { lockPerson } from '../person/lock-person.ts'
import { forgetSecondFactor } from './forget-second-factor.ts'

/** Takes away the second factor of somebody who has lost it, and signs them out everywhere; they set up a new one. */
export const resetSecondFactor = command({
  name: 'second-factor.reset',
  input: z.strictObject({ person: z.uuid() }),
  async run(work, input) {
    const { tx, actor, now } = work
    permit(actor, 'second-factor.reset', { isOwn: input.person === actor.id })
    const person = await lockPerson(tx, input.person)
    return {
      result: null,
      subject: person.id,
      async write() {
        await forgetSecondFactor(work, person.id)
        await tx.session.updateMany({ where: { personId: person.id, endedAt: null }, data: { endedAt: now } })
        await tx.knownDevice.deleteMany({ where: { personId: person.id } })
      },
    }
  },
})
