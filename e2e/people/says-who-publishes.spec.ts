import { expect } from '@playwright/test'
import { invited, signedIn } from './signed-in.ts'
import { test } from './site-with-peers.ts'

test('an administrator says who publishes, and writes a page; readers see both at once', async ({
  page,
  browser,
  peers: { site },
}) => {
  await page.goto('/ledger')
  await expect(page.getByRole('banner').getByRole('link').first()).toHaveText('Claim Ledger')
  const context = await signedIn(browser, site, await invited(site.db, 'admin', 'Facts Admin'))
  const desk = await context.newPage()
  await desk.goto('/desk')
  await desk.getByRole('link', { name: 'Settings', exact: true }).click()
  await desk.getByRole('heading', { name: 'Who publishes here' }).click()
  const facts = desk.locator('#facts')
  await facts.getByLabel('Name of the site').fill('The Example Record')
  await facts.getByLabel('Publisher', { exact: true }).fill('Example Institute')
  await facts.getByLabel('The publisher’s address on the web').fill('not an address')
  await facts.getByRole('button', { name: 'Save' }).click()
  await expect(facts.getByText('This is not a web address').first()).toBeVisible()
  await facts.getByLabel('The publisher’s address on the web').fill('https://institute.example')
  await facts.getByLabel('Licence of the data').fill('ODbL-1.0')
  await facts.getByRole('button', { name: 'Save' }).click()
  await expect(desk).toHaveURL(/saved=yes/)

  await desk.getByRole('link', { name: 'Pages', exact: true }).click()
  await desk.getByRole('heading', { name: 'Funding' }).click()
  const funding = desk.locator('#funding')
  await funding.getByLabel('Text, in Markdown').fill('# Funding\n\nNobody pays for this *record*.')
  await funding.getByRole('button', { name: 'Publish this version' }).click()
  await expect(desk).toHaveURL(/pages#funding/)

  await expect(async () => {
    await page.goto('/funding')
    await expect(page.getByText('Nobody pays for this record.')).toBeVisible({ timeout: 1_000 })
    await expect(page.getByRole('banner').getByRole('link').first()).toHaveText('The Example Record')
  }).toPass({ timeout: 15_000 })
  const claim = await (await page.request.get('/api/v1/claims/6')).json()
  expect(claim.licence).toBe('ODbL-1.0')
  await desk.getByRole('link', { name: 'Settings', exact: true }).click()
  const labels = desk.locator('#labels-en')
  await labels.getByRole('heading').click()
  await labels.locator('[name="labels.disputed.label"]').fill('Contradicted')
  // A page made a moment ago knows the old word; the one that is made next may not.
  await page.goto('/claims/9')
  await expect(page.getByRole('main').getByText('Disputed').first()).toBeVisible()
  const saved = desk.waitForResponse((answer) => answer.request().method() === 'POST')
  await labels.getByRole('button', { name: 'Save' }).click()
  await saved
  await expect(async () => {
    await page.goto('/claims/9')
    await expect(page.getByRole('main').getByText('Contradicted').first()).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 15_000 })
  await context.close()
})
