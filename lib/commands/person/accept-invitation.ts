import { z } from 'zod'
import { hashToken, tokenText } from '#lib/credentials/token.ts'
import type { OneTimeLink } from '#lib/db/generated/client.ts'
import { Conflict, InvalidInput, NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command, type Work } from '../command.ts'
import { emailAddress, line } from '../input.ts'
import { passwordPhc } from '../password/set-password.ts'

/**
 * Makes the account that an invitation, or the link for the first administrator, stands for. With an e-mail address in
 * place of the token, somebody whom a provider vouches for takes up the invitation sent to that address.
 */
export const acceptInvitation = command({
  name: 'person.accept-invitation',
  input: z.strictObject({
    token: tokenText.optional(),
    email: emailAddress.optional(),
    name: line('Your name'),
    phc: passwordPhc.optional(),
  }),
  async run(work, input) {
    const { tx, actor, now, newId } = work
    permit(actor, 'person.accept-invitation')
    const link = await openInvitation(work, input)
    const email = link.email ?? input.email
    if (email === undefined)
      throw new InvalidInput('no-email', 'An account needs an e-mail address.', 'email')
    if (await tx.person.findUnique({ where: { email }, select: { id: true } }))
      throw new Conflict('has-account', 'Somebody with this address has an account already.', 'email')
    const id = newId()
    return {
      result: { person: id },
      subject: id,
      async write() {
        const role = link.role ?? 'reader'
        await tx.person.create({ data: { id, email, name: input.name, role, createdAt: now } })
        if (input.phc !== undefined)
          await tx.password.create({ data: { personId: id, phc: input.phc, changedAt: now } })
        await tx.oneTimeLink.update({ where: { id: link.id }, data: { usedAt: now, personId: id } })
      },
    }
  },
})

type Wanted = { readonly token?: string | undefined; readonly email?: string | undefined }

/** The invitation, its row locked, so that no two people take it up. */
async function openInvitation({ tx, now }: Work, { token, email }: Wanted): Promise<OneTimeLink> {
  const where =
    token === undefined
      ? { email: email ?? '', purpose: 'invitation' }
      : { tokenHash: hashToken(token), purpose: { in: ['invitation', 'first-admin'] } }
  const open = { usedAt: null, withdrawnAt: null, expiresAt: { gt: now } }
  const found = await tx.oneTimeLink.findFirst({ where: { ...where, ...open }, select: { id: true } })
  const [locked] = found
    ? await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM one_time_link WHERE id = ${found.id}::uuid AND used_at IS NULL FOR UPDATE`
    : []
  if (!locked)
    throw new NotFound(
      'no-such-invitation',
      'This invitation was used, withdrawn or is too old. Ask for a new one.',
    )
  return tx.oneTimeLink.findUniqueOrThrow({ where: { id: locked.id } })
}
