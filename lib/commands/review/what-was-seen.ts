import { invariant } from '#lib/invariant.ts'
import { hashValue } from '../hashing.ts'

type Decimals = { toFixed(): string }

/** What of a claim a review is bound to. */
export type Seen = {
  readonly restatement: string
  readonly assertion: string
  readonly selectors: readonly { readonly exact: string }[]
  readonly evidence: readonly {
    readonly id: string
    readonly fact: string
    readonly locator: string
    readonly stance: string
    readonly figures: readonly {
      readonly name: string
      readonly written: Decimals | null
      readonly unit: string
    }[]
  }[]
  readonly checks: readonly { readonly id: string; readonly expression: string; readonly outcome: string }[]
}

/** The exact claim, evidence and checks that a review was given on, as hashes. */
export function seenHashes(claim: Seen): { claim: string; evidence: string; checks: string } {
  return {
    claim: hashValue({
      exact: claim.selectors[0]?.exact ?? '',
      restatement: claim.restatement,
      assertion: claim.assertion,
    }),
    evidence: hashValue(
      claim.evidence.map((one) => ({
        id: one.id,
        fact: one.fact,
        locator: one.locator,
        stance: one.stance,
        figures: one.figures
          .map((figure) => ({
            name: figure.name,
            written: figure.written?.toFixed() ?? null,
            unit: figure.unit,
          }))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
      })),
    ),
    checks: hashValue(
      claim.checks.map((one) => ({ id: one.id, expression: one.expression, outcome: one.outcome })),
    ),
  }
}

type StoredReview = {
  id: string
  reviewerId: string
  verdict: string
  framing: string
  opening: { salt: Uint8Array | null }
}
type Opening = { id: string; said: string; salt: Uint8Array }

/** What a review's commitment holds: its verdict, how it puts it, and whose it is. */
export const openingBody = (review: { reviewerId: string; verdict: string; framing: string }) => ({
  verdict: review.verdict,
  framing: review.framing,
  reviewer: review.reviewerId,
})

const saidBy = (review: StoredReview): string => Object.values(openingBody(review)).join(' ')

/** What a decision's entry says of the reviews it rests on: each with its reviewer, and the salt that opens its commitment. */
export function openingsOf(reviews: readonly StoredReview[]): {
  codes: Record<string, string>
  hashes: Record<string, string>
} {
  const all: Opening[] = reviews.map((review) => {
    invariant(review.opening.salt, 'a verdict is opened before anything could erase it')
    return { id: review.id, said: saidBy(review), salt: review.opening.salt }
  })
  return {
    codes: Object.fromEntries(all.map((one) => [`review.${one.id}`, one.said])),
    hashes: Object.fromEntries(all.map((one) => [`salt.${one.id}`, Buffer.from(one.salt).toString('hex')])),
  }
}
