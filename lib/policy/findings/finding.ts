import type { FigureValue } from '#lib/figures/index.ts'
import type { ClaimState, Stance, Verdict } from '../vocabulary.ts'

/** What the ledger finds about itself, one code for each thing that somebody would do about it. */
export const findingCodes = [
  'verdict-without-evidence',
  'no-opposing-search',
  'excerpt-not-found',
  'one-origin',
  'reviews-disagree',
  'check-against-verdict',
  'figure-stated-differently',
  'past-recheck',
  'dead-link',
  'lost-anchor',
  'figures-without-claim',
  'verdict-older-than-inputs',
  'challenge-waiting',
  'assignment-overdue',
  'question-unanswered',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** One row of the self-check; `claim` is what its bench opens, null where the finding is about a document alone. */
export type Finding = {
  readonly code: FindingCode
  readonly claim: string | null
  readonly document: string
  /** The claim as restated, or the document's title. */
  readonly about: string
  /** A sentence that says what was found. */
  readonly line: string
}

/** One piece of evidence as a rule sees it. */
export type CheckedEvidence = {
  readonly source: string
  readonly stance: Stance
  /** Evidence with the same origin counts once. */
  readonly origin: string
  /** Whether its excerpt stands in the latest snapshot; null for transcribed evidence. */
  readonly isFound: boolean | null
  readonly address: string | null
  readonly hasSnapshot: boolean
  /** What fetching its address gave last; null before anybody tried. */
  readonly isReachable: boolean | null
}

/** One claim with everything that the rules look at. Days are 2027-01-31, instants ISO 8601. */
export type CheckedClaim = {
  readonly ref: string
  readonly restatement: string
  readonly document: string
  readonly state: ClaimState
  readonly verdict: Verdict | null
  readonly recheckOn: string | null
  readonly isAnchored: boolean
  readonly evidence: readonly CheckedEvidence[]
  /** Recorded searches for evidence, those that found nothing included. */
  readonly searchCount: number
  readonly checks: readonly { readonly label: string; readonly outcome: string }[]
  readonly figures: readonly (FigureValue & { readonly quote: string })[]
  /** Claims that are linked as stating the same figure. */
  readonly sameFigure: readonly {
    readonly ref: string
    readonly figures: readonly (FigureValue & { readonly quote: string })[]
  }[]
  /** Whether the verdict's reviews saw the claim, evidence and checks as they are now; true without a verdict. */
  readonly isVerdictCurrent: boolean
  readonly challengedAt: readonly string[]
  readonly dueOn: readonly { readonly person: string; readonly day: string }[]
  readonly askedUntil: readonly { readonly recipient: string; readonly until: string }[]
}

/** What stands in a document's latest revision and in no claim. */
export type CheckedDocument = {
  readonly ref: string
  readonly title: string
  readonly uncovered: readonly string[]
}

/** A rule gives the sentences that it has against a claim at a moment; most often none. */
export type ClaimRule = (claim: CheckedClaim, now: Date) => readonly string[]
