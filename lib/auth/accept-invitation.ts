import { z } from 'zod'
import { emailAddress, line } from '#lib/commands/input.ts'
import { acceptInvitation } from '#lib/commands/person/accept-invitation.ts'
import { hashPassword } from '#lib/credentials/password-hash.ts'
import { requireGoodPassword } from '#lib/credentials/password-rules.ts'
import { hashToken, tokenText } from '#lib/credentials/token.ts'
import { database } from '#lib/db/client.ts'
import { NotFound } from '#lib/errors.ts'
import { anyone, systemActor } from '#lib/policy/index.ts'
import { type OpenInvitation, readOpenInvitation } from '#lib/queries/person/open-invitation.ts'
import { take } from './budget.ts'
import { addressKey } from './client-address.ts'
import { enter } from './enter.ts'
import { requestSource } from './request-source.ts'
import { step } from './step.ts'

/** What the link with this token opens; null for one that opens nothing. */
export async function invitationOf(token: unknown): Promise<OpenInvitation | null> {
  const parsed = tokenText.safeParse(token)
  if (!parsed.success) return null
  return readOpenInvitation(database(), anyone, { tokenHash: hashToken(parsed.data), at: new Date() })
}

/** Makes the account of an invitation, or the first administrator's, with a name and a password, and signs in. */
export const takeUpInvitation = step(
  z.strictObject({
    token: tokenText,
    name: line('Your name'),
    email: emailAddress.optional(),
    newPassword: z.string().max(512, 'A password has at most 128 characters.'),
  }),
  async ({ token, name, email, newPassword }, world) => {
    const from = world.from ?? (await requestSource())
    await take('open-link', addressKey(from.address))
    const invitation = await invitationOf(token)
    if (invitation === null)
      throw new NotFound(
        'no-such-invitation',
        'This invitation was used, withdrawn or is too old. Ask for a new one.',
      )
    requireGoodPassword(newPassword, [name, invitation.email ?? email ?? ''], 'newPassword')
    const phc = await hashPassword(newPassword)
    const { person } = await acceptInvitation(
      { db: database(), actor: systemActor, from },
      { token, name, phc, ...(email === undefined ? {} : { email }) },
    )
    await enter(person, { method: 'invitation' })
    return null
  },
)
