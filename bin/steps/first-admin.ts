import { settings } from '#lib/settings.ts'

/** The link by which somebody becomes the first administrator; null where there is one. */
export async function firstAdminLink(): Promise<string | null> {
  const { database } = await import('#lib/db/client.ts')
  const { firstAdminToken } = await import('#lib/commands/person/first-admin-token.ts')
  const token = await firstAdminToken(database())
  return token === null ? null : `${settings().origin}/sign-in/invitation?token=${token}`
}

/** Why nobody can sign in at the address of the settings; null where people can. */
export function refusedByBrowsers(origin: string): string | null {
  const { protocol, hostname } = new URL(origin)
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
  return protocol === 'https:' || isLoopback
    ? null
    : `Nobody can sign in at ${origin}: browsers keep session cookies over https and on this machine alone. Put a proxy with TLS in front and set APP_ORIGIN to its https address.`
}
