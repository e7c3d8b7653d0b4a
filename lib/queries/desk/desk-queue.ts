import type { Prisma, PrismaClient } from '#lib/db/generated/client.ts'
import { type Actor, type ClaimState, claimStates, may, type Verdict } from '#lib/policy/index.ts'
import { claimRowSelect, type FigureRow, readFigure, readState, readVerdict } from '../claim/claim-row.ts'
import type { Query } from '../query.ts'
import { deskViewer } from './desk-viewer.ts'
import {
  claimsOf,
  countFilters,
  type FilterCount,
  filtersFor,
  inLedger,
  type QueueFilter,
} from './queue-filters.ts'

/** Claims that one state shows when it stands alone, and beside the others. */
const rowsAlone = 200
const rowsBeside = 25

export type QueueArgs = {
  /** One of the saved filters, which then stands alone. */
  filter?: string | undefined
  /** A state to show alone; anything else shows all. */
  state?: string | undefined
  /** Words of the restatement, in any order. */
  words?: string | undefined
  /** Only claims that the viewer may still review. */
  waiting?: boolean | undefined
}

export type QueueRow = {
  ref: string
  restatement: string
  category: string
  document: { ref: string; title: string }
  state: ClaimState
  verdict: Verdict | null
  isOnOwnWord: boolean
  figure: FigureRow | null
  evidenceCount: number
  checkCount: number
  reviewCount: number
  /** The viewer's own review is among them. */
  isReviewedByViewer: boolean
  /** Who has taken it on, and by when it is due. */
  assigned: { name: string; dueOn: string | null }[]
  objectionCount: number
  createdAt: string
  decidedAt: string | null
}

export type DeskQueue = {
  filter: QueueFilter | null
  filters: FilterCount[]
  /** The claims of the chosen filter, the most important first; null without one, or where it is of proposals. */
  filtered: { total: number; rows: QueueRow[] } | null
  state: ClaimState | null
  words: string
  waiting: boolean
  /** Claims of the whole ledger by state, whatever is filtered. */
  counts: { state: ClaimState; count: number }[]
  /** In the order in which this viewer would take them. */
  groups: { state: ClaimState; total: number; rows: QueueRow[] }[]
  /** Claims that wait for the viewer's own review. */
  waitingCount: number
}

/** What waits at the desk, state by state; of a review nobody learns here more than that it is in. */
export const readDeskQueue: Query<QueueArgs, DeskQueue> = async (db, viewer, args) => {
  const personId = deskViewer(viewer)
  const mayRelease = may(viewer, 'claim.release')
  const filter = filtersFor(mayRelease).find((one) => one === args.filter) ?? null
  const state = claimStates.find((one) => one === args.state) ?? null
  const words = (args.words ?? '').trim().slice(0, 200)
  const waiting = args.waiting === true
  const wanted = [inLedger, matching(words), ...(waiting ? [waitingFor(personId)] : [])]
  const groups = await Promise.all(
    (filter === null ? statesFor(viewer, state) : []).map(async (one) => {
      const where: Prisma.ClaimWhereInput = { AND: [{ state: one }, ...wanted] }
      const [total, rows] = await Promise.all([
        db.claim.count({ where }),
        db.claim.findMany({
          where,
          select: rowSelect,
          orderBy: one === 'decided' ? { decidedAt: 'desc' } : byImportance,
          take: state === null ? rowsBeside : rowsAlone,
        }),
      ])
      return { state: one, total, rows: rows.map((row) => readRow(row, personId)) }
    }),
  )
  const [filters, filtered, byState, waitingCount] = await Promise.all([
    countFilters(db, personId, mayRelease),
    filter === null || filter === 'proposed' ? null : readFiltered(db, personId, filter, words),
    db.claim.groupBy({ by: ['state'], where: inLedger, _count: { _all: true } }),
    db.claim.count({ where: { AND: [inLedger, waitingFor(personId)] } }),
  ])
  const counts = claimStates.map((one) => ({
    state: one,
    count: byState.find((row) => row.state === one)?._count._all ?? 0,
  }))
  return { filter, filters, filtered, state, words, waiting, counts, groups, waitingCount }
}

/** Figures first, then check-worthiness, then age. */
const byImportance = [
  { figures: { _count: 'desc' } },
  { worth: { sort: 'desc', nulls: 'last' } },
  { createdAt: 'asc' },
  { id: 'asc' },
] satisfies Prisma.ClaimOrderByWithRelationInput[]

async function readFiltered(
  db: PrismaClient,
  personId: string,
  filter: Exclude<QueueFilter, 'proposed'>,
  words: string,
): Promise<DeskQueue['filtered']> {
  const where = { AND: [inLedger, await claimsOf(db, filter, personId), matching(words)] }
  const [total, rows] = await Promise.all([
    db.claim.count({ where }),
    db.claim.findMany({ where, select: rowSelect, orderBy: byImportance, take: rowsAlone }),
  ])
  return { total, rows: rows.map((row) => readRow(row, personId)) }
}

/** An editor begins with what reviewers disagree on; a reviewer with what lacks one review. */
function statesFor(viewer: Actor, state: ClaimState | null): readonly ClaimState[] {
  if (state !== null) return [state]
  const settles = may(viewer, 'claim.settle', { state: 'contested' })
  return settles
    ? ['contested', 'stale', 'in-review', 'open', 'decided']
    : ['in-review', 'open', 'contested', 'stale', 'decided']
}

const waitingFor = (personId: string): Prisma.ClaimWhereInput => ({
  state: { in: ['open', 'in-review'] },
  reviews: { none: { reviewerId: personId } },
})

const matching = (words: string): Prisma.ClaimWhereInput => ({
  AND: words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ restatement: { contains: word, mode: 'insensitive' as const } })),
})

const rowSelect = {
  ref: true,
  restatement: true,
  category: true,
  state: true,
  verdict: true,
  isOnOwnWord: true,
  createdAt: true,
  decidedAt: true,
  document: { select: { ref: true, title: true } },
  figures: claimRowSelect.figures,
  checks: { distinct: ['expression'], select: { id: true } },
  round: true,
  reviews: { where: { supersededBy: null }, select: { round: true, reviewerId: true } },
  assignments: { where: { endedAt: null }, select: { dueOn: true, person: { select: { name: true } } } },
  _count: { select: { evidence: true, challenges: { where: { answer: null } } } },
} satisfies Prisma.ClaimSelect

function readRow(row: Prisma.ClaimGetPayload<{ select: typeof rowSelect }>, personId: string): QueueRow {
  const [figure] = row.figures
  const standing = row.reviews.filter((review) => review.round === row.round)
  return {
    ref: row.ref,
    restatement: row.restatement,
    category: row.category,
    document: row.document,
    state: readState(row.state),
    verdict: readVerdict(row.verdict),
    isOnOwnWord: row.isOnOwnWord,
    figure: figure ? readFigure(figure) : null,
    evidenceCount: row._count.evidence,
    checkCount: row.checks.length,
    reviewCount: standing.length,
    isReviewedByViewer: standing.some((review) => review.reviewerId === personId),
    assigned: row.assignments.map(({ person, dueOn }) => ({ name: person.name, dueOn })),
    objectionCount: row._count.challenges,
    createdAt: row.createdAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }
}
