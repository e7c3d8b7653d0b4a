import { test as base } from '@playwright/test'
import { findFreePort } from '#lib/db/postgres/free-port.ts'
import { type MailPeer, startMailServer } from '../servers/mail-server.ts'
import { type OpenIdPeer, startOpenIdProvider } from '../servers/openid-provider.ts'
import { type PeopleSite, startSite } from './people-site.ts'

export type Peers = { readonly site: PeopleSite; readonly mail: MailPeer; readonly provider: OpenIdPeer }

/** A site that demands second factors, with a real mail server and a real OpenID Connect provider beside it. */
export const test = base.extend<object, { peers: Peers }>({
  peers: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that one needs from here.
    async ({}, use) => {
      const port = await findFreePort()
      const mail = await startMailServer()
      const provider = await startOpenIdProvider(`http://127.0.0.1:${port}/api/auth/callback/work`, {
        ada: { email: 'ada@work.example', isVerified: true, name: 'Ada Byron' },
        stranger: { email: 'stranger@work.example', isVerified: true, name: 'A Stranger' },
        liar: { email: 'first@example.org', isVerified: false, name: 'Not the First' },
      })
      const { issuer, client } = provider
      const work = { id: 'work', name: 'Example Org', issuer }
      const site = await startSite({
        PORT: String(port),
        SMTP_URL: mail.url,
        SECOND_FACTOR: 'required',
        OIDC_PROVIDERS: JSON.stringify([{ ...work, clientId: client.id, clientSecret: client.secret }]),
      })
      await use({ site, mail, provider })
      await site.stop()
      await provider.stop()
      await mail.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ peers }, use) => use(peers.site.url),
})
