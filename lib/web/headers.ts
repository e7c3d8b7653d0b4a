import { settings } from '#lib/settings.ts'

/**
 * What an address serves, as far as browsers must be told: public pages; those that a session decides; the card that other
 * sites frame; data; files of the build.
 */
export type ServedKind = 'page' | 'private' | 'embed' | 'data' | 'asset'

const kinds: readonly (readonly [RegExp, ServedKind])[] = [
  [/^\/(desk|question|sign-in|api\/auth)(\/|$)/, 'private'],
  [/^\/embed(\/|$)/, 'embed'],
  [/^\/(api|tlog)(\/|$)/, 'data'],
  [/^\/_next\/static\//, 'asset'],
]

export function servedKind(pathname: string): ServedKind {
  return kinds.find(([pattern]) => pattern.test(pathname))?.[1] ?? 'page'
}

/** What nothing here uses. */
const permissions = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]

/** Two years, as preload lists ask for at least one; seconds. */
const hstsSeconds = 63_072_000

/**
 * The Content-Security-Policy of an answer. `scriptHashes` are those of the body's own inline scripts, as
 * `inlineScriptHashes` gives them; no other inline script runs.
 */
export function contentPolicy(kind: ServedKind, scriptHashes: readonly string[] = []): string {
  const { origin, isDevelopment } = settings()
  if (kind === 'data') return "default-src 'none'; frame-ancestors 'none'; sandbox"
  // A development server evaluates modules and speaks over a socket; neither is there in production.
  const scripts = isDevelopment ? ["'unsafe-eval'", "'unsafe-inline'"] : scriptHashes
  const directives = [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    isDevelopment ? "connect-src 'self' ws:" : "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    kind === 'embed' ? 'frame-ancestors *' : "frame-ancestors 'none'",
  ]
  if (origin.startsWith('https:')) directives.push('upgrade-insecure-requests')
  return directives.join('; ')
}

/** Every header that browsers are told their limits by; the one table of them. Caching is the answer's own affair, except where a session decides what is shown. */
export function securityHeaders(
  address: string,
  scriptHashes: readonly string[] = [],
): Readonly<Record<string, string>> {
  const kind = servedKind(address.split(/[?#]/, 1)[0] ?? '/')
  const { origin } = settings()
  return {
    'Content-Security-Policy': contentPolicy(kind, scriptHashes),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': kind === 'private' ? 'same-origin' : 'strict-origin-when-cross-origin',
    'Permissions-Policy': permissions.map((name) => `${name}=()`).join(', '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': kind === 'embed' ? 'cross-origin' : 'same-origin',
    ...(kind === 'embed' ? {} : { 'X-Frame-Options': 'DENY' }),
    ...(origin.startsWith('https:')
      ? { 'Strict-Transport-Security': `max-age=${hstsSeconds}; includeSubDomains` }
      : {}),
    ...(kind === 'private' ? { 'Cache-Control': 'no-store' } : {}),
  }
}
