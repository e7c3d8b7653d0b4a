import { hashText } from '#lib/commands/hashing.ts'
import { database } from '#lib/db/client.ts'
import { type Actor, actorForPerson, anyone } from '#lib/policy/index.ts'
import { readLiveSession } from '#lib/queries/live-session.ts'
import { settings } from '#lib/settings.ts'

/** Whose session a token is, by its row as it stands now; anyone, once it has ended, expired or its person is suspended. */
export async function actorOfSession(token: string): Promise<Actor> {
  const person = await readLiveSession(database(), anyone, { tokenHash: hashText(token), at: new Date() })
  if (person === null || (person.isDemo && !settings().demoSignIn)) return anyone
  return actorForPerson(person)
}
