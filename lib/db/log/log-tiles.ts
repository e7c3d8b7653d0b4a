import { createHash } from 'node:crypto'
import { invariant } from '#lib/invariant.ts'
import {
  assembleProof,
  formatTilePath,
  type ProofPlan,
  planTiles,
  readTiles,
  treeHasher,
} from '#lib/translog/index.ts'
import type { Prisma, PrismaClient } from '../generated/client.ts'

export const logHasher = treeHasher((bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()))

/** The hashes of a proof about a published tree of `size` entries, from its stored tiles, in one query. */
export async function readProof(
  db: PrismaClient | Prisma.TransactionClient,
  plan: ProofPlan,
  size: number,
): Promise<Uint8Array[]> {
  const paths = planTiles(plan.positions, size).map(formatTilePath)
  const rows = await db.logTile.findMany({ where: { path: { in: paths } } })
  const bytes = new Map(rows.map((row) => [row.path, row.bytes]))
  const hashes = readTiles(logHasher, size, plan.positions, (tile) => {
    const found = bytes.get(formatTilePath(tile))
    invariant(found, 'every tile of a published size is stored')
    return new Uint8Array(found)
  })
  return assembleProof(logHasher, plan, hashes)
}
