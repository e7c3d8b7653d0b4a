import { NotFound } from '#lib/errors.ts'
import { type Actor, may } from '#lib/policy/index.ts'

/** Throws `NotFound` for whoever does not administer people: for them there is no such page. */
export function requireAdminViewer(viewer: Actor): void {
  if (!may(viewer, 'person.invite') || viewer.kind !== 'person')
    throw new NotFound('no-such-page', 'There is nothing here.')
}
