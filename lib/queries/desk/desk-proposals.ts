import type { PrismaClient } from '#lib/db/generated/client.ts'
import type { Query } from '../query.ts'
import { deskViewer } from './desk-viewer.ts'

/** Proposals shown at once. */
const rowLimit = 100

export type ProposedRow = {
  id: string
  exact: string
  restatement: string | null
  claimant: string | null
  reasons: string[]
  /** Check-worthiness, 0 to 1000. */
  worth: number
  /** It can be accepted as it stands. */
  isReady: boolean
}

export type DeskProposals = {
  total: number
  documents: { ref: string; title: string; rows: ProposedRow[] }[]
}

/** What was found in documents and waits to be accepted or dismissed: figures first, then by check-worthiness. */
export const readDeskProposals: Query<object, DeskProposals> = async (db, viewer) => {
  deskViewer(viewer)
  const where = { state: 'proposed' }
  const [total, rows] = await Promise.all([db.proposal.count({ where }), readMostImportant(db)])
  const titles = new Map(rows.map((row) => [row.document.ref, row.document.title]))
  return {
    total,
    documents: [...titles].map(([ref, title]) => ({
      ref,
      title,
      rows: rows
        .filter((row) => row.document.ref === ref)
        .map((row) => ({
          id: row.id,
          exact: row.exact,
          restatement: row.restatement,
          claimant: row.claimant,
          reasons: row.reasons,
          worth: Math.round(row.score * 1_000),
          isReady: row.restatement !== null && row.assertion !== null,
        })),
    })),
  }
}

/** The first in order of importance; among those that matter alike the newest documents', in the order of the text. */
async function readMostImportant(db: PrismaClient) {
  const first = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM proposal WHERE state = 'proposed'
    ORDER BY jsonb_array_length(figures) > 0 DESC, score DESC, created_at DESC, document_id, start, id
    LIMIT ${rowLimit}`
  const rows = await db.proposal.findMany({
    where: { id: { in: first.map(({ id }) => id) } },
    include: { document: { select: { ref: true, title: true } } },
  })
  const place = new Map(first.map(({ id }, index) => [id, index]))
  return rows.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
}
