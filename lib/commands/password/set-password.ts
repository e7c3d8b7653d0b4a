import { z } from 'zod'
import { hashToken, tokenText } from '#lib/credentials/token.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { personOf } from '../person-of.ts'

/** An argon2id hash as `lib/credentials/password-hash.ts` gives it. */
export const passwordPhc = z.string().startsWith('$argon2id$v=19$').max(300)

/**
 * Gives oneself a password, by its hash; every other session of the person ends, open sign-in links are withdrawn, and
 * remembered browsers are forgotten.
 */
export const setPassword = command({
  name: 'password.set',
  input: z.strictObject({ phc: passwordPhc, keeps: tokenText.optional() }),
  async run({ tx, actor, now }, input) {
    permit(actor, 'password.set')
    const personId = personOf(actor)
    return {
      result: null,
      subject: personId,
      async write() {
        const changed = { phc: input.phc, changedAt: now }
        await tx.password.upsert({
          where: { personId },
          create: { personId, ...changed },
          update: changed,
        })
        const kept = input.keeps === undefined ? [] : [hashToken(input.keeps)]
        await tx.session.updateMany({
          where: { personId, endedAt: null, tokenHash: { notIn: kept } },
          data: { endedAt: now },
        })
        await tx.oneTimeLink.updateMany({
          where: { personId, purpose: 'sign-in', usedAt: null, withdrawnAt: null },
          data: { withdrawnAt: now },
        })
        await tx.knownDevice.deleteMany({ where: { personId } })
      },
    }
  },
})
