/** Lets at most so many in for each key at a time; the others wait in order. */
export class HostGate {
  readonly #limit: number
  readonly #inside = new Map<string, number>()
  readonly #waiting = new Map<string, (() => void)[]>()

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Resolves when the caller is in; the function it gives lets the next one in and may be called once. */
  async enter(key: string): Promise<() => void> {
    const inside = this.#inside.get(key) ?? 0
    if (inside < this.#limit) this.#inside.set(key, inside + 1)
    else
      await new Promise<void>((resolve) => {
        const queue = this.#waiting.get(key) ?? []
        queue.push(resolve)
        this.#waiting.set(key, queue)
      })
    return () => this.#leave(key)
  }

  #leave(key: string): void {
    const next = this.#waiting.get(key)?.shift()
    if (next) next()
    else this.#free(key)
  }

  #free(key: string): void {
    this.#waiting.delete(key)
    const inside = (this.#inside.get(key) ?? 1) - 1
    if (inside > 0) this.#inside.set(key, inside)
    else this.#inside.delete(key)
  }
}
