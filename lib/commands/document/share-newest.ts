import { Prisma } from '#lib/db/generated/client.ts'
import { NotFound } from '#lib/errors.ts'
import type { Work } from '../command.ts'
import { freeRef } from '../free-ref.ts'

/** A document as a claim is opened on it; `text` and `sha256` are its newest revision's. */
export type NewestText = {
  readonly id: string
  readonly revisionId: string
  readonly text: string
  readonly sha256: string
  /** A claim opened now is public at once. */
  readonly isPublic: boolean
}

/**
 * A document with its newest revision, neither published nor unpublished until the transaction ends, and a reference that
 * no claim has. One round trip, because whoever opens a claim asks for both.
 */
export async function shareNewest(
  work: Work,
  ref: string,
): Promise<{ document: NewestText; claimRef: string }> {
  const drawn = work.newRef('claim')
  const [found] = await work.sql.rows<NewestText & { isTaken: boolean }>(Prisma.sql`
    SELECT n.id, n.revision_id AS "revisionId", n.text, n.sha256, n.is_public AS "isPublic",
      EXISTS (SELECT FROM claim WHERE ref = ${drawn}) AS "isTaken"
    FROM share_newest(${ref}) n`)
  if (!found) throw new NotFound('no-such-document', 'There is no such document.')
  const { isTaken, ...document } = found
  return { document, claimRef: isTaken ? await freeRef(work, 'claim') : drawn }
}
