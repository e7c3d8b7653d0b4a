import { NotAllowed } from '#lib/errors.ts'
import type { Actor } from '#lib/policy/index.ts'

/** The person who answers for a change. Throws `NotAllowed` for a program that acts for nobody. */
export function personOf(actor: Actor): string {
  if (actor.kind !== 'person' || actor.id === null)
    throw new NotAllowed('needs-a-person', 'Only a person can do this.')
  return actor.id
}
