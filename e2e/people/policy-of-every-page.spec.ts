import { expect, type Page } from '@playwright/test'
import { invited, signedIn } from './signed-in.ts'
import { test } from './site-with-peers.ts'

/** What everybody may open, and what only administrators may; with every kind of page among them. */
const open = [
  '/',
  '/ledger',
  '/claims/6',
  '/claims/7',
  '/documents',
  '/figures',
  '/method',
  '/log',
  '/sign-in',
  '/sign-in/link?token=none',
  '/sign-in/invitation?token=none',
  '/claims/no-such-claim',
  '/no-such-page',
]
const closed = [
  '/desk',
  '/desk/claims/7',
  '/desk/claims/6',
  '/desk/account',
  '/desk/people',
  '/desk/sessions',
  '/desk/audit',
  '/sign-in/second-factor/set-up',
]

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
}) => {
  const data = [
    '/api/v1/claims',
    '/tlog/checkpoint',
    '/feed.xml',
    '/icon.svg',
    '/api/auth/session',
    '/nothing',
  ]
  for (const address of [...open, ...data, '/desk']) {
    const answer = await request.get(address, { maxRedirects: 0 })
    const headers = answer.headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy, address).toContain("default-src 'none'")
    expect(policy, address).toContain("frame-ancestors 'none'")
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
}) => {
  for (const address of closed.filter((one) => one.startsWith('/desk'))) {
    const answer = await request.get(address, { maxRedirects: 0 })
    expect(answer.status(), address).toBe(307)
    expect(answer.headers().location, address).toBe(`/sign-in?to=${encodeURIComponent(address)}`)
  }
  const audit = await request.get('/desk/audit/export', { maxRedirects: 0 })
  expect([audit.status(), await audit.text()]).toEqual([404, expect.stringContaining('no-such-page')])
})
