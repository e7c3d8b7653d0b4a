import robotsParser from 'robots-parser'
import type { CaptureFailure } from '#lib/policy/index.ts'
import { NotCaptured } from './capture-failure.ts'

/** What was found at `/robots.txt`. */
export type RobotsAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | {
      readonly ok: false
      readonly failure: CaptureFailure
      readonly detail: string
      readonly status: number | null
    }

/** The name that sites address us by in `robots.txt`. */
export const robotName = 'ClaimLedger'

/** How long what a site asks of robots is believed, and of how many sites; RFC 9309 §2.4 allows a day. */
const keptMs = 3_600_000
const keptSites = 1_000

/** Remembers what sites ask of robots (RFC 9309). */
export class Robots {
  readonly #kept = new Map<string, { until: number; isAllowed: (address: string) => boolean }>()
  readonly #read: (address: string) => Promise<RobotsAnswer>
  readonly #now: () => number

  constructor(read: (address: string) => Promise<RobotsAnswer>, now: () => number) {
    this.#read = read
    this.#now = now
  }

  /**
   * Throws `NotCaptured` where the site asks robots to stay away, or cannot be asked: RFC 9309 §2.3.1.4 takes a
   * failing server for a refusal, and a missing file (§2.3.1.3) for leave.
   */
  async ask(url: URL): Promise<void> {
    const kept = this.#kept.get(url.origin)
    const isAllowed = kept && kept.until > this.#now() ? kept.isAllowed : await this.#fetch(url.origin)
    if (!isAllowed(url.href))
      throw new NotCaptured('robots', `${url.host} asks robots not to read ${url.pathname}`)
  }

  async #fetch(origin: string): Promise<(address: string) => boolean> {
    const answer = await this.#read(`${origin}/robots.txt`)
    if (!answer.ok && ['timed-out', 'unreachable', 'refused-address'].includes(answer.failure))
      throw new NotCaptured(answer.failure, answer.detail)
    if (!answer.ok && answer.failure === 'failed-status')
      throw new NotCaptured('failed-status', 'the site failed when asked for its robots.txt', answer.status)
    const rules = answer.ok
      ? robotsParser(`${origin}/robots.txt`, Buffer.from(answer.bytes).toString('utf8'))
      : null
    const isAllowed = (address: string) => rules?.isAllowed(address, robotName) !== false
    const [oldest] = this.#kept.keys()
    if (this.#kept.size >= keptSites && oldest !== undefined) this.#kept.delete(oldest)
    this.#kept.set(origin, { until: this.#now() + keptMs, isAllowed })
    return isAllowed
  }
}
