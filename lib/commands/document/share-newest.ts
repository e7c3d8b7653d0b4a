import { Prisma } from '#lib/db/generated/client.ts'
import { NotFound } from '#lib/errors.ts'
import type { Work } from '../command.ts'

/** A document as a claim is opened on it; `text` and `sha256` are its newest revision's. */
export type NewestText = {
  readonly id: string
  readonly revisionId: string
  readonly text: string
  readonly sha256: string
  /** A claim opened now is public at once. */
  readonly isPublic: boolean
}

/** A document with its newest revision, neither published nor unpublished until the transaction ends. */
export async function shareNewest({ sql }: Work, ref: string): Promise<NewestText> {
  // Two statements, so that the second sees what the lock waited for; one round trip.
  const [, [document]] = await Promise.all([
    sql.rows(Prisma.sql`SELECT id FROM document WHERE ref = ${ref} FOR SHARE`),
    sql.rows<NewestText>(Prisma.sql`
      SELECT d.id, r.id AS "revisionId", r.text, r.sha256,
        d.publication = 'published' AND d.publish_scope = 'all' AND r.log_idx IS NOT NULL AS "isPublic"
      FROM document d JOIN revision r ON r.document_id = d.id
      WHERE d.ref = ${ref} ORDER BY r.number DESC LIMIT 1`),
  ])
  if (!document) throw new NotFound('no-such-document', 'There is no such document.')
  return document
}
