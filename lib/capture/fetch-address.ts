import type { IncomingHttpHeaders } from 'node:http'
import { Client } from 'undici'
import { settings } from '#lib/settings.ts'
import { refuseAddress, refuseForm } from './address-policy.ts'
import { type CaptureFailure, failureOfError, failureOfStatus, NotCaptured } from './capture-failure.ts'
import { guardedConnector, type LookUp, lookUpAll, type OpenSocket, openSocket } from './guarded-connector.ts'
import { HostGate } from './host-gate.ts'
import { declaredType, isListed, type MediaType, mediaTypes, settleMediaType } from './media-type.ts'
import { isAllowedHost, type PrivateHost, parsePrivateHosts } from './private-hosts.ts'
import { acceptedCodings, readBody, refuseLength } from './read-body.ts'
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

/** RFC 9309 §2.5: at least 500 kibibytes of a `robots.txt` are read. */
const robotsBytes = 512 * 1024

/** Response headers that say something about what was captured. */
const headersOfInterest = [
  'content-type',
  'content-language',
  'content-disposition',
  'date',
  'etag',
  'last-modified',
  'link',
  'memento-datetime',
] as const

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
  const robots = new Robots((address) => follow(address, { ...parts, gate, robots: null }), parts.now)
  return (address) => follow(address, { ...parts, gate, robots })
}

let standing: FetchAddress | undefined

/** `guardFetch` with the settings of this process. */
export const fetchAddress: FetchAddress = (address) => {
  standing ??= guardFetch({
    lookUp: lookUpAll,
    openSocket,
    privateHosts: parsePrivateHosts(settings().capturePrivateHosts),
    userAgent: `${robotName}/1.0 (+${settings().origin}/method)`,
    limits: fetchLimits,
    now: Date.now,
  })
  return standing(address)
}

type Hop = FetchParts & { readonly gate: HostGate; readonly robots: Robots | null }

async function follow(given: string, parts: Hop): Promise<Fetched | NotFetched> {
  const redirects: string[] = []
  const clock = new Clock(parts.limits.totalMs)
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

/** Runs from the first turn at a host: waiting for the first turn is not the site's fault. */
class Clock {
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

type Answer =
  | { readonly location: string }
  | { readonly location: null; readonly fetched: Omit<Fetched, 'redirects'> }

async function requestOnce(address: string, parts: Hop, clock: Clock): Promise<Answer> {
  const url = judge(address, parts)
  if (parts.robots) await parts.robots.ask(url)
  const leave = await parts.gate.enter(url.host)
  const isAllowed = isAllowedHost(parts.privateHosts, url)
  const connect = guardedConnector({ ...parts, connectMs: parts.limits.connectMs, isAllowed })
  const signal = clock.start()
  const client = new Client(url.origin, { connect, allowH2: false, maxResponseSize: -1 })
  try {
    signal.throwIfAborted()
    return await readAnswer(client, url, parts, signal)
  } finally {
    await client.destroy().catch(() => undefined)
    leave()
  }
}

function judge(address: string, parts: FetchParts): URL {
  const form = refuseForm(address)
  if (form !== null) throw new NotCaptured('refused-address', form)
  const url = new URL(address)
  const refusal = isAllowedHost(parts.privateHosts, url) ? null : refuseAddress(address)
  if (refusal !== null) throw new NotCaptured('refused-address', refusal)
  return url
}

async function readAnswer(client: Client, url: URL, parts: Hop, signal: AbortSignal): Promise<Answer> {
  const { statusCode, headers, body } = await client.request({
    method: 'GET',
    path: url.pathname + url.search,
    signal,
    headers: {
      'user-agent': parts.userAgent,
      accept: `${Object.keys(mediaTypes).join(', ')}, */*;q=0.1`,
      'accept-encoding': acceptedCodings,
    },
  })
  body.on('error', () => undefined)
  const location = statusCode >= 300 && statusCode < 400 ? first(headers.location) : undefined
  if (location !== undefined) return { location: resolveLocation(location, url) }
  const failure = failureOfStatus(statusCode)
  if (failure !== null) throw new NotCaptured(failure, `the server answered ${statusCode}`, statusCode)
  const declared = declaredType(first(headers['content-type']))
  if (!isListed(declared)) throw new NotCaptured('unlisted-type', `the server sent ${declared}`, statusCode)
  const limits = parts.robots ? parts.limits : { wireBytes: robotsBytes, unpackedBytes: robotsBytes }
  refuseLength(first(headers['content-length']), limits)
  const { bytes } = await readBody(body, first(headers['content-encoding']) ?? '', limits)
  const mediaType = settleMediaType(declared, bytes, url.pathname)
  if (mediaType === null) throw new NotCaptured('unlisted-type', `the bytes are not ${declared}`, statusCode)
  return {
    location: null,
    fetched: {
      ok: true,
      address: url.href,
      status: statusCode,
      headers: ofInterest(headers),
      mediaType,
      bytes,
    },
  }
}

const first = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header)

/** A header is read as Latin-1, a `Location` sent as UTF-8. What has a backslash parsers read differently: it is refused as it is written. */
function resolveLocation(header: string, from: URL): string {
  const location = Buffer.from(header, 'latin1').toString('utf8')
  const isClear = !location.includes('\\') && URL.canParse(location, from.href)
  return isClear ? new URL(location, from.href).href : location
}

function ofInterest(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    headersOfInterest.flatMap((name) => {
      const value = headers[name]
      return value === undefined ? [] : [[name, String(value).slice(0, 2_000)]]
    }),
  )
}
