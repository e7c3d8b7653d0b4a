import { type NotificationKind, notificationKinds } from '#lib/policy/index.ts'
import { readCode } from '../claim/claim-row.ts'
import { isAtDesk } from '../public.ts'
import type { Query } from '../query.ts'
import { deskViewer } from './desk-viewer.ts'

/** What somebody is shown of what they were told, the latest first. */
const rowLimit = 100

export type Notice = {
  id: string
  kind: NotificationKind
  claim: { ref: string; restatement: string } | null
  by: string | null
  createdAt: string
  isNew: boolean
}

/** What others did that concerns the viewer. */
export const readNotices: Query<object, { notices: Notice[] }> = async (db, viewer) => {
  const personId = deskViewer(viewer)
  const rows = await db.notification.findMany({
    where: { personId },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: rowLimit,
    include: { claim: { select: { ref: true, restatement: true } }, by: { select: { name: true } } },
  })
  return {
    notices: rows.map((row) => ({
      id: row.id,
      kind: readCode(notificationKinds, row.kind),
      claim: row.claim,
      by: row.by?.name ?? null,
      createdAt: row.createdAt.toISOString(),
      isNew: row.readAt === null,
    })),
  }
}

/** How much of it is new; nothing for whoever does not work at the desk. */
export const readNoticeCount: Query<object, number> = async (db, viewer) =>
  isAtDesk(viewer) && viewer.id !== null
    ? db.notification.count({ where: { personId: viewer.id, readAt: null } })
    : 0
