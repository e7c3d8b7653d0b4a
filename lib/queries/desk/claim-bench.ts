import type { Prisma, PrismaClient } from '#lib/db/generated/client.ts'
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
import { type ClaimPage, framingNoteOf, readClaimPage, textOf } from '../claim/claim-page.ts'
import { readCode } from '../claim/claim-row.ts'
import { found, type Query } from '../query.ts'
import { type BenchDesk, readBenchDesk } from './bench-desk.ts'
import { type BenchPassage, readPassage } from './bench-passage.ts'
import { deskViewer } from './desk-viewer.ts'
import { heldClaims } from './held-claims.ts'

/** What the bench can do, each with its own form. */
export const benchActions = [
  'review.submit',
  'review.supersede',
  'evidence.attach',
  'check.add',
  'claim.settle',
  'claim.release',
  'claim.dismiss',
  'claim.correct-verdict',
  'claim.withdraw',
  'claim.reopen',
  'claim.edit',
  'claim.correct-figure',
  'claim.open',
  'claim.split',
  'claim.merge',
  'claim.link',
  'claim.assign',
  'claim.take',
  'claim.let-go',
  'question.ask',
  'question.revoke',
  'comment.add',
  'comment.edit',
  'challenge.answer',
] as const
export type BenchAction = (typeof benchActions)[number]

/** Sources offered for another use; beyond that, giving the address of one finds it. */
const sourceLimit = 200

export type ShownReview = {
  id: string
  verdict: Verdict
  framing: Framing
  framingNote: string | null
  caveat: string | null
  range: string | null
  recheckOn: string | null
  rationale: string | null
  reviewer: string
  createdAt: string
  evidence: string[]
}

export type ClaimBench = ClaimPage & {
  /** The version of what the claim says and rests on, for forms to send back. */
  version: number
  passage: BenchPassage | null
  /** The claims before and after it in the document. */
  previous: string | null
  next: string | null
  /** For each action null where the viewer may do it now, else the code of what stands against it. */
  refusals: Record<BenchAction, string | null>
  own: ShownReview | null
  /** Whether the reviews agree and the verdict waits for an editor to release it. */
  isHeld: boolean
  /** Every review, once the claim is decided, or for the editor who settles it; null while they are blind. */
  shownReviews: ShownReview[] | null
  /** The address of a source that its proposal came with. */
  suggestedSource: string | null
  sources: { ref: string; title: string; publisher: string | null }[]
  /** Those that claims of this document cite, the most cited first. */
  documentSources: { ref: string; title: string }[]
  desk: BenchDesk
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
  const [sources, desk, place] = await Promise.all([
    readSources(db),
    readBenchDesk(db, claim.ref, personId),
    readPlace(db, claim.ref, row),
  ])
  return {
    ...claim,
    ...place,
    version: row.version,
    refusals: refusalsFor(viewer, { state: claim.state, hasReviewed: own !== undefined }),
    own: own ? readReview(own) : null,
    isHeld: may(viewer, 'claim.release', { state: claim.state }) && (await isHeld(db, claim.ref)),
    shownReviews: isOpen ? reviews.map(readReview) : null,
    suggestedSource: row.proposal?.sourceAddress ?? null,
    sources,
    documentSources: await readDocumentSources(db, claim.document.ref),
    desk,
  }
}

const maySettle = (viewer: Actor, state: ClaimState) =>
  state === 'contested' && may(viewer, 'claim.settle', { state })

/** Enough reviews are in and agree: all that anybody but an editor learns is that a verdict waits. */
async function isHeld(db: PrismaClient, ref: string): Promise<boolean> {
  return (await heldClaims(db)).includes(ref)
}

const readSources = (db: PrismaClient) =>
  db.source.findMany({
    where: { sameAsId: null },
    orderBy: { title: 'asc' },
    take: sourceLimit,
    select: { ref: true, title: true, publisher: true },
  })

const benchSelect = {
  round: true,
  version: true,
  proposal: { select: { sourceAddress: true } },
  selectors: {
    orderBy: { revision: { number: 'desc' } },
    take: 1,
    select: { start: true, end: true, revisionId: true, revision: { select: { text: true } } },
  },
} satisfies Prisma.ClaimSelect
type BenchRow = Prisma.ClaimGetPayload<{ select: typeof benchSelect }>

async function readPlace(
  db: PrismaClient,
  ref: string,
  { selectors: [selector] }: BenchRow,
): Promise<Pick<ClaimBench, 'passage' | 'previous' | 'next'>> {
  if (!selector) return { passage: null, previous: null, next: null }
  const { start, end, revisionId, revision } = selector
  return readPassage(db, { ref, start, end, revisionId, text: revision.text })
}

const reviewSelect = {
  id: true,
  reviewerId: true,
  verdict: true,
  framing: true,
  caveat: true,
  verdictRange: true,
  recheckOn: true,
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
    framingNote: framingNoteOf(row.rationale.content),
    caveat: row.caveat,
    range: row.verdictRange,
    recheckOn: row.recheckOn,
    rationale: textOf(row.rationale.content),
    reviewer: row.reviewer.name,
    createdAt: row.createdAt.toISOString(),
    evidence: row.cites.map((cited) => cited.evidenceId),
  }
}

function refusalsFor(
  viewer: Actor,
  facts: { state: ClaimState; hasReviewed: boolean },
): Record<BenchAction, string | null> {
  const refusalOf = (action: BenchAction): string | null => {
    try {
      permit(viewer, action, facts)
      return action === 'review.supersede' && !facts.hasReviewed ? 'no-review' : null
    } catch (error) {
      if (error instanceof NotAllowed) return error.code
      throw error
    }
  }
  const pairs = benchActions.map((action) => [action, refusalOf(action)] as const)
  return Object.fromEntries(pairs) as Record<BenchAction, string | null>
}

async function readDocumentSources(
  db: PrismaClient,
  document: string,
): Promise<ClaimBench['documentSources']> {
  const cited = { claim: { document: { ref: document } } }
  const sources = await db.source.findMany({
    where: { evidence: { some: cited }, OR: [{ address: { not: null } }, { snapshots: { some: {} } }] },
    select: { ref: true, title: true, _count: { select: { evidence: { where: cited } } } },
    take: sourceLimit,
  })
  return sources
    .sort((a, b) => b._count.evidence - a._count.evidence || a.title.localeCompare(b.title))
    .map(({ ref, title }) => ({ ref, title }))
}
