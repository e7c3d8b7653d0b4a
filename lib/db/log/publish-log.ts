import {
  encodeBundle,
  encodeText,
  formatTilePath,
  growTileTree,
  newTiles,
  planConsistency,
  type TileTree,
  tileWidth,
} from '#lib/translog/index.ts'
import type { Prisma, PrismaClient } from '../generated/client.ts'
import { logHasher, readProof } from './log-tiles.ts'

/** What signs a tree: `lib/signing`, behind the little that publishing needs of it. */
export type CheckpointSigner = {
  readonly keyText: string
  readonly last: () => { readonly size: number; readonly root: Uint8Array } | null
  readonly sign: (
    head: { readonly size: number; readonly root: Uint8Array },
    proof: readonly Uint8Array[],
  ) => string
}

/** Whoever publishes holds this lock for its transaction; the number has no other meaning. */
const publishLock = 7_283_649_107
/** Entries read at a time. */
const batch = 1024
const limits = { maxWait: 10_000, timeout: 120_000 }

/**
 * Turns new entries of the log into tiles and a signed checkpoint, all in one transaction: a crash between any two
 * steps leaves the old checkpoint or the new one. Keeps the tree's edge between calls, so that each entry is hashed
 * once. Publication is derived from entries that commands wrote; it changes nothing that they say (decision 005).
 */
export function logPublisher(db: PrismaClient, signer: CheckpointSigner): { publish: () => Promise<number> } {
  let edge: Edge = { tree: growTileTree(logHasher), bundle: [] }
  return {
    /** Publishes what is new and gives the size of the tree that is now published. */
    async publish() {
      try {
        return await db.$transaction((tx) => publish(tx, edge, signer), limits)
      } catch (error) {
        // The edge may be ahead of what was written; it is grown again from the entries.
        edge = { tree: growTileTree(logHasher), bundle: [] }
        throw error
      }
    },
  }
}

/** The growing tree, and the entries of its last bundle. */
type Edge = { readonly tree: TileTree; bundle: Uint8Array[] }

async function publish(tx: Prisma.TransactionClient, edge: Edge, signer: CheckpointSigner): Promise<number> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${publishLock})::text`
  const newest = await tx.logCheckpoint.findFirst({ orderBy: { size: 'desc' }, select: { size: true } })
  const published = Number(newest?.size ?? 0)
  const head = await tx.logHead.findUniqueOrThrow({ where: { id: 1 } })
  const size = Number(head.size)
  const signed = signer.last()
  // A database that is behind what was signed is an old backup: the signer says so, new entries or not.
  if (size === published && (signed?.size ?? 0) <= size) return published
  await grow(tx, edge, published, () => {})
  const tiles: { path: string; bytes: Uint8Array<ArrayBuffer> }[] = []
  await grow(tx, edge, size, (bytes, index) => {
    tiles.push({ path: formatTilePath({ level: 'entries', index, width: tileWidth }), bytes: copy(bytes) })
  })
  const wanted = new Set(newTiles(published, size).map(formatTilePath))
  const built = [...edge.tree.takeFullTiles(), ...edge.tree.partialTiles()]
  tiles.push(...built.map(({ tile, bytes }) => ({ path: formatTilePath(tile), bytes: copy(bytes) })))
  if (edge.bundle.length > 0) {
    const tile = { level: 'entries' as const, index: Math.floor(size / tileWidth), width: edge.bundle.length }
    tiles.push({ path: formatTilePath(tile), bytes: copy(encodeBundle(edge.bundle)) })
  }
  await tx.logTile.createMany({ data: tiles.filter(({ path }) => wanted.has(path)), skipDuplicates: true })
  const root = edge.tree.root()
  const isExtension = signed !== null && signed.size > 0 && signed.size < size
  const proof = isExtension ? await readProof(tx, planConsistency(signed.size, size), size) : []
  const note = signer.sign({ size, root }, proof)
  await tx.logCheckpoint.create({ data: { size: BigInt(size), note, key: signer.keyText, at: new Date() } })
  return size
}

const copy = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes)

/** Grows the edge to `size` entries; `onBundle` is told each bundle that was filled. */
async function grow(
  tx: Prisma.TransactionClient,
  edge: Edge,
  size: number,
  onBundle: (bytes: Uint8Array, index: number) => void,
): Promise<void> {
  while (edge.tree.size() < size) {
    const from = edge.tree.size()
    const rows = await tx.logEntry.findMany({
      where: { idx: { gte: from, lt: Math.min(size, from + batch) } },
      orderBy: { idx: 'asc' },
      select: { canonical: true },
    })
    for (const { canonical } of rows) {
      const bytes = encodeText(canonical)
      edge.tree.append(logHasher.leaf(bytes))
      edge.bundle.push(bytes)
      if (edge.bundle.length < tileWidth) continue
      onBundle(encodeBundle(edge.bundle), Math.floor((edge.tree.size() - 1) / tileWidth))
      edge.bundle = []
    }
  }
}
