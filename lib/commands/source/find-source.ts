import type { SourceIdentifier } from '#lib/citation/index.ts'
import type { Prisma } from '#lib/db/generated/client.ts'

/**
 * The source that an identifier names, however it is spelt: by DOI, by arXiv id, by canonical address, or by an
 * address at which one of its snapshots was found. Null where the ledger has none.
 */
export async function findKnownSource(
  tx: Prisma.TransactionClient,
  { address, doi, arxivId }: SourceIdentifier,
): Promise<string | null> {
  const [known] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM source WHERE doi = ${doi} OR arxiv_id = ${arxivId}
      OR canonical_address = canonical_address(${address})
    UNION ALL
    SELECT source_id FROM snapshot WHERE canonical_address(final_address) = canonical_address(${address})
    LIMIT 1`
  return known?.id ?? null
}

/** The source of which a snapshot has the same bytes. */
export async function findSourceOfBytes(
  tx: Prisma.TransactionClient,
  sha256: string,
): Promise<string | null> {
  const snapshot = await tx.snapshot.findFirst({ where: { sha256 }, select: { sourceId: true } })
  return snapshot?.sourceId ?? null
}
