import type { Prisma } from '#lib/db/generated/client.ts'
import { NotFound } from '#lib/errors.ts'
import { invariant } from '#lib/invariant.ts'

/** A document with its newest revision, neither published nor unpublished until the transaction ends. */
export async function shareDocument(tx: Prisma.TransactionClient, ref: string) {
  await tx.$queryRaw`SELECT id FROM document WHERE ref = ${ref} FOR SHARE`
  return readDocument(tx, ref)
}

/** A document with its newest revision, its row locked until the transaction ends. */
export async function lockDocument(tx: Prisma.TransactionClient, ref: string) {
  await tx.$queryRaw`SELECT id FROM document WHERE ref = ${ref} FOR UPDATE`
  return readDocument(tx, ref)
}

async function readDocument(tx: Prisma.TransactionClient, ref: string) {
  const found = await tx.document.findUnique({
    where: { ref },
    include: { revisions: { orderBy: { number: 'desc' }, take: 1 } },
  })
  if (!found) throw new NotFound('no-such-document', 'There is no such document.')
  const { revisions, ...document } = found
  const [revision] = revisions
  invariant(revision, 'a document has a revision')
  return { document, revision }
}
