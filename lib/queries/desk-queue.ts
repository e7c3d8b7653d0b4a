import { exampleRef } from '#lib/addresses.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { type Actor, type ClaimState, claimStates, may, type Verdict } from '#lib/policy/index.ts'
import { claimRowSelect, type FigureRow, readFigure, readState, readVerdict } from './claim-row.ts'
import { deskViewer } from './desk-viewer.ts'
import type { Query } from './query.ts'

/** Claims that one state shows when it stands alone, and beside the others. */
const rowsAlone = 200
const rowsBeside = 25

export type QueueArgs = {
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
  figure: FigureRow | null
  evidenceCount: number
  checkCount: number
  reviewCount: number
  /** The viewer's own review is among them. */
  isReviewedByViewer: boolean
  createdAt: string
  decidedAt: string | null
}

export type DeskQueue = {
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

/** The invented example waits for nobody. */
const inLedger = { document: { ref: { not: exampleRef } } } satisfies Prisma.ClaimWhereInput

/** What waits at the desk, state by state; of a review nobody learns here more than that it is in. */
export const readDeskQueue: Query<QueueArgs, DeskQueue> = async (db, viewer, args) => {
  const personId = deskViewer(viewer)
  const state = claimStates.find((one) => one === args.state) ?? null
  const words = (args.words ?? '').trim().slice(0, 200)
  const waiting = args.waiting === true
  const wanted = [inLedger, matching(words), ...(waiting ? [waitingFor(personId)] : [])]
  const groups = await Promise.all(
    statesFor(viewer, state).map(async (one) => {
      const where: Prisma.ClaimWhereInput = { AND: [{ state: one }, ...wanted] }
      const [total, rows] = await Promise.all([
        db.claim.count({ where }),
        db.claim.findMany({
          where,
          select: rowSelect(personId),
          orderBy: one === 'decided' ? { decidedAt: 'desc' } : [{ createdAt: 'asc' }, { ref: 'asc' }],
          take: state === null ? rowsBeside : rowsAlone,
        }),
      ])
      return { state: one, total, rows: rows.map(readRow) }
    }),
  )
  const [byState, waitingCount] = await Promise.all([
    db.claim.groupBy({ by: ['state'], where: inLedger, _count: { _all: true } }),
    db.claim.count({ where: { AND: [inLedger, waitingFor(personId)] } }),
  ])
  const counts = claimStates.map((one) => ({
    state: one,
    count: byState.find((row) => row.state === one)?._count._all ?? 0,
  }))
  return { state, words, waiting, counts, groups, waitingCount }
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

const rowSelect = (personId: string) =>
  ({
    ref: true,
    restatement: true,
    category: true,
    state: true,
    verdict: true,
    createdAt: true,
    decidedAt: true,
    document: { select: { ref: true, title: true } },
    figures: claimRowSelect.figures,
    checks: { distinct: ['expression'], select: { id: true } },
    reviews: { where: { reviewerId: personId, supersededBy: null }, select: { id: true } },
    _count: { select: { evidence: true, reviews: { where: { supersededBy: null } } } },
  }) satisfies Prisma.ClaimSelect

function readRow(row: Prisma.ClaimGetPayload<{ select: ReturnType<typeof rowSelect> }>): QueueRow {
  const [figure] = row.figures
  return {
    ref: row.ref,
    restatement: row.restatement,
    category: row.category,
    document: row.document,
    state: readState(row.state),
    verdict: readVerdict(row.verdict),
    figure: figure ? readFigure(figure) : null,
    evidenceCount: row._count.evidence,
    checkCount: row.checks.length,
    reviewCount: row._count.reviews,
    isReviewedByViewer: row.reviews.length > 0,
    createdAt: row.createdAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }
}
