import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { readingDatabase } from '#lib/db/client.ts'
import { NotFound } from '#lib/errors.ts'
import { publicViewer, type Query } from '#lib/queries/query.ts'
import { freshLabels } from './labels.ts'

/** Runs a query for a public page, at request time; what is not found becomes the not-found page. */
export async function readPublic<Args, Shape>(query: Query<Args, Shape>, args: Args): Promise<Shape> {
  await connection()
  await freshLabels()
  try {
    return await query(readingDatabase(), publicViewer, args)
  } catch (error) {
    if (error instanceof NotFound) notFound()
    throw error
  }
}
