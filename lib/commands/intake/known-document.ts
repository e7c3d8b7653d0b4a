import type { Prisma } from '#lib/db/generated/client.ts'

/** A document whose newest revision has this very text; null where its text is another. */
export async function sameAsNewest(
  tx: Prisma.TransactionClient,
  documentId: string,
  textSha256: string,
): Promise<{ id: string; ref: string } | null> {
  const newest = await tx.revision.findFirst({
    where: { documentId },
    orderBy: { number: 'desc' },
    select: { sha256: true, document: { select: { id: true, ref: true } } },
  })
  return newest?.sha256 === textSha256 ? newest.document : null
}

/** The document whose text in any revision has this hash; null where there is none. */
export async function knownDocument(
  tx: Prisma.TransactionClient,
  textSha256: string,
): Promise<{ id: string; ref: string } | null> {
  const revision = await tx.revision.findFirst({
    where: { sha256: textSha256 },
    orderBy: { createdAt: 'asc' },
    select: { document: { select: { id: true, ref: true } } },
  })
  return revision?.document ?? null
}
