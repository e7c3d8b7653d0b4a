import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { personOf } from '../person-of.ts'
import { forgetSecondFactor } from './forget-second-factor.ts'

/** Does without a second factor from now on; where the site demands one, the next page asks for a new one. */
export const removeSecondFactor = command({
  name: 'second-factor.remove',
  input: z.strictObject({}),
  async run(work) {
    permit(work.actor, 'second-factor.remove')
    const personId = personOf(work.actor)
    return {
      result: null,
      subject: personId,
      async write() {
        await forgetSecondFactor(work, personId)
        // What was begun with it goes on as what it is without: no session counts as proved twice any more.
        await work.tx.session.updateMany({
          where: { personId, endedAt: null },
          data: { secondFactorAt: null },
        })
      },
    }
  },
})
