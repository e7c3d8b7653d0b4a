import { z } from 'zod'
import { hashToken, newToken, tokenText } from '#lib/credentials/token.ts'
import { NotAllowed } from '#lib/errors.ts'
import { permit, sessionMethods } from '#lib/policy/index.ts'
import { command } from '../command.ts'

/** A session ends after this long whatever happens, unless the caller says otherwise; milliseconds. */
const defaultMs = 12 * 3_600_000
/** What browsers say of themselves, cut to this many characters. */
const deviceLimit = 300

/**
 * Starts a session for a person who has just proved who they are; the token goes into the cookie, its hash into the row.
 * A new one ends the session that it `replaces`, and the browser may be remembered by a token of its own.
 */
export const startSession = command({
  name: 'session.start',
  input: z.strictObject({
    person: z.uuid(),
    method: z.enum(sessionMethods),
    hasGivenSecondFactor: z.boolean().default(false),
    forMs: z.int().positive().default(defaultMs),
    replaces: tokenText.optional(),
    remembers: tokenText.optional(),
    address: z.string().max(100).optional(),
    device: z.string().optional(),
  }),
  async run({ tx, actor, now, newId }, input) {
    permit(actor, 'session.start')
    const person = await tx.person.findUnique({ where: { id: input.person } })
    if (!person || person.suspendedAt !== null)
      throw new NotAllowed('cannot-sign-in', 'This account cannot sign in here.')
    const token = newToken()
    const expiresAt = new Date(now.getTime() + input.forMs)
    return {
      result: { token, expiresAt },
      subject: person.id,
      async write() {
        if (input.replaces !== undefined)
          await tx.session.updateMany({
            where: { tokenHash: hashToken(input.replaces), personId: person.id, endedAt: null },
            data: { endedAt: now },
          })
        await tx.session.create({
          data: {
            id: newId(),
            tokenHash: hashToken(token),
            personId: person.id,
            createdAt: now,
            lastSeenAt: now,
            expiresAt,
            method: input.method,
            secondFactorAt: input.hasGivenSecondFactor ? now : null,
            address: input.address ?? null,
            device: input.device?.slice(0, deviceLimit) ?? null,
          },
        })
        if (input.remembers !== undefined)
          await tx.knownDevice.createMany({
            data: [{ tokenHash: hashToken(input.remembers), personId: person.id, createdAt: now }],
            skipDuplicates: true,
          })
      },
    }
  },
})
