import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { lockPerson } from './lock-person.ts'

/** Lets somebody in again who was suspended; they sign in anew. */
export const restorePerson = command({
  name: 'person.restore',
  input: z.strictObject({ person: z.uuid() }),
  async run({ tx, actor }, input) {
    permit(actor, 'person.restore', { isOwn: input.person === actor.id })
    const person = await lockPerson(tx, input.person)
    return {
      result: null,
      subject: person.id,
      async write() {
        await tx.person.update({
          where: { id: person.id },
          data: { suspendedAt: null, version: { increment: 1 } },
        })
      },
    }
  },
})
