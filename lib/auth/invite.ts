import { z } from 'zod'
import { emailAddress } from '#lib/commands/input.ts'
import { invitePerson } from '#lib/commands/person/invite-person.ts'
import { newToken } from '#lib/credentials/token.ts'
import { sendMail } from '#lib/mail/send-mail.ts'
import { roles } from '#lib/policy/index.ts'
import { settings } from '#lib/settings.ts'
import { invitationMessage } from './messages.ts'
import { step } from './step.ts'

/** Invites somebody and mails the link; without a mail server it is shown in the terminal. */
export const invite = step(
  z.strictObject({
    email: emailAddress,
    role: z.enum(roles, 'Choose a role.'),
    days: z.coerce.number().int().min(1).max(30).default(7),
  }),
  async ({ email, role, days }, world) => {
    const token = newToken()
    await invitePerson(world, { email, role, days, token })
    const address = `${settings().origin}/sign-in/invitation?token=${token}`
    await sendMail(invitationMessage({ email, role, days, invitedBy: world.actor.name }, address))
    return null
  },
)
