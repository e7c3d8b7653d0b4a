import { z } from 'zod'
import { hashToken, tokenText } from '#lib/credentials/token.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'

/** The link is printed at every start until somebody uses it, so it need not last. */
const hours = 24

/** Opens the one way to the first administrator's account: a link that works once. Earlier links of the kind end. */
export const offerFirstAdmin = command({
  name: 'person.offer-first-admin',
  input: z.strictObject({ token: tokenText }),
  async run({ tx, actor, now, newId }, input) {
    permit(actor, 'person.offer-first-admin')
    const id = newId()
    return {
      result: null,
      subject: id,
      async write() {
        await tx.oneTimeLink.updateMany({
          where: { purpose: 'first-admin', usedAt: null, withdrawnAt: null },
          data: { withdrawnAt: now },
        })
        await tx.oneTimeLink.create({
          data: {
            id,
            tokenHash: hashToken(input.token),
            purpose: 'first-admin',
            role: 'admin',
            createdAt: now,
            expiresAt: new Date(now.getTime() + hours * 3_600_000),
          },
        })
      },
    }
  },
})
