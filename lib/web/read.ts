import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { database, readingDatabase } from '#lib/db/client.ts'
import { NotFound } from '#lib/errors.ts'
import { publicViewer, type Query } from '#lib/queries/query.ts'
import { freshLabels } from './labels.ts'

/** Runs a query for a public page, at request time; what is not found becomes the not-found page. */
export const readPublic = <Args, Shape>(query: Query<Args, Shape>, args: Args): Promise<Shape> =>
  readFrom(readingDatabase, query, args)

/** The same for pages that no cache keeps, of what the reader's role cannot see: signing in, and what a secret link opens. */
export const readPrivately = <Args, Shape>(query: Query<Args, Shape>, args: Args): Promise<Shape> =>
  readFrom(database, query, args)

async function readFrom<Args, Shape>(
  open: typeof database,
  query: Query<Args, Shape>,
  args: Args,
): Promise<Shape> {
  await connection()
  await freshLabels()
  try {
    return await query(open(), publicViewer, args)
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}
