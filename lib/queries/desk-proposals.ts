import { deskViewer } from './desk-viewer.ts'
import type { Query } from './query.ts'

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
  const [total, rows] = await Promise.all([
    db.proposal.count({ where }),
    db.proposal.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { start: 'asc' }],
      take: rowLimit,
      include: { document: { select: { ref: true, title: true } } },
    }),
  ])
  const byImportance = rows.toSorted(
    (a, b) => Number(hasFigures(b.figures)) - Number(hasFigures(a.figures)) || b.score - a.score,
  )
  const titles = new Map(rows.map((row) => [row.document.ref, row.document.title]))
  return {
    total,
    documents: [...titles].map(([ref, title]) => ({
      ref,
      title,
      rows: byImportance
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

const hasFigures = (figures: unknown): boolean => Array.isArray(figures) && figures.length > 0
