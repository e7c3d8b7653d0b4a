import { test as base } from '@playwright/test'
import { startSite } from '#e2e/people/people-site.ts'

/** The site of a worker that changes things: started as `npm start` does, with a ledger of its own. */
export const test = base.extend<object, { site: string; ledger: string }>({
  /** Tests that name a ledger of their own share it with nobody else: another name is another site. */
  ledger: ['shared', { option: true, scope: 'worker' }],
  site: [
    async ({ ledger: _ledger }, use) => {
      const { url, stop } = await startSite()
      await use(url)
      await stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ site }, use) => use(site),
})
