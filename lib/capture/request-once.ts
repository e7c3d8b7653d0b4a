import type { IncomingHttpHeaders } from 'node:http'
import { Client } from 'undici'
import { refuseAddress, refuseForm } from './address-policy.ts'
import { failureOfStatus, NotCaptured } from './capture-failure.ts'
import type { Clock } from './clock.ts'
import type { Fetched, FetchParts } from './fetch-address.ts'
import { guardedConnector } from './guarded-connector.ts'
import type { HostGate } from './host-gate.ts'
import { declaredType, isListed, mediaTypes, settleMediaType } from './media-type.ts'
import { isAllowedHost } from './private-hosts.ts'
import { acceptedCodings, readBody, refuseLength } from './read-body.ts'
import type { Robots } from './robots.ts'

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

/** What a hop works with; `robots` is null where it asks for the site's `robots.txt` itself. */
export type Hop = FetchParts & { readonly gate: HostGate; readonly robots: Robots | null }

export type Answer =
  | { readonly location: string }
  | { readonly location: null; readonly fetched: Omit<Fetched, 'redirects'> }

/** One request of one hop: the bytes, or where it leads. Throws `NotCaptured` and what the connection throws. */
export async function requestOnce(address: string, parts: Hop, clock: Clock): Promise<Answer> {
  const url = judge(address, parts)
  if (parts.robots) await parts.robots.ask(url, clock)
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
  if (isAllowedHost(parts.privateHosts, url)) return url
  const refusal = refuseAddress(address)
  if (refusal !== null) throw new NotCaptured('refused-address', refusal)
  if (parts.isListedOnly) throw new NotCaptured('not-listed', `${url.host} is not a listed host`)
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
