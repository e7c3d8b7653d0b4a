import { expect, test } from '@playwright/test'
import { axeFindings } from '#e2e/axe.ts'

const pages = [
  '/',
  '/ledger',
  '/ledger?verdict=disputed',
  '/ledger?q=nothing+has+these',
  '/claims/6',
  '/claims/7',
  '/claims/9',
  '/claims/25',
  '/documents',
  '/documents/1',
  '/figures',
  '/log',
  '/method',
  '/ledger?q=intervew',
  '/ledger?off=10&sort=newest',
  '/claims/6/verify',
  '/claims/example-stale',
  '/documents/example',
  '/numbers',
  '/corrections',
  '/people',
  '/funding',
  '/documents/1/report',
  '/documents/1/revisions/1',
  '/sources/s2',
  '/fault',
  '/embed/6',
  '/claims/none',
  '/no-such-page',
]

test('the first page opens with one claim, computed, both terms linked to what was cited', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page).toHaveTitle('Claim Ledger')
  const first = page.getByRole('article').first()
  await expect(first.getByRole('heading')).toContainText('about 1/20th')
  await expect(first).toContainText('Imprecise')
  const working = first.getByRole('table')
  await expect(working).toContainText('$0.55 per million tokens')
  await expect(working).toContainText('÷ $15 per million tokens')
  await expect(working).toContainText('= 1/27.3')
  await working.getByRole('link', { name: 'API pricing' }).click()
  await expect(page).toHaveURL(/\/claims\/6#evidence-/)
  await expect(page.getByRole('article').nth(0)).toContainText('transcribed, not captured')
})

test('the second claim was true once, and 25 follow with their verdicts', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('article').nth(1)).toContainText('The H800 is a permitted chip')
  await expect(page.getByRole('article').nth(1)).toContainText('Disputed')
  await expect(page.getByRole('main').getByRole('list').last().getByRole('listitem')).toHaveCount(25)
})

test('a filter and a search are addresses', async ({ page }) => {
  await page.goto('/ledger')
  await page
    .getByRole('link', { name: /Disputed/ })
    .first()
    .click()
  await expect(page).toHaveURL(/verdict=disputed/)
  await expect(page.getByText('Showing 3 of 25')).toBeVisible()
  await page.goto('/ledger')
  await page.getByRole('searchbox').fill('interview')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/q=interview/)
  await expect(page.getByText('Showing 1 of 25')).toBeVisible()
})

test('every link of every page leads somewhere', async ({ page, request }) => {
  test.setTimeout(180_000)
  const seen = new Set<string>()
  for (const address of pages.filter((one) => one !== '/no-such-page')) {
    await page.goto(address)
    const links = await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    for (const link of links) seen.add(link.split('#')[0] ?? '')
  }
  seen.delete('/sign-in')
  for (const link of seen) expect((await request.get(link)).status(), link).toBe(200)
  expect(seen.size).toBeGreaterThan(35)
})

test('a claim in its document, and back', async ({ page }) => {
  await page.goto('/claims/6')
  await page.getByRole('link', { name: 'Read it in the document' }).click()
  await expect(page).toHaveURL(/\/documents\/1#claim-6/)
  const mark = page.locator('#claim-6')
  await expect(mark).toHaveText(/about 1\/20th/)
  await expect(mark).toBeInViewport()
  await mark.click()
  await expect(page).toHaveURL('/claims/6')
})

test('axe finds nothing on any page, in light and dark, at 200 % and on a narrow screen', async ({
  page,
}) => {
  test.setTimeout(300_000)
  const found: string[] = []
  for (const address of pages) {
    await page.goto(address)
    found.push(...(await axeFindings(page, address)))
  }
  expect(found).toEqual([])
})

test.describe('on a narrow screen without script', () => {
  test.use({ viewport: { width: 320, height: 700 }, javaScriptEnabled: false })
  test('what is not there says so', async ({ page }) => {
    const answer = await page.goto('/claims/none')
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
  })

  test('nothing has to be scrolled sideways, and all is there', async ({ page }) => {
    for (const address of pages) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
      const box = await page.locator('main').boundingBox()
      expect(box?.width, address).toBeLessThanOrEqual(320)
    }
  })
})
