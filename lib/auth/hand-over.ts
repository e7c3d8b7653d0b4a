import { decode, encode } from 'next-auth/jwt'
import { settings } from '#lib/settings.ts'

/** From one name of the site to the other, in seconds; next-auth reads a token for 15 more, in case clocks differ. */
const passSeconds = 15

/** Another purpose than a session's, so that neither passes for the other (the salt of next-auth's key derivation). */
const salt = 'hand-over'

/**
 * The site's own origin, where a request came to another of its names; null where it came to that one. Cookies are a
 * host's own, and a provider sends people back to `origin` alone, so the way there begins at that name too. What `Host`
 * says decides nothing else: whatever it is, people are led to the origin of the settings.
 */
export function originInstead(host: string | null): string | null {
  const { origin, origins } = settings()
  const isOther = origins.some((one) => one !== origin && new URL(one).host === host)
  return isOther ? origin : null
}

/** Says, for a moment and to this site alone, that a link of its own was followed to begin with a provider. */
export async function makePass(provider: string): Promise<string> {
  return encode({ token: { provider }, secret: settings().secret ?? '', salt, maxAge: passSeconds })
}

/** Whether `makePass` gave this for the provider, a moment ago. */
export async function isPass(pass: string | null | undefined, provider: string): Promise<boolean> {
  const { secret } = settings()
  if (!pass || secret === undefined) return false
  try {
    return (await decode({ token: pass, secret, salt }))?.provider === provider
  } catch {
    return false
  }
}
