import { exampleRef } from '#lib/addresses.ts'
import type { Prisma, PrismaClient } from '#lib/db/generated/client.ts'
import { heldClaims } from './held-claims.ts'

/** The invented example waits for nobody. */
export const inLedger = { document: { ref: { not: exampleRef } } } satisfies Prisma.ClaimWhereInput

/** The saved filters of the queue, in the order in which work is taken up. */
export const queueFilters = [
  'proposed',
  'unreviewed',
  'second-review',
  'contested',
  'stale',
  'challenged',
  'held',
  'mine',
  'due',
] as const
export type QueueFilter = (typeof queueFilters)[number]

/** Filters whose rows are claims; proposals are not claims yet. */
export type ClaimFilter = Exclude<QueueFilter, 'proposed'>

/** The claims of a filter for somebody at the desk, today (UTC). */
export async function claimsOf(
  db: PrismaClient,
  filter: ClaimFilter,
  personId: string,
): Promise<Prisma.ClaimWhereInput> {
  const today = new Date().toISOString().slice(0, 10)
  switch (filter) {
    case 'unreviewed':
      return { state: 'open' }
    case 'second-review':
      return { state: 'in-review', reviews: { none: { reviewerId: personId } } }
    case 'contested':
    case 'stale':
      return { state: filter }
    case 'challenged':
      return { challenges: { some: { answer: null } } }
    case 'held':
      return { ref: { in: await heldClaims(db) } }
    case 'mine':
      return { assignments: { some: { personId, endedAt: null } } }
    case 'due':
      return { assignments: { some: { personId, endedAt: null, dueOn: { lte: today } } } }
  }
}

export type FilterCount = { name: QueueFilter; count: number }

/** The filters that somebody has: what is held only whoever may release it learns, as it tells that reviews agree. */
export const filtersFor = (mayRelease: boolean): QueueFilter[] =>
  queueFilters.filter((name) => name !== 'held' || mayRelease)

/** How much waits under each filter. */
export async function countFilters(
  db: PrismaClient,
  personId: string,
  mayRelease: boolean,
): Promise<FilterCount[]> {
  return Promise.all(
    filtersFor(mayRelease).map(async (name) => ({
      name,
      count:
        name === 'proposed'
          ? await db.proposal.count({ where: { state: 'proposed' } })
          : await db.claim.count({ where: { AND: [inLedger, await claimsOf(db, name, personId)] } }),
    })),
  )
}
