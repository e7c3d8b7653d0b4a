import type { Prisma } from '#lib/db/generated/client.ts'

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
