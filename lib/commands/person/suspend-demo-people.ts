import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'

/** Suspends the sample's people, or restores those who were not removed: they may sign in only while the site listens on loopback. */
export const suspendDemoPeople = command({
  name: 'person.suspend-demo',
  input: z.strictObject({ suspended: z.boolean() }),
  async run({ tx, actor, now }, input) {
    permit(actor, 'person.suspend-demo')
    return {
      result: null,
      subject: null,
      async write() {
        await tx.person.updateMany({
          where: { isDemo: true, removedAt: null },
          data: { suspendedAt: input.suspended ? now : null },
        })
        if (input.suspended)
          await tx.session.updateMany({
            where: { person: { isDemo: true }, endedAt: null },
            data: { endedAt: now },
          })
      },
    }
  },
})
