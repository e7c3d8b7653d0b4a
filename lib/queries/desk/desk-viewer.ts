import { NotFound } from '#lib/errors.ts'
import type { Actor } from '#lib/policy/index.ts'
import { isAtDesk } from '../public.ts'

/** The id of a viewer who works at the desk: whoever may bring evidence to a claim. For others there is no desk. */
export function deskViewer(viewer: Actor): string {
  if (viewer.id === null || !isAtDesk(viewer)) throw new NotFound('no-such-page', 'There is nothing here.')
  return viewer.id
}
