import type { Prisma } from '#lib/db/generated/client.ts'

/** The id of the claimant of a name, added where the ledger does not know it yet, and public from its first public claim. */
export async function findOrAddClaimant(
  tx: Prisma.TransactionClient,
  claimant: { name: string; kind: string; sameAs: string[] },
  newId: () => string,
  logIdx: bigint | null,
): Promise<string> {
  const known = await tx.claimant.findUnique({
    where: { name: claimant.name },
    select: { id: true, logIdx: true },
  })
  if (known) {
    if (logIdx !== null && known.logIdx === null)
      await tx.claimant.updateMany({ where: { id: known.id, logIdx: null }, data: { logIdx } })
    return known.id
  }
  const added = await tx.claimant.create({ data: { id: newId(), ...claimant, logIdx }, select: { id: true } })
  return added.id
}
