import { z } from 'zod'
import { NotAllowed } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'

/** Takes a code that was found right, once: the time step of one, or a recovery code by its hash. Throws `NotAllowed` for a used one. */
export const spendSecondFactor = command({
  name: 'second-factor.use',
  input: z.union([
    z.strictObject({ person: z.uuid(), step: z.int().positive() }),
    z.strictObject({ person: z.uuid(), codeHash: z.string().regex(/^[0-9a-f]{64}$/) }),
  ]),
  async run({ tx, actor, now }, input) {
    permit(actor, 'second-factor.use')
    const personId = input.person
    const { count } =
      'step' in input
        ? await tx.secondFactor.updateMany({
            where: { personId, confirmedAt: { not: null }, lastStep: { lt: BigInt(input.step) } },
            data: { lastStep: BigInt(input.step) },
          })
        : await tx.recoveryCode.updateMany({
            where: { personId, codeHash: input.codeHash, usedAt: null },
            data: { usedAt: now },
          })
    if (count === 0)
      throw new NotAllowed('wrong-code', 'This code is not right, or it was used already.', 'code')
    return { result: null, subject: personId, write: async () => {} }
  },
})
