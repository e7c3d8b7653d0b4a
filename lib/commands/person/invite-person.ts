import { z } from 'zod'
import { hashToken, tokenText } from '#lib/credentials/token.ts'
import { Conflict } from '#lib/errors.ts'
import { permit, roles } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { emailAddress } from '../input.ts'

/** An invitation that nobody took up ends after this many days, if not sooner. */
const longestDays = 30

/**
 * Invites somebody by a link that works once; the caller draws the token and hands it over. An earlier invitation of the
 * same address ends. Throws `Conflict` where the address has an account.
 */
export const invitePerson = command({
  name: 'person.invite',
  input: z.strictObject({
    email: emailAddress,
    role: z.enum(roles, 'Choose a role.'),
    days: z.coerce.number('Choose how long it is good for.').int().min(1).max(longestDays).default(7),
    token: tokenText,
  }),
  async run({ tx, actor, now, newId }, input) {
    permit(actor, 'person.invite')
    if (await tx.person.findUnique({ where: { email: input.email }, select: { id: true } }))
      throw new Conflict('has-account', 'Somebody with this address has an account already.', 'email')
    const id = newId()
    return {
      result: { invitation: id },
      subject: id,
      async write() {
        await tx.oneTimeLink.updateMany({
          where: { purpose: 'invitation', email: input.email, usedAt: null, withdrawnAt: null },
          data: { withdrawnAt: now },
        })
        await tx.oneTimeLink.create({
          data: {
            id,
            tokenHash: hashToken(input.token),
            purpose: 'invitation',
            email: input.email,
            role: input.role,
            createdById: actor.id,
            createdAt: now,
            expiresAt: new Date(now.getTime() + input.days * 24 * 3_600_000),
          },
        })
      },
    }
  },
})
