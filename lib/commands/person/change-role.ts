import { z } from 'zod'
import { permit, roles } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { lockPerson, refuseLastAdmin } from './lock-person.ts'

/** Gives somebody another role, which holds from their next request on. */
export const changeRole = command({
  name: 'person.change-role',
  input: z.strictObject({ person: z.uuid(), role: z.enum(roles, 'Choose a role.') }),
  async run({ tx, actor }, input) {
    permit(actor, 'person.change-role', { isOwn: input.person === actor.id })
    const person = await lockPerson(tx, input.person)
    if (input.role !== 'admin') await refuseLastAdmin(tx, person)
    return {
      result: null,
      subject: person.id,
      async write() {
        await tx.person.update({
          where: { id: person.id },
          data: { role: input.role, version: { increment: 1 } },
        })
      },
    }
  },
})
