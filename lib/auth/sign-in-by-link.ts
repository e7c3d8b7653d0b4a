import { after } from 'next/server'
import { z } from 'zod'
import { emailAddress } from '#lib/commands/input.ts'
import type { RequestSource } from '#lib/commands/record-event.ts'
import { sendLink } from '#lib/commands/session/send-link.ts'
import { spendLink } from '#lib/commands/session/spend-link.ts'
import { hashToken, newToken, tokenText } from '#lib/credentials/token.ts'
import { database } from '#lib/db/client.ts'
import { sendMail } from '#lib/mail/send-mail.ts'
import { anyone, systemActor } from '#lib/policy/index.ts'
import { readSignInAccount } from '#lib/queries/person/sign-in-account.ts'
import { settings } from '#lib/settings.ts'
import { take } from './budget.ts'
import { addressKey } from './client-address.ts'
import { enter } from './enter.ts'
import { localPath } from './local-path.ts'
import { linkMessage } from './messages.ts'
import { requestSource } from './request-source.ts'
import { step } from './step.ts'

/**
 * Has a sign-in link sent to an address, where it is an account's. Whether it is one shows neither in the answer nor in
 * its time, because looking and sending begin when the answer has gone. Throws `TooMany`.
 */
export const askForLink = step(
  z.strictObject({ email: emailAddress, to: z.string().optional() }),
  async ({ email, to }, world) => {
    const from = world.from ?? (await requestSource())
    const [account, address] = [hashToken(email), addressKey(from.address)]
    await take('links-of-address', address)
    await take('link-from-address', `${account} ${address}`)
    await take('link-of-account', account)
    after(() => mailLink(email, localPath(to), from))
    return null
  },
)

async function mailLink(email: string, to: string, from: RequestSource): Promise<void> {
  const db = database()
  const account = await readSignInAccount(db, anyone, { email, deviceHash: null })
  if (account === null) return
  const token = newToken()
  await sendLink({ db, actor: systemActor, from }, { person: account.id, token })
  const query = new URLSearchParams({ token, to })
  await sendMail(linkMessage(account, `${settings().origin}/sign-in/link?${query}`))
}

/** Signs in by the link that was sent, once; gives where to go. */
export const signInByLink = step(
  z.strictObject({ token: tokenText, to: z.string().optional() }),
  async ({ token, to }, world) => {
    const from = world.from ?? (await requestSource())
    await take('open-link', addressKey(from.address))
    const { person } = await spendLink({ db: database(), actor: systemActor, from }, { token })
    await enter(person, { method: 'link' })
    return localPath(to)
  },
)
