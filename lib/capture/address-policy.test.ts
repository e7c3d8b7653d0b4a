import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refuseAddress, refuseIp } from './address-policy.ts'

const publicIps = [
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '169.253.255.255',
  '169.255.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '192.0.0.9',
  '192.0.0.10',
  '192.0.1.0',
  '192.31.196.1',
  '192.167.255.255',
  '192.169.0.0',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2606:4700:4700::1111',
  '[2606:4700:4700::1111]',
  '2001:4860:4860::8888',
  '2001:1::1',
  '2001:3::1',
  '2001:4:112::1',
  '2001:20::1',
  '2001:30::1',
  '2001:200::1',
  '2620:4f:8000::1',
  '3ffe::1',
  '64:ff9b::808:808',
  '2606:4700:0:0:0:5efe:808:808',
]

const hostileIps = [
  '0.0.0.0',
  '0.255.255.255',
  '10.0.0.0',
  '10.255.255.255',
  '100.64.0.0',
  '100.127.255.255',
  '127.0.0.1',
  '127.255.255.255',
  '127.1',
  '0177.0.0.1',
  '0x7f.0.0.1',
  '0x7f000001',
  '2130706433',
  '017700000001',
  '169.254.169.254',
  '0xa9fea9fe',
  '2852039166',
  '172.16.0.0',
  '172.31.255.255',
  '192.0.0.0',
  '192.0.0.8',
  '192.0.0.170',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.0.1',
  '192.168.255.255',
  '0300.0250.1',
  '198.18.0.0',
  '198.19.255.255',
  '198.51.100.7',
  '203.0.113.7',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '[::1]',
  '0:0:0:0:0:0:0:1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:8.8.8.8',
  '::127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b::10.0.0.1',
  '64:ff9b::169.254.169.254',
  '64:ff9b:1::1',
  '100::1',
  '100:0:0:1::1',
  '2001::1',
  '2001:0:7f00:1::1',
  '2001:2::1',
  '2001:10::1',
  '2001:1ff:ffff::1',
  '2001:1::4',
  '2001:db8::1',
  '2002::1',
  '2002:7f00:1::1',
  '3fff::1',
  '3fff:fff::1',
  '5f00::1',
  '4000::1',
  'fc00::1',
  'fd00:ec2::254',
  'fdff::1',
  'fe80::1',
  'fe80::1%eth0',
  '::1%lo',
  'fec0::1',
  'ff02::1',
  '2606:4700::5efe:a00:1',
  '2606:4700::200:5efe:7f00:1',
  'not an address',
  '',
  '1.2.3.4.5',
  '256.1.1.1',
  'example.org',
]

const hostileAddresses = [
  ...hostileIps.filter((ip) => /^[0-9a-fx.]+$/i.test(ip) && ip.includes('.')).map((ip) => `http://${ip}/`),
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[fe80::1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://127.0.0.1./',
  'http://１２７.０.０.１/',
  'http://①②⑦.0.0.1/',
  'http://127。0。0。1/',
  'http://localhost/',
  'http://LOCALHOST/',
  'http://localhost./',
  'http://localhost../',
  'http://ｌocalhost/',
  'http://a.localhost/',
  'http://printer.local/',
  'http://metadata.google.internal/',
  'http://internal/',
  'http://router.home.arpa/',
  'http://home.arpa./',
  'ftp://example.org/',
  'file:///etc/passwd',
  'gopher://example.org/',
  'data:text/html,x',
  'javascript:alert(1)',
  'http://example.org:22/',
  'http://example.org:8080/',
  'https://example.org:0/',
  'http://example.org:65535/',
  'http://example.org:99999/',
  'http://user@example.org/',
  'http://user:password@example.org/',
  'http://:password@example.org/',
  'http://example.org@127.0.0.1/',
  'http://example.org\\@127.0.0.1/',
  'http://exa mple.org/',
  'http://example.org/\n',
  'http://example.org/\u0000',
  ' http://example.org/',
  '//example.org/',
  'example.org',
  '',
  'http://',
  'http://.',
  'http://%31%32%37.0.0.1/',
  `https://example.org/${'a'.repeat(2048)}`,
]

describe('which IP addresses are public', () => {
  it.each(publicIps)('%s is', (ip) => {
    expect(refuseIp(ip)).toBeNull()
  })

  it.each(hostileIps)('“%s” is not', (ip) => {
    expect(refuseIp(ip)).toEqual(expect.any(String))
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

  it('covers at least 150 hostile addresses', () => {
    expect(new Set([...hostileIps, ...hostileAddresses]).size).toBeGreaterThanOrEqual(150)
  })
})
