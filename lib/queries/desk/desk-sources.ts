import type { Query } from '../query.ts'
import {
  type LastVisit,
  lastVisitArgs,
  readLastVisit,
  readSourceFacts,
  type SourceFactsRow,
  sourceFactsSelect,
} from '../source/source-use.ts'
import { deskViewer } from './desk-viewer.ts'

const limit = 100

export type DeskSources = {
  total: number
  sources: (SourceFactsRow & { snapshotCount: number; evidenceCount: number; lastVisit: LastVisit | null })[]
}

/** The ledger's sources, the latest first, or those with some words in title, author, publisher or address. */
export const readDeskSources: Query<{ words: string }, DeskSources> = async (db, viewer, { words }) => {
  deskViewer(viewer)
  const contains = { contains: words.trim(), mode: 'insensitive' } as const
  const where =
    words.trim() === ''
      ? { sameAsId: null }
      : {
          sameAsId: null,
          OR: [{ title: contains }, { author: contains }, { publisher: contains }, { address: contains }],
        }
  const rows = await db.source.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { ref: 'asc' }],
    take: limit,
    select: {
      ...sourceFactsSelect,
      visits: lastVisitArgs,
      _count: { select: { snapshots: true, evidence: true } },
    },
  })
  return {
    total: await db.source.count({ where }),
    sources: rows.map(({ visits, _count, ...facts }) => ({
      ...readSourceFacts(facts),
      snapshotCount: _count.snapshots,
      evidenceCount: _count.evidence,
      lastVisit: readLastVisit(visits),
    })),
  }
}
