import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { NotAllowed } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { hashText } from '../hashing.ts'

/** A session ends after this many hours whatever happens. */
const absoluteHours = 12

/** Starts a session for a person who has just proved who they are; the token goes into the cookie, its hash into the row. */
export const startSession = command({
  name: 'session.start',
  input: z.strictObject({ person: z.uuid() }),
  async run({ tx, actor, now, newId }, input) {
    permit(actor, 'session.start')
    const person = await tx.person.findUnique({ where: { id: input.person } })
    if (!person || person.suspendedAt !== null)
      throw new NotAllowed('cannot-sign-in', 'This account cannot sign in here.')
    const token = randomBytes(32).toString('base64url')
    const expiresAt = new Date(now.getTime() + absoluteHours * 3_600_000)
    return {
      result: { token, expiresAt },
      subject: person.id,
      async write() {
        await tx.session.create({
          data: {
            id: newId(),
            tokenHash: hashText(token),
            personId: person.id,
            createdAt: now,
            lastSeenAt: now,
            expiresAt,
          },
        })
      },
    }
  },
})
