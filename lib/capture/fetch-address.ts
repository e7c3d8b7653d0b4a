import type { CaptureFailure } from '#lib/policy/index.ts'
import { settings } from '#lib/settings.ts'
import { failureOfError, NotCaptured } from './capture-failure.ts'
import { Clock } from './clock.ts'
import { type LookUp, lookUpAll, type OpenSocket, openSocket } from './guarded-connector.ts'
import { HostGate } from './host-gate.ts'
import type { MediaType } from './media-type.ts'
import { type PrivateHost, parsePrivateHosts } from './private-hosts.ts'
import { type Hop, requestOnce } from './request-once.ts'
import { Robots, robotName } from './robots.ts'

/** What one fetch may take: milliseconds, bytes, hops. */
export const fetchLimits = {
  connectMs: 10_000,
  totalMs: 30_000,
  wireBytes: 20_000_000,
  unpackedBytes: 50_000_000,
  redirects: 5,
  perHost: 2,
} as const

export type Fetched = {
  readonly ok: true
  /** Where the redirects ended. */
  readonly address: string
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly mediaType: MediaType
  readonly bytes: Buffer<ArrayBuffer>
  /** Each address that answered with a redirect, in order. */
  readonly redirects: readonly string[]
}
export type NotFetched = {
  readonly ok: false
  readonly failure: CaptureFailure
  readonly status: number | null
  /** For the operator; what people read follows from `failure`. */
  readonly detail: string
}

/** What a fetch works with; tests bring their own resolver, connector, clock and limits. */
export type FetchParts = {
  readonly lookUp: LookUp
  readonly openSocket: OpenSocket
  readonly privateHosts: readonly PrivateHost[]
  /** Nothing but `privateHosts` is ever fetched. */
  readonly isListedOnly?: boolean
  readonly userAgent: string
  readonly limits: { readonly [Name in keyof typeof fetchLimits]: number }
  readonly now: () => number
}
export type FetchAddress = (address: string) => Promise<Fetched | NotFetched>

/**
 * The one way to fetch an address that a person or a page gave. Every hop must be a public address by form, by name
 * and by each IP address it resolves to, judged where the connection is made. No cookies, no credentials, what a
 * site asks of robots is kept to. A failure is a value; nothing is thrown.
 */
export function guardFetch(parts: FetchParts): FetchAddress {
  const gate = new HostGate(parts.limits.perHost)
  const robots = new Robots(
    (address, clock) => follow(address, { ...parts, gate, robots: null }, clock),
    parts.now,
  )
  return (address) => follow(address, { ...parts, gate, robots }, new Clock(parts.limits.totalMs))
}

let standing: FetchAddress | undefined

/** `guardFetch` with the settings of this process. */
export const fetchAddress: FetchAddress = (address) => {
  standing ??= guardFetch({
    lookUp: lookUpAll,
    openSocket,
    privateHosts: parsePrivateHosts(settings().capturePrivateHosts),
    isListedOnly: settings().isCaptureListedOnly,
    userAgent: `${robotName}/1.0 (+${settings().origin}/method)`,
    limits: fetchLimits,
    now: Date.now,
  })
  return standing(address)
}

async function follow(given: string, parts: Hop, clock: Clock): Promise<Fetched | NotFetched> {
  const redirects: string[] = []
  try {
    let address = given
    for (;;) {
      const answer = await requestOnce(address, parts, clock)
      if (answer.location === null) return { ...answer.fetched, redirects }
      redirects.push(address)
      if (redirects.length > parts.limits.redirects)
        throw new NotCaptured('too-many-redirects', `more than ${parts.limits.redirects} redirects`)
      address = answer.location
    }
  } catch (error) {
    const { failure, message, status } = clock.isOver()
      ? new NotCaptured('timed-out', `not done in ${parts.limits.totalMs} ms`)
      : failureOfError(error)
    return { ok: false, failure, status, detail: message }
  }
}
