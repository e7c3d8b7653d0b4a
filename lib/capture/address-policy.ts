import { BlockList, isIP } from 'node:net'

/** The longest address that is looked at, in UTF-16 units. */
export const maxAddressLength = 2048

const allowedPorts = new Set(['', '80', '443'])
const privateNames = ['localhost', 'local', 'internal', 'home.arpa']

/** IANA IPv4 Special-Purpose Address Registry (RFC 6890), rows not marked globally reachable; and what is not unicast. */
const refusedIpv4: readonly [network: string, prefix: number, name: string][] = [
  ['0.0.0.0', 8, 'this network'],
  ['10.0.0.0', 8, 'private use'],
  ['100.64.0.0', 10, 'shared address space'],
  ['127.0.0.0', 8, 'loopback'],
  ['169.254.0.0', 16, 'link-local'],
  ['172.16.0.0', 12, 'private use'],
  ['192.0.0.0', 24, 'protocol assignments'],
  ['192.0.2.0', 24, 'documentation'],
  ['192.88.99.0', 24, 'deprecated 6to4 relay'],
  ['192.168.0.0', 16, 'private use'],
  ['198.18.0.0', 15, 'benchmarking'],
  ['198.51.100.0', 24, 'documentation'],
  ['203.0.113.0', 24, 'documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved'],
]

/** What ends a host in a web address, or is dropped from one: an IP address has none of it. */
const beyondHost = /[\s/\\?#@[\]]/

/** Inside a refused IPv4 block, yet marked globally reachable by the registry. */
const reachableIpv4 = ['192.0.0.9', '192.0.0.10']

/** IANA IPv6 Special-Purpose Address Registry, rows not marked globally reachable within 2000::/3. */
const refusedIpv6: readonly [network: string, prefix: number, name: string][] = [
  ['2001::', 23, 'protocol assignments'],
  ['2001:db8::', 32, 'documentation'],
  ['2002::', 16, '6to4'],
  ['3fff::', 20, 'documentation'],
]

/** Inside 2001::/23, yet marked globally reachable by the registry. */
const reachableIpv6: readonly [network: string, prefix: number][] = [
  ['2001:1::1', 128],
  ['2001:1::2', 128],
  ['2001:1::3', 128],
  ['2001:3::', 32],
  ['2001:4:112::', 48],
  ['2001:20::', 28],
  ['2001:30::', 28],
]

/** The ranges outside 2000::/3 that have a name worth giving; all of them are refused, named or not. */
const namedIpv6: readonly [network: string, prefix: number, name: string][] = [
  ['::', 128, 'unspecified'],
  ['::1', 128, 'loopback'],
  ['::ffff:0:0', 96, 'IPv4-mapped'],
  ['64:ff9b:1::', 48, 'local-use translation'],
  ['100::', 64, 'discard-only'],
  ['100:0:0:1::', 64, 'dummy prefix'],
  ['5f00::', 16, 'segment routing'],
  ['fc00::', 7, 'unique-local'],
  ['fe80::', 10, 'link-local'],
  ['fec0::', 10, 'deprecated site-local'],
  ['ff00::', 8, 'multicast'],
]

const blockOf = (family: 'ipv4' | 'ipv6', network: string, prefix: number): BlockList => {
  const block = new BlockList()
  block.addSubnet(network, prefix, family)
  return block
}
const ipv4Blocks = refusedIpv4.map(([network, prefix, name]) => ({
  block: blockOf('ipv4', network, prefix),
  name,
}))
const ipv6Blocks = [...refusedIpv6, ...namedIpv6].map(([network, prefix, name]) => ({
  block: blockOf('ipv6', network, prefix),
  name,
}))
const ipv6Exceptions = reachableIpv6.map(([network, prefix]) => blockOf('ipv6', network, prefix))
const globalUnicast = blockOf('ipv6', '2000::', 3)
const translation = blockOf('ipv6', '64:ff9b::', 96)

/**
 * Why an IP address must not be connected to, or null for a public unicast address. Takes every written form:
 * dotted, shortened, octal, hexadecimal and whole-number IPv4, IPv6 with or without brackets, embedded IPv4; what is no
 * string is no address.
 * Source: the IANA special-purpose address registries for IPv4 and IPv6.
 */
export function refuseIp(ip: unknown): string | null {
  if (typeof ip !== 'string' || ip.length > maxAddressLength) return 'this is not an IP address'
  const bare = ip.replace(/^\[(.*:.*)\]$/, '$1')
  if (bare.includes('%')) return 'an address with a zone is link-local'
  const canonical = beyondHost.test(bare) ? null : canonicalIp(bare)
  if (canonical === null) return 'this is not an IP address'
  return canonical.includes(':') ? refuseIpv6(canonical) : refuseIpv4(canonical)
}

/**
 * Why a web address must not be fetched, before any name is looked up, or null. What its name resolves to is
 * asked of `refuseIp` again where the connection is made.
 */
export function refuseAddress(address: unknown): string | null {
  if (typeof address !== 'string') return 'this is not a web address'
  return refuseForm(address) ?? refuseHost(new URL(address))
}

/** Why no host, however trusted, is fetched by this address: too long, no web address, another scheme, credentials; or null. */
export function refuseForm(address: string): string | null {
  if (address.length > maxAddressLength)
    return `an address has at most ${maxAddressLength} characters; this has ${address.length}`
  if (hasControlCharacter(address)) return 'an address holds no spaces or control characters'
  if (!URL.canParse(address)) return 'this is not a web address'
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'only http and https are fetched'
  return url.username === '' && url.password === ''
    ? null
    : 'an address with a name or password in it is not fetched'
}

function refuseHost(url: URL): string | null {
  if (!allowedPorts.has(url.port)) return `port ${url.port} is not fetched, only 80 and 443`
  const host = url.hostname.replace(/\.+$/, '')
  if (host === '' || host.includes('..')) return 'this is not a web address'
  if (host.startsWith('[') || isIP(host) !== 0) return refuseIp(host)
  const ending = privateNames.find((name) => host === name || host.endsWith(`.${name}`))
  return ending ? `names ending in ${ending} are not public` : null
}

function hasControlCharacter(address: string): boolean {
  return [...address].some((char) => char <= ' ' || char === '\u007f' || char === '\\')
}

/** Dotted-quad IPv4 or lower-case IPv6 as the URL standard writes it; null where it is neither. */
function canonicalIp(text: string): string | null {
  const host = text.includes(':') ? `[${text}]` : text
  if (!URL.canParse(`http://${host}/`)) return null
  const { hostname } = new URL(`http://${host}/`)
  const bare = hostname.replace(/^\[(.*)\]$/, '$1')
  return isIP(bare) === 0 ? null : bare
}

function refuseIpv4(ip: string): string | null {
  if (reachableIpv4.includes(ip)) return null
  const hit = ipv4Blocks.find(({ block }) => block.check(ip, 'ipv4'))
  return hit ? `${ip} is not public: ${hit.name}` : null
}

function refuseIpv6(ip: string): string | null {
  if (translation.check(ip, 'ipv6')) return refuseEmbedded(ip, 'translated')
  const hit = ipv6Blocks.find(({ block }) => block.check(ip, 'ipv6'))
  if (hit && !ipv6Exceptions.some((block) => block.check(ip, 'ipv6')))
    return `${ip} is not public: ${hit.name}`
  if (!globalUnicast.check(ip, 'ipv6')) return `${ip} is not public: outside global unicast`
  return isIsatap(ip) ? refuseEmbedded(ip, 'ISATAP') : null
}

/** The eight 16-bit groups of an IPv6 address that `isIP` accepts. */
function groupsOf(ip: string): number[] {
  const [head = '', tail] = ip.split('::')
  const groups = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
  const left = groups(head)
  const right = tail === undefined ? [] : groups(tail)
  return [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right]
}

/** RFC 5214 §6.1: an interface identifier that begins with 0000:5efe or 0200:5efe ends in an IPv4 address. */
function isIsatap(ip: string): boolean {
  const [, , , , fifth, sixth] = groupsOf(ip)
  return (fifth === 0 || fifth === 0x0200) && sixth === 0x5efe
}

function refuseEmbedded(ip: string, how: string): string | null {
  const [high = 0, low = 0] = groupsOf(ip).slice(6)
  const embedded = [high >> 8, high & 255, low >> 8, low & 255].join('.')
  const reason = refuseIpv4(embedded)
  return reason === null ? null : `${ip} is ${how}: ${reason}`
}
