import { test as base } from '@playwright/test'
import { type PeopleSite, startSite } from '../people/people-site.ts'
import { type ChangingSite, startChangingSite } from '../servers/changing-site.ts'
import { type MailPeer, startMailServer } from '../servers/mail-server.ts'

export type Whole = { readonly site: PeopleSite; readonly sources: ChangingSite; readonly mail: MailPeer }

/** A ledger of its own with everything beside it that the whole way of a claim needs: sources to capture, and mail. */
export const test = base.extend<object, { whole: Whole; ledger: string }>({
  /** Another name is another site. */
  ledger: ['whole', { option: true, scope: 'worker' }],
  whole: [
    async ({ ledger: _ledger }, use) => {
      const sources = await startChangingSite()
      const mail = await startMailServer()
      const site = await startSite({ CAPTURE_PRIVATE_HOSTS: sources.host, SMTP_URL: mail.url })
      await use({ site, sources, mail })
      await site.stop()
      await mail.stop()
      await sources.close()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ whole }, use) => use(whole.site.url),
})
