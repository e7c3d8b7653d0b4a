import type { Role } from './vocabulary.ts'

declare const minted: unique symbol

/** Who acts. Made in this file alone, for `auth`, `jobs` and `bin` to call. */
export type Actor = {
  readonly kind: 'person' | 'system' | 'anyone'
  /** The pseudonym that the log shows; null for anyone. */
  readonly id: string | null
  readonly role: Role | 'system'
  readonly name: string
  readonly [minted]: true
}

function mint(actor: Omit<Actor, typeof minted>): Actor {
  return actor as Actor
}

/** The actor of a person whose session has just been looked up. */
export function actorForPerson(person: { id: string; role: Role; name: string }): Actor {
  return mint({ kind: 'person', id: person.id, role: person.role, name: person.name })
}

/** The product itself: start-up, the sample loader, jobs. */
export const systemActor: Actor = mint({ kind: 'system', id: null, role: 'system', name: 'system' })

/** Somebody who is not signed in. */
export const anyone: Actor = mint({ kind: 'anyone', id: null, role: 'reader', name: 'anyone' })
