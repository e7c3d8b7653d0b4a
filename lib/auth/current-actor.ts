import { type Actor, anyone, type Role } from '#lib/policy/index.ts'
import { type CurrentSession, currentSession, lookUpSession } from './current-session.ts'

/** Who sent the request at hand; anyone, unless a session goes all the way. */
export async function currentActor(): Promise<Actor> {
  return actorOf(await currentSession())
}

/**
 * For an answer that goes on long after its request: gives, each time, whom the request's session stands for by then.
 * Asking is no use of the session, so that a page left open does not keep it from ending.
 */
export async function followActor(): Promise<() => Promise<Actor>> {
  const token = (await currentSession())?.token
  return async () => (token === undefined ? anyone : actorOf(await lookUpSession(token)))
}

const actorOf = (session: CurrentSession | null): Actor => (session?.stage === 'full' ? session.self : anyone)

/** The person who sent the request at hand; null where nobody is signed in. */
export async function currentPerson(): Promise<{ id: string; name: string; role: Role } | null> {
  const { kind, id, name, role } = await currentActor()
  return kind === 'person' && id !== null && role !== 'system' ? { id, name, role } : null
}
