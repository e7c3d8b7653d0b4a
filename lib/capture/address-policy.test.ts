import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refuseAddress, refuseIp } from './address-policy.ts'
import { hostileAddresses, hostileIps, publicIps } from './testdata/hostile-addresses.ts'
import { fetchableAddresses, reachableIps, refusedAddresses, refusedIps } from './testdata/registry-cases.ts'

describe('which IP addresses are public', () => {
  it.each(publicIps)('%s is', (ip) => {
    expect(refuseIp(ip)).toBeNull()
  })

  it.each(hostileIps)('“%s” is not', (ip) => {
    expect(refuseIp(ip)).toEqual(expect.any(String))
  })

  it('follows each row of the registries, to its edges and in every spelling', () => {
    expect(refusedIps.filter((ip) => refuseIp(ip) === null)).toEqual([])
    expect(reachableIps.filter((ip) => refuseIp(ip) !== null)).toEqual([])
  })

  it('is the same for every written form of an IPv4 address', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (number) => {
        const bytes = [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255]
        const dotted = refuseIp(bytes.join('.')) === null
        expect(refuseIp(String(number)) === null).toBe(dotted)
        expect(refuseIp(`0x${number.toString(16)}`) === null).toBe(dotted)
        expect(refuseIp(bytes.map((byte) => `0${byte.toString(8)}`).join('.')) === null).toBe(dotted)
        expect(refuseIp(`64:ff9b::${bytes.join('.')}`) === null).toBe(dotted)
        expect(refuseIp(`::ffff:${bytes.join('.')}`)).not.toBeNull()
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})

describe('which web addresses may be fetched', () => {
  it.each([
    'http://example.org',
    'https://example.org/',
    'https://example.org:443/a?b#c',
    'http://example.org:80/',
    'https://sub.example.co.uk/path%20with%20spaces',
    'https://bücher.example/',
    'https://localhost.example.org/',
    'https://notlocal/',
    'https://8.8.8.8/',
    'https://[2606:4700:4700::1111]/',
  ])('%s may', (address) => {
    expect(refuseAddress(address)).toBeNull()
  })

  it.each(hostileAddresses)('%j may not', (address) => {
    expect(refuseAddress(address)).toEqual(expect.any(String))
  })

  it('is told of each by its form alone', () => {
    expect(refusedAddresses.filter((address) => refuseAddress(address) === null)).toEqual([])
    expect(fetchableAddresses.filter((address) => refuseAddress(address) !== null)).toEqual([])
  })

  it.each([
    undefined,
    null,
    2_130_706_433,
    1n,
    true,
    Symbol('x'),
    {},
    ['8.8.8.8'],
    new URL('https://example.org'),
  ])('refuses what is no text, with a reason: %s', (odd) => {
    expect([refuseIp(odd), refuseAddress(odd)]).toEqual([expect.any(String), expect.any(String)])
  })

  it('covers at least 150 hostile addresses', () => {
    expect(new Set([...hostileIps, ...hostileAddresses]).size).toBeGreaterThanOrEqual(150)
  })
})
