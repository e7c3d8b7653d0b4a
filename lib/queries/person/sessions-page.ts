import type { Query } from '../query.ts'
import { requireAdminViewer } from './admin-viewer.ts'
import { listedSession, liveAt, type PersonSession, personSession } from './person-session.ts'

const listLimit = 300

export type SessionsPage = {
  total: number
  sessions: (PersonSession & { person: { id: string; name: string } })[]
}

/** Everybody's live sessions, those used last first. */
export const readSessionsPage: Query<{ ownHash: string; at: Date; idleMs: number }, SessionsPage> = async (
  db,
  viewer,
  { ownHash, at, idleMs },
) => {
  requireAdminViewer(viewer)
  const where = liveAt(at, idleMs)
  const rows = await db.session.findMany({
    where,
    orderBy: { lastSeenAt: 'desc' },
    take: listLimit,
    select: { ...listedSession, person: { select: { id: true, name: true } } },
  })
  return {
    total: await db.session.count({ where }),
    sessions: rows.map((row) => ({ ...personSession(row, ownHash), person: row.person })),
  }
}
