import { test as base } from '@playwright/test'
import { type PeopleSite, startSite } from '#e2e/people/people-site.ts'
import { type ChangingSite, startChangingSite } from '#e2e/servers/changing-site.ts'

/** A worker's own ledger, which may capture from the worker's own site of sources and from nowhere else. */
export const test = base.extend<object, { sources: ChangingSite; ledger: PeopleSite }>({
  sources: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that one needs from here.
    async ({}, use) => {
      const site = await startChangingSite()
      // Asked once and remembered for an hour, so that it stands from the start.
      site.set('/robots.txt', {
        headers: { 'content-type': 'text/plain' },
        body: 'User-agent: *\nDisallow: /robots',
      })
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  ledger: [
    async ({ sources }, use) => {
      const ledger = await startSite({ CAPTURE_PRIVATE_HOSTS: sources.host })
      await use(ledger)
      await ledger.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ ledger }, use) => use(ledger.url),
})
