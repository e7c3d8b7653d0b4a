import type { Prisma } from '#lib/db/generated/client.ts'

/** The revision number of the next log entry about a source. */
export async function nextSourceRevision(tx: Prisma.TransactionClient, sourceId: string): Promise<number> {
  return (await tx.logEntry.count({ where: { subject: sourceId } })) + 1
}
