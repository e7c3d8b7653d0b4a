import { notFound } from 'next/navigation'
import { currentActor } from '#lib/auth/current-actor.ts'
import { requireActor } from '#lib/auth/require-actor.ts'
import { database } from '#lib/db/client.ts'
import { NotFound } from '#lib/errors.ts'
import type { Query } from '#lib/queries/query.ts'
import { freshLabels } from './labels.ts'

/** Runs a query for whoever is signed in; nobody signed in is asked to, and comes back to `here`. */
export async function readDesk<Args, Shape>(
  query: Query<Args, Shape>,
  args: Args,
  here: string,
): Promise<Shape> {
  const actor = await requireActor(here)
  await freshLabels()
  try {
    return await query(database(), actor, args)
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}

/** Runs a query for whoever is signed in, for a part of a page; throws what the query throws. */
export async function readForDesk<Args, Shape>(query: Query<Args, Shape>, args: Args): Promise<Shape> {
  return query(database(), await currentActor(), args)
}
