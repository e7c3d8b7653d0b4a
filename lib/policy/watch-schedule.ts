const dayMs = 86_400_000

/** The longest time between two looks at a source that does not change, and at one that cannot be reached, in days. */
const steadyDays = 14
const missedDays = 30

/** What the time of the next look depends on. */
export type WatchFacts = {
  readonly now: Date
  /** Looks in a row that reached nothing. */
  readonly misses: number
  /** Looks in a row that found the same text. */
  readonly steady: number
  /** From 0 to 1, the same for a source each time: spreads the looks of many sources over the time between two. */
  readonly spread: number
}

/**
 * When a cited source is looked at again: a day after a change, half as often after each look that found the same,
 * and half as often after each that failed; up to a fifth of it later, by `spread`.
 */
export function nextLook({ now, misses, steady, spread }: WatchFacts): Date {
  const days = misses > 0 ? Math.min(2 ** misses, missedDays) : Math.min(2 ** steady, steadyDays)
  return new Date(now.getTime() + Math.round(days * dayMs * (1 + spread / 5)))
}
