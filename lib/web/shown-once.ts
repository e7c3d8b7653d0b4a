import { cookies } from 'next/headers'
import { cookieShape } from '#lib/auth/cookies.ts'

const name = '__Host-claim-ledger.once'
/** How long the next page may take to ask for it; seconds. */
const lifeSeconds = 60

/**
 * Hands a secret to the page that a form leads to: by a cookie out of reach of scripts, so that it stands in no address,
 * and with that in no history, referrer or log.
 */
export async function showOnce(secret: string): Promise<void> {
  const jar = await cookies()
  jar.set(name, secret, { ...cookieShape, sameSite: 'strict', maxAge: lifeSeconds })
}

/** What was handed over within the last minute. */
export async function shownOnce(): Promise<string | null> {
  return (await cookies()).get(name)?.value ?? null
}
