import { expect, test } from '@playwright/test'

test('a fresh site shows the sample ledger: 25 claims, the sixth computed', async ({ page }) => {
  await page.goto('/ledger')
  await expect(
    page.getByRole('main').getByRole('link', { name: /DeepSeek charges about 1\/20th/ }),
  ).toBeVisible()
  await page.goto('/claims/6')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('about 1/20th')
  await expect(page.getByRole('main')).toContainText('Imprecise')
})

test('an address that nothing stands at answers 404', async ({ page }) => {
  const response = await page.goto('/claims/99999')
  expect(response?.status()).toBe(404)
})
