import { z } from 'zod'
import { Conflict } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { personOf } from '../person-of.ts'

/** Keeps a fresh secret, sealed, that counts for nothing until a code from it is confirmed. Throws `Conflict` beside a confirmed one. */
export const setUpSecondFactor = command({
  name: 'second-factor.set-up',
  input: z.strictObject({ sealedSecret: z.base64().max(200) }),
  async run({ tx, actor, now }, input) {
    permit(actor, 'second-factor.set-up')
    const personId = personOf(actor)
    const present = await tx.secondFactor.findUnique({ where: { personId } })
    if (present?.confirmedAt != null)
      throw new Conflict('has-second-factor', 'You have a second factor already. Remove it first.')
    return {
      result: null,
      subject: personId,
      async write() {
        const fresh = {
          sealedSecret: new Uint8Array(Buffer.from(input.sealedSecret, 'base64')),
          lastStep: 0n,
          createdAt: now,
        }
        await tx.secondFactor.upsert({ where: { personId }, create: { personId, ...fresh }, update: fresh })
      },
    }
  },
})
