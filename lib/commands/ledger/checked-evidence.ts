import { z } from 'zod'
import type { Prisma } from '#lib/db/generated/client.ts'
import { type CheckedEvidence, stances } from '#lib/policy/index.ts'

/** What is known of a source's address and copies, by its id. */
export type SourceStanding = {
  readonly hasSnapshot: boolean
  readonly isReachable: boolean | null
  /** The source that it goes back to in the end; itself where it goes back to none. */
  readonly origin: string
  readonly latestSnapshotId: string | null
}

/** The standing of every source that is cited. */
export async function readSourceStandings(
  tx: Prisma.TransactionClient,
): Promise<Map<string, SourceStanding>> {
  const sources = await tx.source.findMany({
    where: { evidence: { some: {} } },
    select: {
      id: true,
      snapshots: { orderBy: { number: 'desc' }, take: 1, select: { id: true } },
      visits: { orderBy: { at: 'desc' }, take: 1, select: { failure: true } },
    },
  })
  const derivations = await tx.derivation.findMany({
    orderBy: { createdAt: 'asc' },
    select: { sourceId: true, fromId: true },
  })
  const from = new Map(derivations.map((one) => [one.sourceId, one.fromId]))
  return new Map(
    sources.map(({ id, snapshots, visits }) => [
      id,
      {
        hasSnapshot: snapshots.length > 0,
        isReachable: visits[0] ? visits[0].failure === null : null,
        origin: rootOf(id, from),
        latestSnapshotId: snapshots[0]?.id ?? null,
      },
    ]),
  )
}

/** Follows what a source was derived from to its end; a circle ends where it began. */
function rootOf(id: string, from: ReadonlyMap<string, string>): string {
  const seen = new Set([id])
  let at = id
  for (let next = from.get(at); next !== undefined && !seen.has(next); next = from.get(at)) {
    seen.add(next)
    at = next
  }
  return at
}

type Row = {
  readonly sourceId: string
  readonly stance: string
  readonly standing: string
  readonly fact: string
  readonly snapshotId: string | null
  readonly source: { readonly title: string; readonly address: string | null }
}

/** One piece of evidence as the rules see it; `missing` are the ids of evidence whose excerpt the latest snapshot lacks. */
export function readEvidence(
  row: Row & { id: string },
  standings: ReadonlyMap<string, SourceStanding>,
  missing: ReadonlySet<string>,
): CheckedEvidence {
  const source = standings.get(row.sourceId)
  return {
    source: row.source.title,
    stance: z.enum(stances).parse(row.stance),
    origin: source?.origin ?? row.sourceId,
    isFound: row.standing === 'captured' ? !missing.has(row.id) : null,
    address: row.source.address,
    hasSnapshot: source?.hasSnapshot ?? false,
    isReachable: source?.isReachable ?? null,
  }
}

/** Captured evidence whose excerpt no longer stands, letter for letter, in the latest snapshot of its source. */
export async function readMissingExcerpts(tx: Prisma.TransactionClient): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM evidence e
    JOIN LATERAL (
      SELECT s.id, s.text FROM snapshot s WHERE s.source_id = e.source_id ORDER BY s.number DESC LIMIT 1
    ) latest ON true
    WHERE e.standing = 'captured' AND latest.id <> e.snapshot_id AND position(e.fact IN latest.text) = 0`
  return new Set(rows.map((row) => row.id))
}
