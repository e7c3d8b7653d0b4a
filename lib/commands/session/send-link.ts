import { z } from 'zod'
import { hashToken, tokenText } from '#lib/credentials/token.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'

/** Long enough for a mail to come and be read, short enough for it to be worth little later. */
const minutes = 15

/** Opens a way into an account by a link that works once; only its hash is kept, and whoever calls sends it to the account's address. */
export const sendLink = command({
  name: 'session.send-link',
  input: z.strictObject({ person: z.uuid(), token: tokenText }),
  async run({ tx, actor, now, newId }, input) {
    permit(actor, 'session.send-link')
    return {
      result: null,
      subject: input.person,
      async write() {
        await tx.oneTimeLink.create({
          data: {
            id: newId(),
            tokenHash: hashToken(input.token),
            purpose: 'sign-in',
            personId: input.person,
            createdAt: now,
            expiresAt: new Date(now.getTime() + minutes * 60_000),
          },
        })
      },
    }
  },
})
