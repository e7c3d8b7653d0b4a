import { expect, type Page, type Request, test } from '@playwright/test'

type Sent = { readonly url: string; readonly type: string; readonly bytes: number }

/** Everything that a page fetches, with what it weighs on the wire. */
async function sentFor(page: Page, address: string): Promise<Sent[]> {
  const finished: Request[] = []
  page.on('requestfinished', (request) => finished.push(request))
  await page.goto(address, { waitUntil: 'networkidle' })
  const sent = finished.map(async (request) => ({
    url: request.url(),
    type: request.resourceType(),
    bytes: (await request.sizes()).responseBodySize,
  }))
  return Promise.all(sent)
}

for (const address of ['/claims/6', '/ledger', '/documents/1', '/', '/numbers', '/method'])
  test(`${address} is light, and from here alone`, async ({ page, baseURL, context }) => {
    const sent = await sentFor(page, address)
    const weigh = (type: string) =>
      sent.filter((one) => one.type === type).reduce((sum, one) => sum + one.bytes, 0)
    const [html, css, script] = ['document', 'stylesheet', 'script'].map(weigh)
    test.info().annotations.push({ type: 'bytes', description: JSON.stringify({ html, css, script }) })
    expect((html ?? 0) + (css ?? 0)).toBeLessThan(60_000)
    expect(script).toBeLessThan(10_000)
    expect(sent.filter(({ url }) => !url.startsWith(baseURL ?? '-'))).toEqual([])
    expect(sent.filter(({ url, type }) => type === 'script' && url.includes('/_next/'))).toEqual([])
    expect(await page.locator('[style]').count()).toBe(0)
    expect(await context.cookies()).toEqual([])
  })

test('the policy of a public page allows nothing that it does not need', async ({ request }) => {
  const policy = (await request.get('/claims/6')).headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toMatch(/script-src 'self'(;|$)/)
  expect(policy).toMatch(/style-src 'self'(;|$)/)
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
})

test('keys lead from claim to claim, and the legend leaves one verdict marked', async ({ page }) => {
  await page.goto('/documents/1')
  const at = () => page.evaluate(() => document.activeElement?.id)
  await page.keyboard.press('j')
  const first = await at()
  expect(first).toMatch(/^claim-/)
  await page.keyboard.press('j')
  expect(await at()).not.toBe(first)
  await page.keyboard.press('k')
  expect(await at()).toBe(first)
  await page.getByRole('radio', { name: /Disputed/ }).check()
  await expect(page.locator('.shown li:visible')).toHaveCount(3)
  await page.keyboard.press('Escape')
  await page.locator('body').click({ position: { x: 5, y: 5 } })
  await page.keyboard.press('j')
  await expect(page.locator(':focus')).toHaveClass(/mark-disputed/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/claims\//)
})

test('a reader skips to the text, and finds by heading and landmark what a claim says', async ({ page }) => {
  await page.goto('/claims/6')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'To the text' })).toBeFocused()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toContainText('about 1/20th')
  for (const name of ['The figure', 'In the document', 'Evidence', 'Reviews', 'History'])
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
})

test('a search is put right, filtered and paged without script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  await page.goto('/ledger?q=intervew')
  await page.getByRole('link', { name: /Did you mean interview/ }).click()
  await expect(page.locator('mark').first()).toHaveText('interview')
  await page.goto('/ledger')
  await page.getByText('Filter and sort').click()
  await page.getByLabel('Category').selectOption({ label: 'openness (3)' })
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText('Showing 3 of 25')).toBeVisible()
  await context.close()
})
