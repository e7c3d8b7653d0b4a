/** How long a verdict is good for, by the kind of claim: half-lives in days. What is long past does not change. */
export type RecheckPolicy = Readonly<Record<string, number>>

/** Days after which a category's verdicts are looked at again, unless the settings say otherwise; others never. */
export const defaultHalfLives: RecheckPolicy = {
  price: 90,
  cost: 365,
  market: 90,
  law: 180,
  performance: 180,
  safety: 180,
  forecast: 365,
}

/** A claim about a moment at least this long before its decision is history: nothing will change it. */
const settledAfterDays = 3650

const dayMs = 86_400_000

/**
 * The day on which a verdict decided now should be looked at again, as 2027-01-31, or null for never: the half-life
 * of the claim's category after the decision. A claim as of ten or more years ago needs none.
 */
export function defaultRecheck(
  claim: { readonly category: string; readonly asOf: string | null },
  decidedAt: Date,
  halfLives: RecheckPolicy,
): string | null {
  const days = halfLives[claim.category.toLowerCase()]
  if (days === undefined || days <= 0) return null
  if (claim.asOf !== null && decidedAt.getTime() - startOf(claim.asOf) > settledAfterDays * dayMs) return null
  return new Date(decidedAt.getTime() + days * dayMs).toISOString().slice(0, 10)
}

/** Whether a re-check date has passed on the day of `now`: the day itself has not. */
export function isRecheckDue(recheckOn: string | null, now: Date): boolean {
  return recheckOn !== null && recheckOn < now.toISOString().slice(0, 10)
}

/** The first moment of 2024, 2024-12 or 2024-12-27; milliseconds since 1970. */
const startOf = (partial: string): number =>
  Date.parse(
    `${partial.length === 4 ? `${partial}-01-01` : partial.length === 7 ? `${partial}-01` : partial}T00:00:00Z`,
  )
