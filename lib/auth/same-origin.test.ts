import { describe, expect, it } from 'vitest'
import { parseSettings } from '#lib/settings.ts'
import { isOwnLink, isOwnOrigin, isOwnRequest } from './same-origin.ts'

describe('a request that changes something', () => {
  const { origins } = parseSettings({ PORT: '3000' })

  it('is taken from the addresses by which this machine reaches the site', () => {
    expect(isOwnOrigin('http://127.0.0.1:3000', origins)).toBe(true)
    expect(isOwnOrigin('http://localhost:3000', origins)).toBe(true)
  })

  it.each([
    null,
    'null',
    '',
    'http://127.0.0.1:3001',
    'https://127.0.0.1:3000',
    'http://rebound.example:3000',
  ])('is refused from anywhere else, whatever the request says its host is: %j', (origin) => {
    expect(isOwnOrigin(origin, origins)).toBe(false)
  })

  it('is taken only from the public address once there is one', () => {
    const own = parseSettings({ PORT: '3000', APP_ORIGIN: 'https://ledger.example.org' }).origins
    expect(isOwnOrigin('https://ledger.example.org', own)).toBe(true)
    expect(isOwnOrigin('http://127.0.0.1:3000', own)).toBe(false)
  })
})

describe('what a browser says of where a request came from', () => {
  const own = 'http://127.0.0.1:3000'
  const sent = (headers: Record<string, string>) => isOwnRequest(new Headers(headers))

  it('is asked for beside the origin, and neither stands for the other', () => {
    expect(sent({ origin: own, 'sec-fetch-site': 'same-origin' })).toBe(true)
    expect(sent({ origin: own })).toBe(true)
    expect(sent({ 'sec-fetch-site': 'same-origin' })).toBe(false)
    expect(sent({})).toBe(false)
  })

  it.each(['cross-site', 'same-site', 'none', 'SAME-ORIGIN', ''])(
    'refuses %j whatever the origin',
    (site) => {
      expect(sent({ origin: own, 'sec-fetch-site': site })).toBe(false)
    },
  )

  it('takes a way to a provider only from a link of this site', () => {
    expect(isOwnLink(new Headers({ 'sec-fetch-site': 'same-origin' }))).toBe(true)
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(isOwnLink(new Headers({ 'sec-fetch-site': site }))).toBe(false)
    expect(isOwnLink(new Headers({ origin: own }))).toBe(false)
  })
})
