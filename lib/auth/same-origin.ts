import { headers } from 'next/headers'
import { NotAllowed } from '#lib/errors.ts'
import { settings } from '#lib/settings.ts'

/** Whether a request that changes something comes from this site: judged by the settings, never by what `Host` says. */
export function isOwnOrigin(origin: string | null, origins: readonly string[]): boolean {
  return origin !== null && origins.includes(origin)
}

/** Throws `NotAllowed` unless the request at hand was sent from one of this site's own pages. */
export async function permitOwnOrigin(): Promise<void> {
  const origin = (await headers()).get('origin')
  if (!isOwnOrigin(origin, settings().origins))
    throw new NotAllowed(
      'other-origin',
      `This was not sent from a page of this site. Open it at ${settings().origin} and try again.`,
    )
}
