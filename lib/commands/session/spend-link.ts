import { z } from 'zod'
import { hashToken, tokenText } from '#lib/credentials/token.ts'
import { NotAllowed } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'

/** Uses a sign-in link up and gives whose it was. The account's other links end with it. Throws `NotAllowed` for one that opens nothing. */
export const spendLink = command({
  name: 'session.use-link',
  input: z.strictObject({ token: tokenText }),
  async run({ tx, actor, now }, input) {
    permit(actor, 'session.use-link')
    const { count } = await tx.oneTimeLink.updateMany({
      where: {
        tokenHash: hashToken(input.token),
        purpose: 'sign-in',
        usedAt: null,
        withdrawnAt: null,
        expiresAt: { gt: now },
        person: { suspendedAt: null },
      },
      data: { usedAt: now },
    })
    const link = await tx.oneTimeLink.findUnique({
      where: { tokenHash: hashToken(input.token) },
      select: { personId: true },
    })
    const person = link?.personId ?? null
    if (count !== 1 || person === null)
      throw new NotAllowed('link-over', 'This link was used already or is too old. Ask for a new one.')
    return {
      result: { person },
      subject: person,
      async write() {
        await tx.oneTimeLink.updateMany({
          where: { personId: person, purpose: 'sign-in', usedAt: null, withdrawnAt: null },
          data: { withdrawnAt: now },
        })
      },
    }
  },
})
