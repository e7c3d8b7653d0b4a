import type { PrismaClient } from '#lib/db/generated/client.ts'
import { readProof } from '#lib/db/log-tiles.ts'
import { NotFound } from '#lib/errors.ts'
import {
  encodeText,
  formatEntryProof,
  formatTilePath,
  Malformed,
  parseTilePath,
  planInclusion,
} from '#lib/translog/index.ts'
import { publicClaim } from './public.ts'
import { parseRef, type Query } from './query.ts'

const notPublished = () => new NotFound('not-published', 'The log has not been published yet.')

/** The latest signed checkpoint, word for word. */
export const readCheckpoint: Query<Record<string, never>, string> = async (db) => {
  const newest = await db.logCheckpoint.findFirst({ orderBy: { size: 'desc' }, select: { note: true } })
  if (!newest) throw notPublished()
  return newest.note
}

/** The verifier key of the latest checkpoint, one line. */
export const readLogKey: Query<Record<string, never>, string> = async (db) => {
  const newest = await db.logCheckpoint.findFirst({ orderBy: { size: 'desc' }, select: { key: true } })
  if (!newest) throw notPublished()
  return `${newest.key}\n`
}

/** A published tile or bundle by its address below `/tlog/`, and whether it is full and so never changes. */
export const readTile: Query<{ path: string }, StoredTile> = (db, _viewer, { path }) => storedTile(db, path)

export type StoredTile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly isFull: boolean }

/** A published tile or bundle by its path; throws `no-such-tile`. */
export async function storedTile(db: Pick<PrismaClient, 'logTile'>, path: string): Promise<StoredTile> {
  const tile = tileAt(path)
  const found = await db.logTile.findUnique({ where: { path: formatTilePath(tile) } })
  if (!found) throw new NotFound('no-such-tile', 'The log has no such tile.')
  return { bytes: found.bytes, isFull: tile.width === 256 }
}

function tileAt(path: string) {
  try {
    return parseTilePath(path)
  } catch (error) {
    if (error instanceof Malformed) throw new NotFound('no-such-tile', error.message)
    throw error
  }
}

/** The proof file of a claim's latest published entry (C2SP tlog-proof), with the key that it verifies under. */
export const readClaimProof: Query<{ ref: string }, { proof: string; key: string; index: number }> = async (
  db,
  _viewer,
  { ref },
) => {
  const newest = await db.logCheckpoint.findFirst({ orderBy: { size: 'desc' } })
  const claim = await db.claim.findFirst({
    where: { ref: parseRef(ref), ...publicClaim },
    select: { id: true },
  })
  if (!claim) throw new NotFound('no-such-page', 'There is nothing here.')
  if (!newest) throw notPublished()
  const entry = await db.logEntry.findFirst({
    where: { subject: claim.id, idx: { lt: newest.size } },
    orderBy: { idx: 'desc' },
  })
  if (!entry) throw notPublished()
  const [index, size] = [Number(entry.idx), Number(newest.size)]
  const proof = await readProof(db, planInclusion(index, size), size)
  const file = { index, proof, checkpoint: newest.note }
  return { proof: formatEntryProof(encodeText(entry.canonical), file), key: newest.key, index }
}
