import { z } from 'zod'
import { hashToken } from '#lib/credentials/token.ts'
import { NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'

/** Ends one session, named by its token or its id; ending one that has ended already changes nothing. */
export const endSession = command({
  name: 'session.end',
  input: z.union([
    z.strictObject({ token: z.string().min(1).max(200) }),
    z.strictObject({ session: z.uuid() }),
  ]),
  async run({ tx, actor, now }, input) {
    const where = 'token' in input ? { tokenHash: hashToken(input.token) } : { id: input.session }
    const session = await tx.session.findUnique({ where })
    permit(actor, 'session.end', { isOwn: session === null || session.personId === actor.id })
    if (session === null && 'session' in input)
      throw new NotFound('no-such-session', 'There is no such session.')
    return {
      result: null,
      subject: session?.personId ?? null,
      async write() {
        if (session)
          await tx.session.updateMany({ where: { id: session.id, endedAt: null }, data: { endedAt: now } })
      },
    }
  },
})
