/** Runs from the first turn at a host: waiting for the first turn is not the site's fault. */
export class Clock {
  readonly #totalMs: number
  #signal: AbortSignal | undefined

  constructor(totalMs: number) {
    this.#totalMs = totalMs
  }

  start(): AbortSignal {
    this.#signal ??= AbortSignal.timeout(this.#totalMs)
    return this.#signal
  }

  isOver(): boolean {
    return this.#signal?.aborted === true
  }
}
