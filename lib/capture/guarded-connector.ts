import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { buildConnector } from 'undici'
import { refuseIp } from './address-policy.ts'
import { NotCaptured } from './capture-failure.ts'

/** Every IP address that a name has. */
export type LookUp = (name: string) => Promise<readonly string[]>

/** Opens a connection to one of `ips`, which are all that the host resolved to; `connectMs` in milliseconds. */
export type OpenSocket = (target: {
  readonly ips: readonly string[]
  readonly connectMs: number
  readonly options: buildConnector.Options
  readonly done: buildConnector.Callback
}) => void

export const lookUpAll: LookUp = async (name) =>
  (await lookup(name, { all: true, verbatim: true })).map((one) => one.address)

/** Connects to the addresses that were judged and to no other: the name is not looked up a second time. */
export const openSocket: OpenSocket = ({ ips, connectMs, options, done }) => {
  const known = ips.map((address) => ({ address, family: isIP(address) }))
  buildConnector({
    timeout: connectMs,
    allowH2: false,
    autoSelectFamily: true,
    lookup: (_name, asked, give) => {
      const [first] = known
      if (asked.all) give(null, known)
      else give(null, first?.address ?? '', first?.family)
    },
  })(options, done)
}

type Parts = {
  readonly lookUp: LookUp
  readonly openSocket: OpenSocket
  readonly connectMs: number
  /** Whether the operator allows this host although it is private. */
  readonly isAllowed: boolean
}

/**
 * A connector for undici that resolves the host once, refuses unless every answer is a public address, and
 * connects to these answers only. Fails with `NotCaptured`.
 */
export function guardedConnector(parts: Parts): buildConnector.connector {
  return (options, done) => {
    resolveHost(options.hostname, parts)
      .then((ips) => parts.openSocket({ ips, connectMs: parts.connectMs, options, done }))
      .catch((error: unknown) => done(error instanceof Error ? error : new Error(String(error)), null))
  }
}

async function resolveHost(hostname: string, parts: Parts): Promise<readonly string[]> {
  const literal = hostname.replace(/^\[(.*)\]$/, '$1')
  const ips = isIP(literal) ? [literal] : await withinMs(parts.connectMs, parts.lookUp(hostname))
  if (ips.length === 0) throw new NotCaptured('unreachable', `${hostname} has no address`)
  const refusal = parts.isAllowed ? undefined : ips.map(refuseIp).find((reason) => reason !== null)
  if (refusal) throw new NotCaptured('refused-address', `${hostname}: ${refusal}`)
  return ips
}

function withinMs<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NotCaptured('timed-out', `no answer in ${ms} ms`)), ms)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
