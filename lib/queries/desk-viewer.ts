import { NotFound } from '#lib/errors.ts'
import { type Actor, may } from '#lib/policy/index.ts'

/** The id of a viewer who works at the desk: whoever may bring evidence to a claim. For others there is no desk. */
export function deskViewer(viewer: Actor): string {
  if (viewer.id === null || !may(viewer, 'evidence.attach'))
    throw new NotFound('no-such-page', 'There is nothing here.')
  return viewer.id
}
