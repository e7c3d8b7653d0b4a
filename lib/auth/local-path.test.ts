import { describe, expect, it } from 'vitest'
import { firstPage, localPath } from './local-path.ts'

describe('where to go after signing in', () => {
  it.each([
    '/desk/claims/7',
    '/desk?state=open',
    '/desk/claims/7?done=review.submit',
    '/sign-in/second-factor/set-up',
  ])('%s stands', (path) => {
    expect(localPath(path)).toBe(path)
  })

  it.each([
    ['another site', 'https://evil.example/'],
    ['another site without its scheme', '//evil.example/desk'],
    ['three slashes', '///evil.example/desk'],
    ['a backslash for a slash', '/\\evil.example'],
    ['two backslashes', '\\\\evil.example'],
    ['a backslash further on', '/desk\\@evil.example'],
    ['a tab that browsers drop', '/\t/evil.example'],
    ['a line end that browsers drop', '/\n/evil.example'],
    ['a carriage return for a header', '/desk\r\nLocation: https://evil.example'],
    ['a leading space', ' https://evil.example'],
    ['a leading control sign', '\u0001https://evil.example'],
    ['a script', 'javascript:alert(1)'],
    ['a script in mixed case', 'JaVaScRiPt:alert(1)'],
    ['a data address', 'data:text/html,<script>alert(1)</script>'],
    ['a user before the host', '/@evil.example//desk'],
    ['a scheme without slashes', 'https:evil.example'],
    ['an encoded slash', '/%2fevil.example'],
    ['an encoded backslash', '/%5cevil.example'],
    ['a dot and slashes', '/.//evil.example'],
    ['a way up that leaves two slashes', '/desk/..//evil.example'],
    ['a full-width slash', '/\uff0fevil.example'],
    ['the path of an API', '/api/auth/callback/work'],
    ['a very long path', `/desk/${'a'.repeat(3_000)}`],
    ['nothing', ''],
    ['no text', undefined],
    ['a list', ['/desk']],
  ])('%s leads to the first page', (_trick, wanted) => {
    expect(localPath(wanted)).toBe(firstPage)
  })
})
