import { Secret, TOTP } from 'otpauth'

/** RFC 6238 as every authenticator knows it. */
const shape = { algorithm: 'SHA1', digits: 6, period: 30 } as const
/** RFC 4226 §4 recommends 160 bits. */
const secretBytes = 20
/** Steps of 30 seconds by which a clock may be wrong, either way. */
const tolerance = 1

/** A fresh secret, 20 random bytes. */
export function newSecret(): Uint8Array {
  return new Secret({ size: secretBytes }).bytes
}

/** The secret in base 32, to be typed in by hand, in groups of four. */
export function secretInWords(secret: Uint8Array): string {
  return toSecret(secret).base32.replaceAll(/.{4}/g, '$& ').trim()
}

/** The `otpauth:` address that an authenticator reads from a code of squares. */
export function secretAddress(secret: Uint8Array, issuer: string, account: string): string {
  return new TOTP({ ...shape, issuer, label: account, secret: toSecret(secret) }).toString()
}

/** The time step that a code stands for, near `at`; null for a wrong code. Each step may be used once. */
export function stepOfCode(secret: Uint8Array, code: string, at: Date): bigint | null {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const timestamp = at.getTime()
  const delta = new TOTP({ ...shape, secret: toSecret(secret) }).validate({
    token,
    timestamp,
    window: tolerance,
  })
  return delta === null ? null : BigInt(Math.floor(timestamp / 1000 / shape.period) + delta)
}

/** The code that an authenticator shows at a moment. */
export function codeAt(secret: Uint8Array, at: Date): string {
  return new TOTP({ ...shape, secret: toSecret(secret) }).generate({ timestamp: at.getTime() })
}

function toSecret(bytes: Uint8Array): Secret {
  const copy = new Uint8Array(bytes)
  return new Secret({ buffer: copy.buffer })
}
