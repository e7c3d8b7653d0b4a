import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export type OpenIdPeer = {
  readonly issuer: string
  readonly client: { readonly id: string; readonly secret: string }
  readonly stop: () => Promise<void>
}

type Person = { readonly email: string; readonly isVerified: boolean; readonly name: string }

/**
 * A real OpenID Connect provider on loopback. Whoever types one of `people`'s logins into its form is that person; it sends
 * them back to `callback`.
 */
export async function startOpenIdProvider(
  callback: string,
  people: Readonly<Record<string, Person>>,
): Promise<OpenIdPeer> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const client = { id: 'claim-ledger', secret: 'a secret between the two' }
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [callback],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    // The identity token itself says who somebody is.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['a key of the tests'] },
    findAccount: (_context, id) => {
      const person = people[id]
      if (person === undefined) return undefined
      return {
        accountId: id,
        claims: () => ({
          sub: id,
          email: person.email,
          email_verified: person.isVerified,
          name: person.name,
        }),
      }
    },
  })
  server.on('request', provider.callback())
  return { issuer, client, stop: () => close(server) }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
