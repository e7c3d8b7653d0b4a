import { describe, expect, it } from 'vitest'
import { address } from './input.ts'

describe('a web address that somebody types', () => {
  it.each([
    'not an address',
    'https://',
    'ftp://example.org',
    'javascript:alert(1)',
    'https://a:b@example.org',
  ])('is refused with a sentence: %s', (text) => {
    const parsed = address.safeParse(text)
    expect(parsed.success).toBe(false)
    expect(parsed.error?.issues[0]?.message).toMatch(/\.$/)
  })

  it('is taken as it is', () => {
    expect(address.parse('https://example.org/a?b=c#d')).toBe('https://example.org/a?b=c#d')
  })
})
