import { expect } from '@playwright/test'
import { atTheDesk, openForm, signIn } from './at-the-desk.ts'
import { test } from './own-site.ts'

test.use({ ledger: 'signing in' })

test('nobody comes to the desk without a session, and whoever signs in comes to the page they asked for', async ({
  page,
}) => {
  await page.goto('/desk/claims/7')
  await expect(page).toHaveURL('/sign-in?to=%2Fdesk%2Fclaims%2F7')
  await page.getByRole('button', { name: 'Sign in as Second Reviewer' }).click()
  await expect(page).toHaveURL('/desk/claims/7')
  await expect(page.getByText('Second Reviewer, reviewer')).toBeVisible()
})

test('a session that was ended opens nothing any more, its cookie kept or not', async ({ page, context }) => {
  await signIn(page, 'First Reviewer')
  const kept = await context.cookies()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL('**/sign-in')
  await context.addCookies(kept)
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('the cookie is out of reach of scripts and holds no name, role or address', async ({
  page,
  context,
}) => {
  await signIn(page, 'Desk Editor')
  const cookie = (await context.cookies()).find((one) => one.name.endsWith('session-token'))
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(cookie?.name).toMatch(/^__Host-/)
  // An encrypted token of five parts (RFC 7516), which holds the session's random name.
  expect(cookie?.value.split('.')).toHaveLength(5)
  expect((await page.request.get('/api/auth/session')).status()).toBe(404)
})

test('a form sent after the session ended changes nothing and keeps what was written', async ({
  browser,
  site,
}) => {
  const page = await atTheDesk(browser, site, 'First Reviewer')
  await page.goto('/desk/claims/8')
  const form = await openForm(page, 'Give your review')
  await form.getByRole('radio', { name: 'Unverifiable' }).check()
  await form.getByLabel('Rationale').fill('No source says.')
  await page.context().clearCookies()
  await form.getByRole('button', { name: 'Send the review' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Sign in to do this.' })).toBeFocused()
  await expect(page.getByLabel('Rationale')).toHaveValue('No source says.')
  await expect(page.getByRole('radio', { name: 'Unverifiable' })).toBeChecked()
  await signIn(page, 'First Reviewer')
  await page.goto('/desk/claims/8')
  await expect(page.getByText('Nobody has reviewed this claim yet.')).toBeVisible()
})

test('another site can neither sign anybody in nor send a form', async ({ page, request }) => {
  const origin = 'https://elsewhere.example'
  const answer = await request.post('/api/auth/callback/work', { headers: { origin }, form: {} })
  expect(answer.status()).toBe(403)

  await signIn(page, 'First Reviewer')
  await page.goto('/desk/claims/8')
  const hidden = await page
    .locator('form', { has: page.getByRole('button', { name: 'Send the review' }) })
    .locator('input[type=hidden]')
    .evaluateAll((all) => all.map((one) => [one.getAttribute('name') ?? '', one.getAttribute('value') ?? '']))
  const filled = { verdict: 'unverifiable', rationale: 'Sent from elsewhere.' }
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const sent = await page.request.post('/desk/claims/8', {
    headers: { origin, cookie },
    multipart: { ...Object.fromEntries(hidden), ...filled },
  })
  expect(await sent.text()).not.toContain('Your review is in.')
  await page.goto('/desk/claims/8')
  await expect(page.getByText('Nobody has reviewed this claim yet.')).toBeVisible()
})

test('a host that is not this site’s own is not believed, however well the origin fits it', async ({
  request,
}) => {
  const answer = await request.post('/api/auth/signout', {
    headers: { origin: 'http://rebound.example', host: 'rebound.example' },
    form: {},
  })
  expect(answer.status()).toBe(403)
})
