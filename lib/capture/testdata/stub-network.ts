import { createServer, type RequestListener } from 'node:http'
import { isIP } from 'node:net'
import { duplexPair } from 'node:stream'
import type { FetchParts } from '../fetch-address.ts'
import { fetchLimits, guardFetch } from '../fetch-address.ts'

/** A resolver and a connector that never touch a network: every connection is a pair of streams in this process. */
export function stubNetwork(names: Record<string, readonly string[]>, site: RequestListener) {
  const server = createServer(site)
  const looked: string[] = []
  const opened: string[] = []
  const parts: FetchParts = {
    lookUp: async (name) => {
      looked.push(name)
      return names[name] ?? []
    },
    openSocket: ({ ips, done }) => {
      opened.push(...ips)
      if (ips.some((ip) => isIP(ip) === 0)) throw new Error(`not IP addresses: ${ips}`)
      const [ours, theirs] = duplexPair()
      server.emit('connection', theirs)
      // undici asks for a Socket; what it uses of one, a Duplex has.
      Reflect.apply(done, undefined, [null, ours])
    },
    privateHosts: [],
    userAgent: 'ClaimLedger/test',
    limits: fetchLimits,
    now: () => 0,
  }
  return { fetchAddress: guardFetch(parts), parts, looked, opened }
}
