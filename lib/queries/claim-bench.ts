import type { Prisma } from '#lib/db/generated/client.ts'
import { NotAllowed } from '#lib/errors.ts'
import {
  type Actor,
  type ClaimState,
  type Framing,
  framings,
  may,
  permit,
  type Verdict,
  verdicts,
} from '#lib/policy/index.ts'
import { sliceCodePoints } from '#lib/text/index.ts'
import { type ClaimPage, readClaimPage, textOf } from './claim-page.ts'
import { readCode } from './claim-row.ts'
import { deskViewer } from './desk-viewer.ts'
import { found, type Query } from './query.ts'

/** What the bench can do, each with its own form. */
export const benchActions = [
  'review.submit',
  'evidence.attach',
  'check.add',
  'claim.settle',
  'claim.dismiss',
] as const
export type BenchAction = (typeof benchActions)[number]

/** Code points of the document shown on each side of a quote, cut at the paragraph where that is nearer. */
const contextLength = 600

/** Sources offered for another use; beyond that, giving the address of one finds it. */
const sourceLimit = 200

export type ShownReview = {
  id: string
  verdict: Verdict
  framing: Framing
  caveat: string | null
  rationale: string | null
  reviewer: string
  createdAt: string
  evidence: string[]
}

export type ClaimBench = ClaimPage & {
  context: { before: string; exact: string; after: string } | null
  /** For each action null where the viewer may do it now, else the code of what stands against it. */
  refusals: Record<BenchAction, string | null>
  own: ShownReview | null
  /** Every review, once the claim is decided, or for the editor who settles it; null while they are blind. */
  shownReviews: ShownReview[] | null
  sources: { ref: string; title: string; publisher: string | null }[]
}

/** Everything that a reviewer works with on one claim. Reviews of others stay unread until the viewer may know them. */
export const readClaimBench: Query<{ ref: string }, ClaimBench> = async (db, viewer, { ref }) => {
  const personId = deskViewer(viewer)
  const claim = await readClaimPage(db, viewer, { ref })
  const isOpen = claim.reviews !== null || maySettle(viewer, claim.state)
  const row = found(await db.claim.findUnique({ where: { ref: claim.ref }, select: benchSelect }))
  const reviews = await db.review.findMany({
    where: {
      claim: { ref: claim.ref },
      round: row.round,
      supersededBy: null,
      ...(isOpen ? {} : { reviewerId: personId }),
    },
    orderBy: { createdAt: 'asc' },
    select: reviewSelect,
  })
  const own = reviews.find((review) => review.reviewerId === personId)
  const sources = await db.source.findMany({
    orderBy: { title: 'asc' },
    take: sourceLimit,
    select: { ref: true, title: true, publisher: true },
  })
  return {
    ...claim,
    context: readContext(row),
    refusals: refusalsFor(viewer, { state: claim.state, hasReviewed: own !== undefined }),
    own: own ? readReview(own) : null,
    shownReviews: isOpen ? reviews.map(readReview) : null,
    sources,
  }
}

const maySettle = (viewer: Actor, state: ClaimState) =>
  state === 'contested' && may(viewer, 'claim.settle', { state })

const benchSelect = {
  round: true,
  selectors: {
    orderBy: { revision: { number: 'desc' } },
    take: 1,
    select: { start: true, end: true, revision: { select: { text: true } } },
  },
} satisfies Prisma.ClaimSelect

const reviewSelect = {
  id: true,
  reviewerId: true,
  verdict: true,
  framing: true,
  caveat: true,
  createdAt: true,
  reviewer: { select: { name: true } },
  rationale: { select: { content: true } },
  cites: { select: { evidenceId: true } },
} satisfies Prisma.ReviewSelect

function readReview(row: Prisma.ReviewGetPayload<{ select: typeof reviewSelect }>): ShownReview {
  return {
    id: row.id,
    verdict: readCode(verdicts, row.verdict),
    framing: readCode(framings, row.framing),
    caveat: row.caveat,
    rationale: textOf(row.rationale.content),
    reviewer: row.reviewer.name,
    createdAt: row.createdAt.toISOString(),
    evidence: row.cites.map((cited) => cited.evidenceId),
  }
}

function readContext({
  selectors: [selector],
}: Prisma.ClaimGetPayload<{ select: typeof benchSelect }>): ClaimBench['context'] {
  if (!selector) return null
  const { start, end, revision } = selector
  const before = sliceCodePoints(revision.text, Math.max(0, start - contextLength), start)
  const after = sliceCodePoints(revision.text, end, end + contextLength)
  return {
    before:
      before
        .split(/\n\s*\n/)
        .at(-1)
        ?.trimStart() ?? '',
    exact: sliceCodePoints(revision.text, start, end),
    after: after.split(/\n\s*\n/)[0]?.trimEnd() ?? '',
  }
}

function refusalsFor(
  viewer: Actor,
  facts: { state: ClaimState; hasReviewed: boolean },
): Record<BenchAction, string | null> {
  const refusalOf = (action: BenchAction): string | null => {
    try {
      permit(viewer, action, facts)
      return null
    } catch (error) {
      if (error instanceof NotAllowed) return error.code
      throw error
    }
  }
  return {
    'review.submit': refusalOf('review.submit'),
    'evidence.attach': refusalOf('evidence.attach'),
    'check.add': refusalOf('check.add'),
    'claim.settle': refusalOf('claim.settle'),
    'claim.dismiss': refusalOf('claim.dismiss'),
  }
}
