import { describe, expect, it } from 'vitest'
import { addressKey, clientAddress, networkList } from './client-address.ts'

const proxies = networkList(['127.0.0.1', '10.0.0.0/8', 'fd00::/8'])

describe('where a request came from', () => {
  it.each([
    ['nobody is forwarded for', '203.0.113.9', undefined, '203.0.113.9'],
    ['a stranger says it speaks for somebody', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['a listed proxy says so', '10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['two listed proxies in a row', '127.0.0.1', '198.51.100.1, 10.9.9.9', '198.51.100.1'],
    ['the client had put somebody before itself', '10.1.2.3', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
    ['a listed proxy says what is no address', '10.1.2.3', 'unknown', '10.1.2.3'],
    ['a listed proxy says nothing', '10.1.2.3', '', '10.1.2.3'],
    ['IPv4 in the dress of IPv6', '::ffff:10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['a proxy of IPv6', 'fd00::1', '2001:db8::7', '2001:db8::7'],
    ['with a port, as some proxies write it', 'fd00::1', '[2001:db8::7]:443', '2001:db8::7'],
    ['no peer at all', '', '198.51.100.1', 'unknown'],
  ])('%s', (_case, peer, forwarded, client) => {
    expect(clientAddress(peer, forwarded, proxies)).toBe(client)
  })

  it('believes nobody where no proxy is listed', () => {
    expect(clientAddress('127.0.0.1', '198.51.100.1', networkList([]))).toBe('127.0.0.1')
  })

  it.each([
    ['198.51.100.1', '198.51.100.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1:2:3:4', 'fe80:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['unknown', 'unknown'],
  ])('counts %s as %s', (address, key) => {
    expect(addressKey(address)).toBe(key)
  })
})
