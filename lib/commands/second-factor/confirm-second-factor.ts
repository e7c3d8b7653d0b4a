import { z } from 'zod'
import { Conflict } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { personOf } from '../person-of.ts'
import { codeHashes, replaceRecoveryCodes } from './recovery-codes.ts'

/**
 * Makes the secret count from which a right code has just been given, with recovery codes beside it. Every other session
 * of the person ends: it was begun without a second factor.
 */
export const confirmSecondFactor = command({
  name: 'second-factor.confirm',
  input: z.strictObject({ step: z.int().positive(), codeHashes }),
  async run(work, input) {
    const { tx, actor, now } = work
    permit(actor, 'second-factor.confirm')
    const personId = personOf(actor)
    const where = { personId, confirmedAt: null }
    if ((await tx.secondFactor.count({ where })) === 0)
      throw new Conflict('nothing-to-confirm', 'There is no new second factor to confirm. Begin again.')
    return {
      result: null,
      subject: personId,
      async write() {
        await tx.secondFactor.updateMany({ where, data: { confirmedAt: now, lastStep: BigInt(input.step) } })
        await replaceRecoveryCodes(work, personId, input.codeHashes)
        await tx.session.updateMany({ where: { personId, endedAt: null }, data: { endedAt: now } })
      },
    }
  },
})
