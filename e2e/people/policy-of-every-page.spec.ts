import { expect, type Page } from '@playwright/test'
import { addressFiller, isClosed, pagePatterns, routePatterns } from './every-address.ts'
import type { PeopleSite } from './people-site.ts'
import { invited, signedIn } from './signed-in.ts'
import { test } from './site-with-peers.ts'

/** States of pages beside those that every address has by itself. */
const further = [
  '/ledger?verdict=disputed&off=1',
  '/claims/7',
  '/claims/example-stale',
  '/documents/example',
  '/sign-in/invitation?token=none',
  '/claims/no-such-claim',
  '/no-such-page',
  '/desk/claims/7',
  '/desk/audit?outcome=refused',
]

/** Every page of the site, found in `app/`, and some in further states. */
async function everyPage(db: PeopleSite['db']): Promise<{ open: string[]; closed: string[] }> {
  const fill = await addressFiller(db)
  const all = [...pagePatterns.map(fill), ...further]
  return { open: all.filter((one) => !isClosed(one)), closed: all.filter(isClosed) }
}

/** Everything that a browser says it did not do because of the policy, and every error besides. */
function listen(page: Page): string[] {
  const said: string[] = []
  page.on('console', (message) => {
    const isMissingPage = message.text().includes('404 (Not Found)')
    if (message.type() === 'error' && !isMissingPage) said.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => said.push(`${page.url()}: ${error.message}`))
  return said
}

test('no page breaks its own policy, and none that is public styles within its tags', async ({
  page,
  browser,
  peers: { site },
}) => {
  test.slow()
  const { open, closed } = await everyPage(site.db)
  const said = listen(page)
  const styled: string[] = []
  for (const address of open) {
    await page.goto(address)
    const count = await page.locator('[style]:not(next-route-announcer, #__next-route-announcer__)').count()
    if (count > 0) styled.push(`${address}: ${count}`)
  }
  const desk = await (
    await signedIn(browser, site, await invited(site.db, 'admin', 'Policy Admin'))
  ).newPage()
  const saidAtDesk = listen(desk)
  for (const address of closed) await desk.goto(address)
  expect([...said, ...saidAtDesk]).toEqual([])
  expect(styled).toEqual([])
})

test('what reacts goes on reacting under the policy', async ({ page }) => {
  const said = listen(page)
  await page.goto('/sign-in')
  const form = page.locator('form#password')
  await form.getByLabel('E-mail address').fill('nobody@example.org')
  await form.getByLabel('Password').fill('nothing that fits')
  await form.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'do not fit together' })).toBeFocused()
  // The address did not change: the answer came to the page that stood there, by its script.
  await expect(form.getByLabel('E-mail address')).toHaveValue('nobody@example.org')
  expect(said).toEqual([])
})

test('every answer carries the whole set of headers, and nothing tells what it runs on', async ({
  request,
  peers: { site },
}) => {
  test.slow()
  const { open, closed } = await everyPage(site.db)
  const routes = routePatterns.map(await addressFiller(site.db))
  for (const address of [...open, ...closed, ...routes, '/icon.svg', '/nothing']) {
    const answer = await request.get(address, { maxRedirects: 0 })
    const headers = answer.headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy, address).toContain("default-src 'none'")
    const isCard = address.startsWith('/embed/')
    expect(policy, address).toContain(isCard ? 'frame-ancestors *' : "frame-ancestors 'none'")
    expect(policy, address).not.toContain('unsafe-inline')
    expect(headers['x-content-type-options'], address).toBe('nosniff')
    for (const name of [
      'referrer-policy',
      'permissions-policy',
      'cross-origin-opener-policy',
      'cross-origin-resource-policy',
    ])
      expect(headers[name], `${address} ${name}`).toBeTruthy()
    expect(headers['x-powered-by'], address).toBeUndefined()
    const isOfSession = /^\/(desk|sign-in|api\/auth)/.test(address)
    if (isOfSession) expect(headers['cache-control'], address).toBe('no-store')
  }
})

test('the desk opens to nobody without a session, and its files to nobody who may not have them', async ({
  request,
  peers: { site },
}) => {
  const { closed } = await everyPage(site.db)
  for (const address of closed.filter((one) => /^\/desk[^?]*$/.test(one))) {
    const answer = await request.get(address, { maxRedirects: 0 })
    expect(answer.status(), address).toBe(307)
    expect(answer.headers().location, address).toBe(`/sign-in?to=${encodeURIComponent(address)}`)
  }
  const audit = await request.get('/desk/audit/export', { maxRedirects: 0 })
  expect([audit.status(), await audit.text()]).toEqual([404, expect.stringContaining('no-such-page')])
})
