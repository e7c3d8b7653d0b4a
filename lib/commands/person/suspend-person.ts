import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { lockPerson, refuseLastAdmin } from './lock-person.ts'

/** Keeps somebody out from their next request on; their work stays. */
export const suspendPerson = command({
  name: 'person.suspend',
  input: z.strictObject({ person: z.uuid() }),
  async run({ tx, actor, now }, input) {
    permit(actor, 'person.suspend', { isOwn: input.person === actor.id })
    const person = await lockPerson(tx, input.person)
    await refuseLastAdmin(tx, person)
    return {
      result: null,
      subject: person.id,
      async write() {
        await tx.person.updateMany({
          where: { id: person.id, suspendedAt: null },
          data: { suspendedAt: now, version: { increment: 1 } },
        })
        await tx.session.updateMany({ where: { personId: person.id, endedAt: null }, data: { endedAt: now } })
        await tx.oneTimeLink.updateMany({
          where: { personId: person.id, usedAt: null, withdrawnAt: null },
          data: { withdrawnAt: now },
        })
      },
    }
  },
})
