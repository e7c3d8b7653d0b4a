import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** 256 random bits, to be put into a cookie or a link; only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** A token as it comes back from a cookie or a link. */
export const tokenText = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'This link is not whole.')

/** Lower-case hexadecimal SHA-256, under which a token is looked up. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex')
}
