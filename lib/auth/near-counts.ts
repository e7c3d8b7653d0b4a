/** Keys remembered at once, those counted longest ago forgotten first; some 10 MB. */
const keyLimit = 100_000

type Count = { taken: number; readonly until: number }

/**
 * Counts of this process alone: they turn a flood away without asking the database, and hold the line while that is slow.
 * `now` is milliseconds of the process clock.
 */
export class NearCounts {
  readonly #counts = new Map<string, Count>()
  readonly #now: () => number

  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** Takes one of so many in so long; 0 where there was one left, else milliseconds until there is again. */
  take(key: string, points: number, seconds: number): number {
    const now = this.#now()
    const known = this.#counts.get(key)
    const count = known && known.until > now ? known : { taken: 0, until: now + seconds * 1000 }
    if (count.taken >= points) return count.until - now
    count.taken += 1
    this.#counts.delete(key)
    this.#counts.set(key, count)
    if (this.#counts.size > keyLimit) this.#counts.delete(this.#counts.keys().next().value ?? '')
    return 0
  }

  giveBack(key: string): void {
    const count = this.#counts.get(key)
    if (count) count.taken = Math.max(0, count.taken - 1)
  }
}
