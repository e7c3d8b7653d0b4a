import { z } from 'zod'
import { type FigureKind, figureKinds } from '#lib/figures/index.ts'
import {
  type Actor,
  type Assertion,
  assertions,
  type ChallengeOutcome,
  challengeOutcomes,
  type Framing,
  framings,
  isReviewOpened,
  type SelectionReason,
  type StaleCause,
  selectionReasons,
  staleCauses,
  type Verdict,
  type VerdictChangeKind,
  verdictChangeKinds,
  verdicts,
} from '#lib/policy/index.ts'
import { noteOf } from '../desk/interest-note.ts'
import { claimsFor, isAtDesk } from '../public.ts'
import { found, parseRef, type Query } from '../query.ts'
import { type ClaimPageRow, claimPageSelect } from './claim-page-row.ts'
import {
  type CheckRow,
  type ClaimRow,
  type FigureRow,
  plain,
  readCheck,
  readClaimRow,
  readCode,
  readFigure,
  readVerdict,
} from './claim-row.ts'
import { type EvidenceRow, readEvidence } from './evidence-row.ts'

const bases = ['agreement', 'settlement', 'correction'] as const

export type NamedFigure = {
  name: string
  label: string
  kind: FigureKind
  written: string | null
  low: string | null
  high: string | null
  lowClosed: boolean
  highClosed: boolean
  unit: string
  from: { evidenceId: string; title: string; publishedOn: string | null } | { claim: string; title: string }
}

export type OpenedReview = {
  id: string
  verdict: Verdict
  framing: Framing
  /** What the sources say instead, where the claim does not put it exactly. */
  framingNote: string | null
  caveat: string | null
  rationale: string | null
  reviewer: string
  affiliation: string | null
  /** What readers should know of the reviewer's relation to the document. */
  interest: string | null
  createdAt: string
}

/** What happened to the verdict after its decision. */
export type VerdictChange = {
  kind: VerdictChangeKind
  cause: StaleCause | null
  from: Verdict | null
  to: Verdict | null
  by: string | null
  reason: string | null
  createdAt: string
}

/** A reader's objection; what it says only once it is answered. */
export type ShownChallenge = {
  id: string
  createdAt: string
  answered: {
    objection: string | null
    sourceTitle: string
    sourceAddress: string | null
    outcome: ChallengeOutcome
    answer: string | null
    by: string
    tookPart: boolean
    createdAt: string
  } | null
}

/** The claim that another is a duplicate of. */
export type CheckedForBoth = { ref: string; restatement: string }

export type ClaimPage = Omit<ClaimRow, 'document'> & {
  document: { ref: string; title: string; claimCount: number; isSample: boolean }
  claimant: { name: string; kind: string }
  assertion: Assertion
  asOf: string | null
  quote: { exact: string; prefix: string; suffix: string; revision: number } | null
  figures: FigureRow[]
  checks: CheckRow[]
  namedFigures: NamedFigure[]
  evidence: EvidenceRow[]
  /** Whether anybody but the desk sees it. */
  isPublic: boolean
  /** Until the decision only their number. */
  reviewCount: number
  reviews: OpenedReview[] | null
  /** Reviews of decisions that were taken back, and such as their reviewers superseded. */
  earlierReviews: OpenedReview[]
  range: string | null
  recheckOn: string | null
  selectedBecause: SelectionReason | null
  selectionNote: string | null
  changes: VerdictChange[]
  challenges: ShownChallenge[]
  decision: {
    basis: 'agreement' | 'settlement' | 'correction'
    framing: Framing | null
    reviewCount: number
    decidedBy: string | null
    reason: string | null
    createdAt: string
  } | null
  dismissed: {
    reason: string
    note: string | null
    by: string
    createdAt: string
    duplicateOf: CheckedForBoth | null
  } | null
  /** Null while it is private. */
  logIdx: string | null
  /** `state` and `verdict` are what the entry says the change led to. */
  history: {
    idx: string
    at: string
    kind: string
    state: string | null
    verdict: Verdict | null
    duplicateOf: CheckedForBoth | null
  }[]
}

/** One claim with all that the public may see of it; reviews stay closed until the decision. */
export const readClaimPage: Query<{ ref: string }, ClaimPage> = async (db, viewer, { ref }) => {
  const row = found(
    await db.claim.findFirst({
      where: { ref: parseRef(ref), ...claimsFor(viewer) },
      select: claimPageSelect,
    }),
  )
  const entries = await db.logEntry.findMany({
    // A check may have been computed again by an entry about another claim.
    where: { OR: [{ subject: row.id }, { idx: { in: row.checks.flatMap((check) => check.logIdx ?? []) } }] },
    orderBy: { idx: 'desc' },
    select: { idx: true, at: true, kind: true, canonical: true },
  })
  return {
    ...readClaimRow(row),
    document: {
      ref: row.document.ref,
      title: row.document.title,
      claimCount: row.document._count.claims,
      isSample: row.document.isSample,
    },
    claimant: row.claimant,
    assertion: readCode(assertions, row.assertion),
    asOf: row.asOf,
    quote: readQuote(row),
    figures: row.figures.map(readFigure),
    checks: row.checks.map(readCheck),
    namedFigures: [
      ...row.evidence.flatMap(readNamedFigures),
      ...row.checks.flatMap((check) => readClaimFigures(check, viewer)),
    ],
    evidence: row.evidence.map(readEvidence),
    ...readJudgement(row, viewer),
    range: row.verdictRange,
    recheckOn: row.recheckOn,
    selectedBecause: row.selectedBecause === null ? null : readCode(selectionReasons, row.selectedBecause),
    selectionNote: row.selectionNote,
    changes: row.changes.map(readChange),
    challenges: row.challenges.map(readChallenge),
    isPublic: isPublic(row),
    logIdx: row.logIdx?.toString() ?? null,
    history: entries.map(({ idx, at, kind, canonical }) => ({
      idx: idx.toString(),
      at: at.toISOString(),
      kind,
      ...outcomeOf(canonical),
      duplicateOf: checkedForBoth(
        row.dismissals.find((one) => one.logIdx === idx),
        viewer,
      ),
    })),
  }
}

const entryCodes = z.object({
  codes: z.object({ state: z.string().optional(), verdict: z.enum(verdicts).optional() }),
})

function outcomeOf(canonical: string): { state: string | null; verdict: Verdict | null } {
  const { codes } = entryCodes.parse(JSON.parse(canonical))
  return { state: codes.state ?? null, verdict: codes.verdict ?? null }
}

function readQuote({ selectors: [selector] }: ClaimPageRow): ClaimPage['quote'] {
  if (!selector) return null
  const { exact, prefix, suffix, revision } = selector
  return { exact, prefix, suffix, revision: revision.number }
}

function readNamedFigures({ id, figures, source }: ClaimPageRow['evidence'][number]): NamedFigure[] {
  return figures.map((one) => ({
    name: one.name,
    label: one.label,
    kind: readCode(figureKinds, one.kind),
    written: plain(one.written),
    low: plain(one.low),
    high: plain(one.high),
    lowClosed: one.lowClosed,
    highClosed: one.highClosed,
    unit: one.unit,
    from: { evidenceId: id, title: source.title, publishedOn: source.publishedOn },
  }))
}

const isPublic = (claim: { logIdx: bigint | null; document: { publication: string } }): boolean =>
  claim.logIdx !== null && claim.document.publication === 'published'

/** What a dismissed claim repeats; not a claim that the viewer may not know of. */
function checkedForBoth(
  dismissal: ClaimPageRow['dismissals'][number] | undefined,
  viewer: Actor,
): CheckedForBoth | null {
  const of = dismissal?.duplicateOf ?? null
  if (of === null || !(isAtDesk(viewer) || isPublic(of))) return null
  return { ref: of.ref, restatement: of.restatement }
}

/** Figures of other claims that a check names; not of a claim that the viewer may not know of. */
function readClaimFigures({ inputs }: ClaimPageRow['checks'][number], viewer: Actor): NamedFigure[] {
  const known = inputs.filter(({ figure }) => isAtDesk(viewer) || isPublic(figure.claim))
  return known.map(({ name, figure }) => {
    const { kind, unit, low, high, written, lowClosed, highClosed } = readFigure(figure)
    return {
      name,
      label: figure.quote,
      kind,
      unit,
      low,
      high,
      written,
      lowClosed,
      highClosed,
      from: { claim: figure.claim.ref, title: figure.claim.restatement },
    }
  })
}

function readChange(row: ClaimPageRow['changes'][number]): VerdictChange {
  return {
    kind: readCode(verdictChangeKinds, row.kind),
    cause: row.cause === null ? null : readCode(staleCauses, row.cause),
    from: readVerdict(row.fromVerdict),
    to: readVerdict(row.toVerdict),
    by: row.changedBy?.name ?? null,
    reason: textOf(row.reason?.content ?? null),
    createdAt: row.createdAt.toISOString(),
  }
}

function readChallenge(row: ClaimPageRow['challenges'][number]): ShownChallenge {
  const { answer } = row
  return {
    id: row.id,
    createdAt: row.createdAt.toISOString(),
    answered: answer && {
      objection: textOf(row.reason.content),
      sourceTitle: row.sourceTitle,
      sourceAddress: row.sourceAddress,
      outcome: readCode(challengeOutcomes, answer.outcome),
      answer: textOf(answer.reason.content),
      by: answer.answeredBy.name,
      tookPart: answer.tookPart,
      createdAt: answer.createdAt.toISOString(),
    },
  }
}

type Judgement = Pick<ClaimPage, 'reviewCount' | 'reviews' | 'earlierReviews' | 'decision' | 'dismissed'>

function readJudgement(row: ClaimPageRow, viewer: Actor): Judgement {
  const decision = row.decisions.find((one) => one.round === row.round)
  const [dismissal] = row.state === 'dismissed' ? row.dismissals : []
  const isStanding = (review: ClaimPageRow['reviews'][number]) =>
    review.round === row.round && review.supersededBy === null
  const opened = row.reviews.filter((review) => isReviewOpened(review, row.decisions))
  return {
    reviewCount: row.reviews.filter(isStanding).length,
    reviews: decision ? opened.filter(isStanding).map(readOpenedOf(row.documentId)) : null,
    earlierReviews: opened.filter((review) => !isStanding(review)).map(readOpenedOf(row.documentId)),
    decision: decision
      ? {
          basis: readCode(bases, decision.basis),
          framing: decision.framing === null ? null : readCode(framings, decision.framing),
          reviewCount: decision.reviewCount,
          decidedBy: decision.decidedBy?.name ?? null,
          reason: textOf(decision.reason?.content ?? null),
          createdAt: decision.createdAt.toISOString(),
        }
      : null,
    dismissed: dismissal
      ? {
          reason: dismissal.reason,
          note: textOf(dismissal.note.content),
          by: dismissal.dismissedBy.name,
          createdAt: dismissal.createdAt.toISOString(),
          duplicateOf: checkedForBoth(dismissal, viewer),
        }
      : null,
  }
}

/** Reads an opened review of a claim of this document. */
const readOpenedOf =
  (documentId: string) =>
  ({
    id,
    reviewer,
    rationale,
    createdAt,
    caveat,
    ...one
  }: ClaimPageRow['reviews'][number]): OpenedReview => ({
    id,
    caveat,
    verdict: readCode(verdicts, one.verdict),
    framing: readCode(framings, one.framing),
    framingNote: framingNoteOf(rationale.content),
    reviewer: reviewer.name,
    affiliation: reviewer.affiliation,
    interest: noteOf(reviewer.interestNotes.find((note) => note.documentId === documentId)),
    rationale: textOf(rationale.content),
    createdAt: createdAt.toISOString(),
  })

/** A body's text; null once it is erased. */
export function textOf(content: unknown): string | null {
  const body = z.object({ text: z.string() }).safeParse(content)
  return body.success ? body.data.text : null
}

/** The context note of a rationale's body, where the framing asked for one. */
export function framingNoteOf(content: unknown): string | null {
  const body = z.object({ framingNote: z.string() }).safeParse(content)
  return body.success ? body.data.framingNote : null
}
