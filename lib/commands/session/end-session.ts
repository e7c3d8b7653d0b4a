import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { hashText } from '../hashing.ts'

/** Ends the session of a token; ending one that has ended already changes nothing. */
export const endSession = command({
  name: 'session.end',
  input: z.strictObject({ token: z.string().min(1).max(200) }),
  async run({ tx, actor, now }, input) {
    const session = await tx.session.findUnique({ where: { tokenHash: hashText(input.token) } })
    permit(actor, 'session.end', { isOwn: session === null || session.personId === actor.id })
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
