import { type PublicationState, publications } from '#lib/policy/index.ts'
import { readCode } from '../claim/claim-row.ts'
import type { Query } from '../query.ts'
import { deskViewer } from './desk-viewer.ts'

export type DeskDocuments = {
  ref: string
  title: string
  author: string | null
  publication: PublicationState
  publishAt: string | null
  createdAt: string
  claimCount: number
  proposalCount: number
  waitingCount: number
}[]

/** Documents listed at once, the newest first. */
const shown = 200

/** Every document of the desk, private ones included, with what waits on each. */
export const readDeskDocuments: Query<Record<string, never>, DeskDocuments> = async (db, viewer) => {
  deskViewer(viewer)
  const rows = await db.document.findMany({
    orderBy: { createdAt: 'desc' },
    take: shown,
    select: {
      ref: true,
      title: true,
      author: true,
      publication: true,
      publishAt: true,
      createdAt: true,
      claims: { select: { reanchorings: { where: { settledAt: null }, select: { id: true } } } },
      _count: { select: { proposals: { where: { state: 'proposed' } } } },
    },
  })
  return rows.map(({ claims, _count, ...row }) => ({
    ...row,
    publication: readCode(publications, row.publication),
    publishAt: row.publishAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    claimCount: claims.length,
    proposalCount: _count.proposals,
    waitingCount: claims.filter((claim) => claim.reanchorings.length > 0).length,
  }))
}
