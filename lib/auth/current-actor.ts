import { type Actor, anyone, type Role } from '#lib/policy/index.ts'
import { currentSession } from './current-session.ts'

/** Who sent the request at hand; anyone, unless a session goes all the way. */
export async function currentActor(): Promise<Actor> {
  const session = await currentSession()
  return session?.stage === 'full' ? session.self : anyone
}

/** The person who sent the request at hand; null where nobody is signed in. */
export async function currentPerson(): Promise<{ id: string; name: string; role: Role } | null> {
  const { kind, id, name, role } = await currentActor()
  return kind === 'person' && id !== null && role !== 'system' ? { id, name, role } : null
}
