import type { Message } from '#lib/mail/send-mail.ts'
import type { Role } from '#lib/policy/index.ts'

/** The mail with a sign-in link. */
export function linkMessage(account: { name: string; email: string }, address: string): Message {
  return {
    to: account.email,
    subject: 'Your link to sign in to Claim Ledger',
    text: `Hello ${account.name},

this link signs you in, once, within the next 15 minutes:

${address}

If you did not ask for it, somebody typed your address by mistake; nothing happens unless you open the link.`,
  }
}

/** The mail with an invitation. */
export function invitationMessage(
  invitation: { email: string; role: Role; days: number; invitedBy: string },
  address: string,
): Message {
  const { email, role, days, invitedBy } = invitation
  return {
    to: email,
    subject: `${invitedBy} invites you to Claim Ledger`,
    text: `Hello,

${invitedBy} invites you to work on Claim Ledger as ${role === 'admin' ? 'an administrator' : role === 'editor' ? 'an editor' : `a ${role}`}.
This link makes your account, once, within ${days === 1 ? 'a day' : `${days} days`}:

${address}`,
  }
}
