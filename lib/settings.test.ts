import { describe, expect, it } from 'vitest'
import { parseSettings, WrongSetting } from './settings.ts'

describe('settings', () => {
  it('need none: the site listens on loopback, takes a free port and lets the sample’s people sign in', () => {
    expect(parseSettings({})).toMatchObject({
      host: '127.0.0.1',
      port: undefined,
      databaseUrl: undefined,
      isSampleWanted: true,
      demoSignIn: true,
      origins: ['http://127.0.0.1:3000', 'http://localhost:3000'],
    })
  })

  it('take an empty value for one that is not set', () => {
    expect(parseSettings({ PORT: '', DATABASE_URL: '', HOST: '' })).toEqual(parseSettings({}))
  })

  it.each([{ HOST: '127.0.0.1' }, { HOST: '0.0.0.0' }, { APP_ORIGIN: 'https://ledger.example.org' }])(
    'keep the sample’s people out with %o',
    (environment) => {
      expect(parseSettings(environment).demoSignIn).toBe(false)
    },
  )

  it('know a site that listens everywhere by its loopback names until the operator gives its address', () => {
    expect(parseSettings({ HOST: '0.0.0.0', PORT: '8080' }).origin).toBe('http://127.0.0.1:8080')
    expect(parseSettings({ HOST: '192.0.2.7', PORT: '8080' }).origin).toBe('http://192.0.2.7:8080')
    expect(parseSettings({ HOST: '2001:db8::7' }).origin).toBe('http://[2001:db8::7]:3000')
  })

  it('know the site by the origin that the operator gives, and by no other', () => {
    const { origin, origins } = parseSettings({ APP_ORIGIN: 'https://ledger.example.org/', PORT: '8080' })
    expect([origin, ...origins]).toEqual(['https://ledger.example.org', 'https://ledger.example.org'])
  })

  it.each([
    [{ PORT: 'eighty' }, 'PORT', 'a port number from 1 to 65535'],
    [{ PORT: '70000' }, 'PORT', 'a port number from 1 to 65535'],
    [{ DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL', 'postgresql://'],
    [{ APP_ORIGIN: 'https://example.org/path' }, 'APP_ORIGIN', 'without a path'],
    [{ APP_SECRET: 'short' }, 'APP_SECRET', '32 characters'],
    [{ SAMPLE: 'maybe' }, 'SAMPLE', 'on or off'],
    [{ HOST: 'a b' }, 'HOST', '0.0.0.0'],
  ])('stop at %o, with the name and what was expected', (environment, name, expected) => {
    const attempt = () => parseSettings(environment)
    expect(attempt).toThrow(WrongSetting)
    expect(attempt).toThrow(name)
    expect(attempt).toThrow(expected)
  })
})
