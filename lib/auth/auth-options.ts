import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { endSession } from '#lib/commands/session/end-session.ts'
import { startSession } from '#lib/commands/session/start-session.ts'
import { database } from '#lib/db/client.ts'
import { LedgerError } from '#lib/errors.ts'
import { systemActor } from '#lib/policy/index.ts'
import { isDemoPerson } from '#lib/queries/sign-in-page.ts'
import { settings } from '#lib/settings.ts'
import { localPath } from './local-path.ts'
import { actorOfSession } from './session-actor.ts'

/** Longer than any session's row lives; the row decides. */
const cookieSeconds = 24 * 3600

/** How next-auth is used here: it keeps one encrypted cookie, which holds the token of a session row and nothing else. */
export function authOptions(): NextAuthOptions {
  const { secret, origin } = settings()
  return {
    ...(secret === undefined ? {} : { secret }),
    useSecureCookies: origin.startsWith('https:'),
    session: { strategy: 'jwt', maxAge: cookieSeconds },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [demoPeople],
    callbacks: {
      jwt: ({ token, user }) => (user ? { session: user.id } : token),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => localPath(url),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.session === 'string') await endSessionOf(token.session)
      },
    },
  }
}

/** One click as one of the sample's made-up people, only while nobody but this machine can reach the site. */
const demoPeople = Credentials({
  id: 'demo',
  credentials: { person: {} },
  async authorize(given) {
    const person = given?.person ?? ''
    if (!settings().demoSignIn || !(await isDemoPerson(database(), systemActor, { person }))) return null
    try {
      const { token } = await startSession({ db: database(), actor: systemActor }, { person })
      return { id: token }
    } catch (error) {
      if (error instanceof LedgerError) return null
      throw error
    }
  },
})

async function endSessionOf(token: string): Promise<void> {
  const actor = await actorOfSession(token)
  if (actor.kind === 'person') await endSession({ db: database(), actor }, { token })
}
