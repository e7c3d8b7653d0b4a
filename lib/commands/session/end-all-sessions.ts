import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { personOf } from '../person-of.ts'

/** Signs somebody out everywhere: oneself, or as an administrator anybody. Browsers that were remembered are forgotten. */
export const endAllSessions = command({
  name: 'session.end-all',
  input: z.strictObject({ person: z.uuid().optional() }),
  async run({ tx, actor, now }, input) {
    const person = input.person ?? personOf(actor)
    permit(actor, 'session.end-all', { isOwn: person === actor.id })
    return {
      result: null,
      subject: person,
      async write() {
        await tx.session.updateMany({ where: { personId: person, endedAt: null }, data: { endedAt: now } })
        await tx.knownDevice.deleteMany({ where: { personId: person } })
      },
    }
  },
})
