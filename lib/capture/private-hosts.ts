import { InvalidInput } from '#lib/errors.ts'

/** A host that the operator lets captures reach although it is not public; without a port, 80 and 443. */
export type PrivateHost = { readonly hostname: string; readonly port: string | null }

/**
 * The hosts of a setting such as `intranet.example, 10.1.2.3:8080, [fd00::1]`, each as the URL standard writes it.
 * Throws `InvalidInput` on an entry that is no host.
 */
export function parsePrivateHosts(setting: string): PrivateHost[] {
  return setting
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const url = URL.canParse(`http://${entry}/`) ? new URL(`http://${entry}/`) : null
      if (url === null || url.pathname !== '/' || url.username !== '')
        throw new InvalidInput(
          'not-a-host',
          `“${entry}” is not a host such as intranet.example or 10.1.2.3:8080.`,
        )
      return { hostname: url.hostname, port: /:\d+$/.exec(entry)?.[0].slice(1) ?? null }
    })
}

/** Whether the operator allows the host and port of an address. */
export function isAllowedHost(hosts: readonly PrivateHost[], url: URL): boolean {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  return hosts.some(
    (host) =>
      host.hostname === url.hostname &&
      (host.port === null ? port === '80' || port === '443' : host.port === port),
  )
}
