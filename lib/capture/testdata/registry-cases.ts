/** First, last and middle of each row of the IANA registries that is not globally reachable, and what is not unicast, in many spellings. */
export const refusedIps = `
  0.0.0.0 0.0.0.1 0.1.2.3 10.1.2.3 10.255.0.1 100.64.0.1
  100.100.100.200 100.127.255.254 127.0.0.53 127.127.127.127 169.254.0.1 169.254.170.2
  172.16.0.1 172.20.10.1 172.31.255.254 192.0.0.1 192.0.0.7 192.0.0.11
  192.0.0.171 192.0.0.255 192.0.2.0 192.0.2.255 192.88.99.0 192.88.99.2
  192.88.99.255 192.168.100.1 198.18.0.1 198.19.255.254 198.51.100.0 198.51.100.255
  203.0.113.0 203.0.113.255 224.0.0.0 233.252.0.1 239.1.1.1 240.0.0.0
  254.255.255.255 255.255.255.255 127.0.1 127.1.1 0x7f.1 0X7F.0X0.0X0.0X1
  0177.1 00000177.0.0.1 0x7F000001 0x0a000001 167772161 3232235521
  0xC0A80001 030052000001 0xac100001 ::ffff:10.0.0.1 ::FFFF:127.0.0.1 ::ffff:0:127.0.0.1
  ::ffff:0:8.8.8.8 ::a00:1 ::8.8.8.8 ::2 0:0:0:0:0:ffff:7f00:0001 0000:0000:0000:0000:0000:0000:0000:0001
  64:ff9b::192.168.0.1 64:FF9B::0a00:0001 64:ff9b::0.0.0.0 64:ff9b::224.0.0.1 64:ff9b::ffff:ffff 64:ff9b:1:ffff::
  64:ff9b:0:0:1:: 64:ff9b:2:: 100:: 100::ffff:ffff:ffff:ffff 100:0:0:1:ffff:: 100:0:0:2::1
  2001:0:4136:e378:8000:63bf:3fff:fdd2 2001::ffff 2001:1:: 2001:1::5 2001:2:0:ffff::1 2001:2:1::1
  2001:4:113::1 2001:4:111::1 2001:5::1 2001:10:ffff::1 2001:1f:ffff::1 2001:40::1
  2001:100::1 2001:1ff::1 2001:db8:ffff::1 2001:DB8::DEAD 2002:c0a8:1::1 2002:808:808::1
  2002:ffff::1 3fff:0fff:ffff::1 5f00:1:2::3 5fff::1 6000::1 8000::1
  a000::1 fbff::1 fc00::ffff fdaa:bbbb::1 fe00::1 fe80::a:b%25eth0
  febf::1 feff::1 ff00::1 ff0e::1 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff 2a00:1450::5efe:c0a8:1
  2a00:1450:0:0:200:5efe:a9fe:a9fe [fe80::1] [::ffff:a9fe:a9fe]
`
  .trim()
  .split(/\s+/)

/** Neighbours of these rows, and the exceptions inside them that the registries mark globally reachable. */
export const reachableIps = `
  1.0.0.1 4.4.4.4 8.8.4.4 9.9.9.9 93.184.216.34 99.255.255.255
  100.128.0.1 128.0.0.1 169.255.255.255 172.32.0.1 191.255.255.255 192.0.0.9
  192.0.0.10 192.0.1.1 192.0.3.1 192.31.196.0 192.52.193.1 192.88.98.255
  192.88.100.0 192.175.48.1 198.17.0.1 198.20.0.1 198.51.99.1 198.51.101.1
  203.0.112.1 203.0.114.1 223.255.255.254 0x08080808 134744072 010.010.010.010
  8.8.2056 2000::1 2001:1::1 2001:1::2 2001:1::3 2001:3:ffff::1
  2001:4:112:ffff::1 2001:20::ffff 2001:2f:ffff::1 2001:3f:ffff::1 2001:200:: 2001:db7:ffff::1
  2001:db9::1 2003::1 2400:cb00::1 2606:2800:220:1:248:1893:25c8:1946 2620:4f:8000::1 2620:fe::fe
  2a00:1450:4001::200e 3ffe:831f::1 3fff:1000::1 2607:f8b0:0:0:0:5efe:0808:0808 64:ff9b::1.1.1.1 [2a00:1450::1]
  2A00:1450:4001:81B::200E
`
  .trim()
  .split(/\s+/)

/** More web addresses that are refused before any look-up. */
export const refusedAddresses = [
  'http://0/',
  'http://1',
  'http://127.1',
  'http://0x7f.1/',
  'http://[::]/',
  'http://[0:0:0:0:0:0:0:1]',
  'http://[::FFFF:7F00:1]:80/',
  'https://[fe80::1%25eth0]/',
  'http://[64:ff9b::a00:1]/',
  'http://[2002:a00:1::]/',
  'http://LocalHost:80/',
  'http://foo.LOCALHOST.',
  'http://foo.Local/',
  'http://x.INTERNAL./',
  'http://Home.Arpa/',
  'http://a.b.home.arpa./',
  'http://localhost%2e/',
  'http://loc%61l/',
  'http://localh\u00adost/',
  'http://１０.0.0.1/',
  'http://127%2e0%2e0%2e1/',
  'http://%5B::1%5D/',
  'http://[::1/',
  'http://example.org:81',
  'http://example.org:8443/',
  'http://example.org:000/',
  'ws://example.org/',
  'wss://example.org',
  'about:blank',
  'blob:https://example.org/x',
  'mailto:a@b.c',
  'HTTP://127.0.0.1',
  'hTTps://user:@example.org/',
  'https://%40@example.org/',
  'http://@127.0.0.1/',
  'http://a:b@[::1]/',
  'http://exam\tple.org/',
  '\thttp://example.org/',
  'http://example.org/\r\nHost: x',
  'http://256.256.256.256/',
  'http://1.2.3.4.5/',
  'http://0x100000000/',
  'http://127.0.0.1:443/',
  'http://169.254.169.254.:80/latest/',
  `https://example.org/${'é'.repeat(2100)}`,
  'view-source:http://example.org',
  'http://exa%00mple.org/',
  'http://local.',
  'http://internal:443',
]

/** May be fetched, as far as their form goes. */
export const fetchableAddresses = [
  'http://example.org',
  'HTTPS://EXAMPLE.ORG/A?b=c#d',
  'http://example.org:443/',
  'https://example.org:80/',
  'https://example.org:/',
  'https://example.org./',
  'http://8.8.8.8:80',
  'http://[2606:4700::1]:443/',
  'https://localhost.com/',
  'https://internal.example.com',
  'https://local.example',
  'https://arpa/',
  'https://homearpa.net/',
  'https://xn--bcher-kva.example',
  'https://例え.jp/',
  'https://example.org/%2e%2e/@:8080/',
  'https://example.org/?u=http://127.0.0.1/',
  `https://example.org/${'a'.repeat(2028)}`,
  'http://134744072/',
  'http://0x8.8.8.8/',
  'https://my-localhost.example/',
  'https://a_b.example/',
]
