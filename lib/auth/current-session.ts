import { cookies } from 'next/headers'
import { cache } from 'react'
import { noteSessionUse } from '#lib/commands/session/note-session-use.ts'
import { hashToken } from '#lib/credentials/token.ts'
import { database } from '#lib/db/client.ts'
import { type Actor, actorForPerson, anyone, type SessionStage, stageOfSession } from '#lib/policy/index.ts'
import { type LiveSession, readLiveSession } from '#lib/queries/person/live-session.ts'
import { settings } from '#lib/settings.ts'
import { decodeSessionCookie, sessionCookieName } from './cookies.ts'

/** A session by its row as it stands now, with the token that names it and how far it goes. */
export type CurrentSession = LiveSession & {
  readonly token: string
  readonly stage: SessionStage
  /** The person, also before the second factor was given: only for what leads to a full session. */
  readonly self: Actor
}

/** The session of a token, now in use; null once it has ended, expired, or its person may not sign in. */
export async function sessionOfToken(token: string): Promise<CurrentSession | null> {
  const session = await lookUpSession(token)
  if (session !== null) await noteSessionUse(database(), session, new Date())
  return session
}

/** As `sessionOfToken`, and no use of it. */
export async function lookUpSession(token: string): Promise<CurrentSession | null> {
  const { demoSignIn, isSecondFactorRequired, sessionIdleMs } = settings()
  const at = new Date()
  const live = await readLiveSession(database(), anyone, {
    tokenHash: hashToken(token),
    at,
    idleMs: sessionIdleMs,
  })
  if (live === null || (live.person.isDemo && !demoSignIn)) return null
  const { method, hasGivenSecondFactor, person } = live
  const { role, hasSecondFactor } = person
  const stage = stageOfSession({
    method,
    role,
    hasGivenSecondFactor,
    hasSecondFactor,
    isSecondFactorRequired,
  })
  return { ...live, token, stage, self: actorForPerson(person) }
}

/** The session of the request at hand; looked up once while one page is rendered. */
export const currentSession = cache(async (): Promise<CurrentSession | null> => {
  const token = await decodeSessionCookie((await cookies()).get(sessionCookieName)?.value)
  return token === null ? null : sessionOfToken(token)
})
