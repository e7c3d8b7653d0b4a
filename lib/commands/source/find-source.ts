import type { SourceIdentifier } from '#lib/citation/index.ts'
import type { Prisma } from '#lib/db/generated/client.ts'

/**
 * The source that an identifier names, however it is spelt: by DOI, by arXiv id, by canonical address, or by an
 * address at which one of its snapshots was found. One that turned out to be another is that other. Null where the
 * ledger has none.
 */
export async function findKnownSource(
  tx: Prisma.TransactionClient,
  { address, doi, arxivId }: SourceIdentifier,
): Promise<string | null> {
  const [known] = await tx.$queryRaw<{ id: string }[]>`
    SELECT coalesce(same_as_id, id) AS id FROM source WHERE doi = ${doi} OR arxiv_id = ${arxivId}
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

/** Letters and digits from which on a text is told by its fingerprint: shorter ones, notes of a site, say the same of many pages. */
const tellingLength = 500

/**
 * The source of which a snapshot says the same, letters and digits alone, where the two have no different DOI; null where
 * there is none, something stands on `own` already, or an editor parted the two.
 */
export async function findSourceOfText(
  tx: Prisma.TransactionClient,
  own: { readonly id: string; readonly doi: string | null },
  text: string,
): Promise<string | null> {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  if (letters < tellingLength) return null
  const [twin] = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM snapshot n JOIN source s ON s.id = n.source_id
    WHERE n.fingerprint = text_fingerprint(${text})
      AND NOT EXISTS (SELECT FROM evidence WHERE source_id = ${own.id}::uuid)
      AND NOT EXISTS (SELECT FROM derivation WHERE ${own.id}::uuid IN (source_id, from_id))
      AND NOT EXISTS (SELECT FROM source_parting p
        WHERE (p.source_id, p.from_id) IN ((${own.id}::uuid, s.id), (s.id, ${own.id}::uuid)))
      AND s.id <> ${own.id}::uuid AND s.same_as_id IS NULL
      AND (s.doi IS NULL OR ${own.doi}::text IS NULL OR s.doi = ${own.doi})
    ORDER BY n.captured_at LIMIT 1`
  return twin?.id ?? null
}
