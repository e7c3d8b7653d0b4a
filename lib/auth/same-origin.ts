import { headers } from 'next/headers'
import { NotAllowed } from '#lib/errors.ts'
import { settings } from '#lib/settings.ts'

/** Whether an origin is this site's own: judged by the settings, never by what `Host` says. */
export function isOwnOrigin(origin: string | null, origins: readonly string[]): boolean {
  return origin !== null && origins.includes(origin)
}

/**
 * Whether a request that changes something was sent from a page of this site. A browser that says so itself
 * (`Sec-Fetch-Site`) is believed about what is not its own; the origin has to be ours in any case, and one has to be
 * there.
 */
export function isOwnRequest(sent: Pick<Headers, 'get'>): boolean {
  const site = sent.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  return isOwnOrigin(sent.get('origin'), settings().origins)
}

/** Whether a browser says that a link of this very site was followed: what a GET needs that begins something. */
export function isOwnLink(sent: Pick<Headers, 'get'>): boolean {
  return sent.get('sec-fetch-site') === 'same-origin'
}

/** Throws `NotAllowed` unless the request at hand was sent from one of this site's own pages. */
export async function permitOwnOrigin(): Promise<void> {
  if (!isOwnRequest(await headers()))
    throw new NotAllowed(
      'other-origin',
      `This was not sent from a page of this site. Open it at ${settings().origin} and try again.`,
    )
}
