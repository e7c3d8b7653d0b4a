import type { Prisma } from '#lib/db/generated/client.ts'

/** The id of the claimant of a name, added where the ledger does not know it yet. */
export async function findOrAddClaimant(
  tx: Prisma.TransactionClient,
  claimant: { name: string; kind: string; sameAs: string[] },
  newId: () => string,
  logIdx: bigint,
): Promise<string> {
  const known = await tx.claimant.findUnique({ where: { name: claimant.name }, select: { id: true } })
  if (known) return known.id
  const added = await tx.claimant.create({ data: { id: newId(), ...claimant, logIdx }, select: { id: true } })
  return added.id
}
