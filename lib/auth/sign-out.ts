import { cookies } from 'next/headers'
import { endSession } from '#lib/commands/session/end-session.ts'
import { database } from '#lib/db/client.ts'
import { cookieShape, sessionCookieName } from './cookies.ts'
import { currentSession } from './current-session.ts'
import { requestSource } from './request-source.ts'
import { permitOwnOrigin } from './same-origin.ts'

/** Ends the session of the request at hand, in its row and in the browser. */
export async function signOut(): Promise<void> {
  await permitOwnOrigin()
  const session = await currentSession()
  if (session !== null)
    await endSession(
      { db: database(), actor: session.self, from: await requestSource() },
      { token: session.token },
    )
  forgetSession(await cookies())
}

/** Has the browser forget its session. */
export function forgetSession(jar: Awaited<ReturnType<typeof cookies>>): void {
  jar.set(sessionCookieName, '', { ...cookieShape, maxAge: 0 })
}
