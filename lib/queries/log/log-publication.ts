import type { PrismaClient } from '#lib/db/generated/client.ts'
import { readProof } from '#lib/db/log/log-tiles.ts'
import { NotFound } from '#lib/errors.ts'
import {
  encodeText,
  formatEntryProof,
  formatTilePath,
  Malformed,
  parseTilePath,
  planInclusion,
} from '#lib/translog/index.ts'
import { isPublicClaim } from '../public.ts'
import { parseRef, type Query } from '../query.ts'

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

/** What the newest checkpoint proves of a claim: its latest entry in it; entry and checkpoint are null where there is none. */
type LatestEntry = {
  readonly size: bigint | null
  readonly note: string | null
  readonly key: string | null
  readonly idx: bigint | null
  readonly canonical: string | null
}

/**
 * The proof file of a claim's latest published entry (C2SP tlog-proof), with the key that it verifies under. Two
 * statements: this is asked for while others write, and each waits in their line.
 */
export const readClaimProof: Query<{ ref: string }, { proof: string; key: string; index: number }> = async (
  db,
  _viewer,
  { ref },
) => {
  const [latest] = await db.$queryRaw<LatestEntry[]>`
    SELECT k.size, k.note, k.key, e.idx, e.canonical
    FROM claim c JOIN document d ON d.id = c.document_id
    LEFT JOIN LATERAL (SELECT size, note, key FROM log_checkpoint ORDER BY size DESC LIMIT 1) k ON true
    LEFT JOIN LATERAL (
      SELECT idx, canonical FROM log_entry WHERE subject = c.id::text AND idx < k.size ORDER BY idx DESC LIMIT 1) e ON true
    WHERE c.ref = ${parseRef(ref)} AND ${isPublicClaim}`
  if (!latest) throw new NotFound('no-such-page', 'There is nothing here.')
  const { note, key, canonical } = latest
  if (note === null || key === null || canonical === null) throw notPublished()
  const [index, size] = [Number(latest.idx), Number(latest.size)]
  const proof = await readProof(db, planInclusion(index, size), size)
  return { proof: formatEntryProof(encodeText(canonical), { index, proof, checkpoint: note }), key, index }
}
