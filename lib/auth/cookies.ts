import { decode, encode } from 'next-auth/jwt'
import { settings } from '#lib/settings.ts'

/**
 * The browser sends a `__Host-` cookie to this very host alone, and takes it over https or from loopback only: elsewhere
 * nobody can sign in over plain http, which the start says.
 */
export const sessionCookieName = '__Host-claim-ledger.session-token'
export const deviceCookieName = '__Host-claim-ledger.device'

export const cookieShape = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const

/** The longest that browsers keep a cookie (RFC 6265bis §5.5); seconds. */
export const deviceCookieSeconds = 400 * 24 * 3_600

/** Longer than any session's row lives; the row decides. */
export const sessionCookieSeconds = 720 * 3_600

/** What the session cookie holds: the token of a session row, encrypted by next-auth, and nothing else. */
export async function encodeSessionCookie(token: string, secret = settings().secret ?? ''): Promise<string> {
  return encode({ token: { session: token }, secret, maxAge: sessionCookieSeconds })
}

/** The session token that a cookie holds; null for one that is not ours. */
export async function decodeSessionCookie(value: string | undefined): Promise<string | null> {
  const { secret } = settings()
  if (value === undefined || secret === undefined) return null
  try {
    const held = await decode({ token: value, secret })
    return typeof held?.session === 'string' ? held.session : null
  } catch {
    return null
  }
}
