import { may } from '#lib/policy/index.ts'
import type { Query } from '../query.ts'
import { deskViewer } from './desk-viewer.ts'
import { countFilters, type FilterCount } from './queue-filters.ts'

/** What the desk shows live: how much waits under each filter, and what is new to the viewer. */
export type QueueCounts = { filters: FilterCount[]; notices: number }

export const readQueueCounts: Query<object, QueueCounts> = async (db, viewer) => {
  const personId = deskViewer(viewer)
  const [filters, notices] = await Promise.all([
    countFilters(db, personId, may(viewer, 'claim.release')),
    db.notification.count({ where: { personId, readAt: null } }),
  ])
  return { filters, notices }
}
