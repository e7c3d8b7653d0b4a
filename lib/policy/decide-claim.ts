import type { Action } from './permission.ts'
import type { Framing, Verdict } from './vocabulary.ts'

/** What a decision needs to know of a review that stands (is of this round, and not superseded). */
export type StandingReview = {
  readonly reviewerId: string
  readonly verdict: Verdict
  readonly framing?: Framing
  readonly caveat: string | null
  /** Between what the figure may be, as the reviewer wrote it. */
  readonly range?: string | null
  /** The day on which to look again: 2027-01-31. */
  readonly recheckOn?: string | null
}

/** What the settings ask of a decision. */
export type DecisionPolicy = {
  /** Independent reviews that a verdict needs. */
  readonly reviewsNeeded: number
  /** Whether a verdict on which the reviews agree waits until an editor releases it; default no. */
  readonly holdVerdicts?: boolean
  /** Who opened the claim: their review counts, and never decides alone. */
  readonly proposerId?: string | null
}

/** A verdict with what is shown wherever it is. */
export type AgreedVerdict = {
  readonly verdict: Verdict
  /** Null where the reviewers agree on the verdict and not on how the claim puts it. */
  readonly framing: Framing | null
  readonly caveat: string | null
  readonly range: string | null
  readonly recheckOn: string | null
}

export type ClaimOutcome =
  | { readonly state: 'open' }
  /** `held` is the verdict on which all agree, where it waits to be released. */
  | { readonly state: 'in-review'; readonly missing: number; readonly held?: AgreedVerdict }
  | { readonly state: 'contested' }
  | ({ readonly state: 'decided' } & AgreedVerdict)

/**
 * What the standing reviews of a claim make of it: open without any, in review until `reviewsNeeded` people have
 * reviewed it and one of them did not open it; then contested if two differ, and if all agree decided, or in review
 * with the verdict held until it is released. DESIGN.md, "How a claim is decided". Of caveats and ranges the first
 * that was given stands; of re-check dates the earliest.
 */
export function decideClaim(reviews: readonly StandingReview[], policy: DecisionPolicy): ClaimOutcome {
  const [first] = reviews
  if (!first) return { state: 'open' }
  const missing = missingReviews(reviews, policy)
  if (missing > 0) return { state: 'in-review', missing }
  if (reviews.some((review) => review.verdict !== first.verdict)) return { state: 'contested' }
  const agreed = agreedVerdict(first, reviews)
  return policy.holdVerdicts === true
    ? { state: 'in-review', missing: 0, held: agreed }
    : { state: 'decided', ...agreed }
}

function missingReviews(
  reviews: readonly StandingReview[],
  { reviewsNeeded, proposerId = null }: DecisionPolicy,
): number {
  const people = new Set(reviews.map((review) => review.reviewerId))
  const isProposerAlone = people.size === 1 && proposerId !== null && people.has(proposerId)
  return Math.max(reviewsNeeded - people.size, isProposerAlone ? 1 : 0)
}

function agreedVerdict(first: StandingReview, reviews: readonly StandingReview[]): AgreedVerdict {
  const framing = first.framing ?? 'exact'
  const given = <Value>(values: readonly (Value | null | undefined)[]) =>
    values.find((value) => value !== null && value !== undefined) ?? null
  return {
    verdict: first.verdict,
    framing: reviews.every((review) => (review.framing ?? 'exact') === framing) ? framing : null,
    caveat: given(reviews.map((review) => review.caveat)),
    range: given(reviews.map((review) => review.range)),
    recheckOn: given(reviews.map((review) => review.recheckOn ?? null).sort(laterLast)),
  }
}

/** Dates as text sort as they are; what was not given comes last. */
const laterLast = (a: string | null, b: string | null) => (a ?? '~').localeCompare(b ?? '~', 'en')

/** Reviews are blind: whose one is, its entry in the log commits to and does not say, until the decision opens it. */
export const isSealed = (action: Action): boolean =>
  action === 'review.submit' || action === 'review.supersede'

/** A review is shown to others once a decision of its own round, or of a later one, has opened it. */
export function isReviewOpened(review: { round: number }, decisions: readonly { round: number }[]): boolean {
  return decisions.some((decision) => decision.round >= review.round)
}
