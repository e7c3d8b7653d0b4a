import { randomBytes } from 'node:crypto'
import type { Browser, BrowserContext } from '@playwright/test'
import { encodeSessionCookie, sessionCookieName } from '#lib/auth/cookies.ts'
import { acceptInvitation } from '#lib/commands/person/accept-invitation.ts'
import { invitePerson } from '#lib/commands/person/invite-person.ts'
import { startSession } from '#lib/commands/session/start-session.ts'
import { hashPassword } from '#lib/credentials/password-hash.ts'
import { newToken } from '#lib/credentials/token.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { type Role, systemActor } from '#lib/policy/index.ts'
import { testSecret } from './people-site.ts'

export type Invited = {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly password: string
}

/** Somebody with an account of their own: invited and, by the product's own commands, come in. */
export async function invited(db: PrismaClient, role: Role, name: string): Promise<Invited> {
  const world = { db, actor: systemActor }
  const token = newToken()
  const mark = randomBytes(4).toString('hex')
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}.${mark}@example.org`
  const password = `an unlikely phrase ${mark}`
  await invitePerson(world, { email, role, token })
  const { person } = await acceptInvitation(world, { token, name, phc: await hashPassword(password) })
  return { id: person, email, name, password }
}

/** What the cookie of a session of somebody's holds, signed in all the way without going through the pages of signing in. */
async function sessionValue(db: PrismaClient, person: string): Promise<string> {
  const proof = { person, method: 'password', hasGivenSecondFactor: true } as const
  const { token } = await startSession({ db, actor: systemActor }, proof)
  return encodeSessionCookie(token, testSecret)
}

/** The `Cookie` header of somebody who is signed in. */
export async function cookieOf(db: PrismaClient, person: string): Promise<string> {
  return `${sessionCookieName}=${await sessionValue(db, person)}`
}

/** A browser in which somebody is signed in. */
export async function signedIn(
  browser: Browser,
  site: { readonly url: string; readonly db: PrismaClient },
  person: { readonly id: string },
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: site.url })
  await context.addCookies([
    {
      name: sessionCookieName,
      value: await sessionValue(site.db, person.id),
      // Browsers take a Secure cookie for https only when they are handed it; loopback is sent it all the same.
      url: site.url.replace('http:', 'https:'),
      secure: true,
      httpOnly: true,
      sameSite: 'Lax',
    },
  ])
  return context
}
