import { BlockList, isIP } from 'node:net'

/** The header by which this process tells itself where a request came from; what a client sends under the name is dropped. */
export const clientAddressHeader = 'x-client-address'

/** Addresses and networks as one list to look an address up in. */
export function networkList(entries: readonly string[]): BlockList {
  const list = new BlockList()
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

/** An address without the dress of IPv4 in IPv6; null for what is none. */
export function plainAddress(text: string): string | null {
  const bare = text.trim().replace(/^\[(.*)\](:\d+)?$/, '$1')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare
  return isIP(mapped) === 0 ? null : mapped.toLowerCase()
}

/**
 * Who really sent a request: the peer of the connection, or, while that is a listed proxy, whom it says it speaks for,
 * read from the end of `X-Forwarded-For` up to the first address that is no listed proxy.
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, proxies: BlockList): string {
  let client = plainAddress(peer) ?? 'unknown'
  const hops = (forwardedFor ?? '').split(',').reverse()
  for (const hop of hops) {
    if (!isListed(client, proxies)) return client
    const next = plainAddress(hop)
    if (next === null) return client
    client = next
  }
  return client
}

function isListed(address: string, list: BlockList): boolean {
  const version = isIP(address)
  return version !== 0 && list.check(address, version === 6 ? 'ipv6' : 'ipv4')
}

/**
 * What counts as one address: an IPv4 address, also where it is dressed as IPv6 (RFC 4291 §2.5.5.2), or the /64 that one
 * household or server gets of IPv6. What is no address counts as itself.
 */
export function addressKey(text: string): string {
  const address = plainAddress(text.split('%', 1)[0] ?? '') ?? text
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0')
  const groups = [...left, ...zeros, ...right].map((group) => group.replace(/^0+(?=.)/, ''))
  return `${groups.slice(0, 4).join(':')}::/64`
}
