import type { Prisma } from '#lib/db/generated/client.ts'

/** Locks several claims in one order, so that two commands about the same claims cannot wait for each other. */
export async function lockInOrder(tx: Prisma.TransactionClient, refs: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM claim WHERE ref = ANY(${[...refs]}) ORDER BY id FOR UPDATE`
}
