import { describe, expect, it } from 'vitest'
import { parseSettings } from '#lib/settings.ts'
import { localPath } from './local-path.ts'
import { isOwnOrigin } from './same-origin.ts'

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

describe('where to go after signing in', () => {
  it.each([
    ['/desk/claims/7', '/desk/claims/7'],
    ['/desk?state=open', '/desk?state=open'],
    ['//evil.example/x', '/desk'],
    ['/\\evil.example', '/desk'],
    ['https://evil.example/', '/desk'],
    ['javascript:alert(1)', '/desk'],
    ['/\t/evil.example', '/desk'],
    [undefined, '/desk'],
    [['/desk'], '/desk'],
  ])('%j leads to %j', (wanted, path) => {
    expect(localPath(wanted)).toBe(path)
  })
})
