import { addresses } from '#lib/addresses.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { isInLedger, ledgerTables } from './ledger-filter.ts'

type Entry = { readonly path: string; readonly changedAt: string | null }
type Row = { ref: string; at: Date }

const pages = [
  addresses.home,
  addresses.ledger,
  addresses.documents,
  addresses.numbers,
  addresses.method,
  addresses.corrections,
  addresses.people,
  addresses.funding,
  addresses.log,
  addresses.figures,
]

/** Every public page but the sources', each with its latest change, from `offset` on. */
export async function readSitemap(
  db: PrismaClient,
  { offset, limit }: { offset: number; limit: number },
): Promise<Entry[]> {
  const documents = await db.$queryRaw<Row[]>`
    SELECT d.ref, max(l.at) AS at FROM ${ledgerTables} JOIN log_entry l ON l.idx = c.log_idx
    WHERE ${isInLedger} GROUP BY d.ref ORDER BY d.ref`
  const fixed: Entry[] = [
    ...pages.map((path) => ({ path, changedAt: null })),
    ...documents.map(({ ref, at }) => ({ path: addresses.document(ref), changedAt: at.toISOString() })),
  ]
  const head = fixed.slice(offset, offset + limit)
  const claims = await db.$queryRaw<Row[]>`
    SELECT c.ref, l.at FROM ${ledgerTables} JOIN log_entry l ON l.idx = c.log_idx
    WHERE ${isInLedger} ORDER BY c.created_at, c.id
    LIMIT ${limit - head.length} OFFSET ${Math.max(0, offset - fixed.length)}`
  return [
    ...head,
    ...claims.map(({ ref, at }) => ({ path: addresses.claim(ref), changedAt: at.toISOString() })),
  ]
}

/** How many addresses the sitemap has in all. */
export async function countSitemap(db: PrismaClient): Promise<number> {
  const [row] = await db.$queryRaw<{ claims: bigint; documents: bigint }[]>`
    SELECT count(*) AS claims, count(DISTINCT d.id) AS documents FROM ${ledgerTables} WHERE ${isInLedger}`
  return pages.length + Number(row?.claims ?? 0) + Number(row?.documents ?? 0)
}
