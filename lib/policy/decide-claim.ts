import type { ClaimState, Verdict } from './vocabulary.ts'

/** What a decision needs to know of a review that stands (is not superseded). */
export type StandingReview = {
  readonly reviewerId: string
  readonly verdict: Verdict
  readonly caveat: string | null
}

export type ClaimOutcome =
  | { readonly state: 'open' }
  | { readonly state: 'in-review'; readonly missing: number }
  | { readonly state: 'contested' }
  | { readonly state: 'decided'; readonly verdict: Verdict; readonly caveat: string | null }

/**
 * What the standing reviews of a claim make of it: open without any, in review until `reviewsNeeded` people
 * have reviewed it, then decided if all agree and contested if not. DESIGN.md, "How a claim is decided".
 * Where several agree, the caveat is that of the first who gave one.
 */
export function decideClaim(
  reviews: readonly StandingReview[],
  { reviewsNeeded }: { readonly reviewsNeeded: number },
): ClaimOutcome {
  const [first] = reviews
  if (!first) return { state: 'open' }
  const people = new Set(reviews.map((review) => review.reviewerId)).size
  if (people < reviewsNeeded) return { state: 'in-review', missing: reviewsNeeded - people }
  if (reviews.some((review) => review.verdict !== first.verdict)) return { state: 'contested' }
  const caveat = reviews.find((review) => review.caveat !== null)?.caveat ?? null
  return { state: 'decided', verdict: first.verdict, caveat }
}

/** Reviews are shown to others only when the claim no longer waits for any. */
export function areReviewsOpen(state: ClaimState): boolean {
  return state === 'decided' || state === 'stale'
}
