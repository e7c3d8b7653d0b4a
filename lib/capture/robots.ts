import robotsParser from 'robots-parser'
import type { CaptureFailure } from '#lib/policy/index.ts'
import { NotCaptured } from './capture-failure.ts'
import type { Clock } from './clock.ts'

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

/**
 * What rules with wildcards may cost to weigh: their characters times those of the path. A page of an honest site takes a
 * hundredth of it; a file made to be weighed for ever would stop everything else that this process does.
 */
const weighLimit = 5_000_000

type Weigh = (url: URL) => boolean

/** Remembers what sites ask of robots (RFC 9309). */
export class Robots {
  readonly #kept = new Map<string, { until: number; isAllowed: Weigh }>()
  readonly #asked = new Map<string, Promise<Weigh>>()
  readonly #read: (address: string, clock: Clock) => Promise<RobotsAnswer>
  readonly #now: () => number

  constructor(read: (address: string, clock: Clock) => Promise<RobotsAnswer>, now: () => number) {
    this.#read = read
    this.#now = now
  }

  /**
   * Throws `NotCaptured` where the site asks robots to stay away, or cannot be asked: RFC 9309 §2.3.1.4 takes a
   * failing server for a refusal, and a missing file (§2.3.1.3) for leave. Asking runs on the clock of the fetch.
   */
  async ask(url: URL, clock: Clock): Promise<void> {
    const kept = this.#kept.get(url.origin)
    const isAllowed =
      kept && kept.until > this.#now() ? kept.isAllowed : await this.#fetchOnce(url.origin, clock)
    if (!isAllowed(url))
      throw new NotCaptured('robots', `${url.host} asks robots not to read ${url.pathname}`)
  }

  /** Who asks while the same question is under way waits for its answer. */
  #fetchOnce(origin: string, clock: Clock): Promise<Weigh> {
    const underWay = this.#asked.get(origin)
    if (underWay) return underWay
    const asked = this.#fetch(origin, clock).finally(() => this.#asked.delete(origin))
    this.#asked.set(origin, asked)
    return asked
  }

  async #fetch(origin: string, clock: Clock): Promise<Weigh> {
    const answer = await this.#read(`${origin}/robots.txt`, clock)
    if (!answer.ok && ['timed-out', 'unreachable', 'refused-address'].includes(answer.failure))
      throw new NotCaptured(answer.failure, answer.detail)
    if (!answer.ok && answer.failure === 'failed-status')
      throw new NotCaptured('failed-status', 'the site failed when asked for its robots.txt', answer.status)
    const isAllowed = answer.ok ? readRules(origin, Buffer.from(answer.bytes).toString('utf8')) : () => true
    const [oldest] = this.#kept.keys()
    if (this.#kept.size >= keptSites && oldest !== undefined) this.#kept.delete(oldest)
    this.#kept.set(origin, { until: this.#now() + keptMs, isAllowed })
    return isAllowed
  }
}

function readRules(origin: string, text: string): Weigh {
  const rules = robotsParser(`${origin}/robots.txt`, text)
  const wild = text.split(/[\r\n]+/).reduce((sum, line) => sum + (line.includes('*') ? line.length : 0), 0)
  return ({ href, pathname, search }) =>
    wild * (pathname.length + search.length) <= weighLimit && rules.isAllowed(href, robotName) !== false
}
