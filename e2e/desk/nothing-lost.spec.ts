import { expect } from '@playwright/test'
import { atTheDesk, openForm, signIn } from './at-the-desk.ts'
import { test } from './own-site.ts'

test.use({ ledger: 'nothing lost' })

test('what is typed comes back after a closed tab, on another machine and when the session has ended', async ({
  browser,
  site,
}) => {
  const page = await atTheDesk(browser, site, 'First Reviewer')
  await page.goto('/desk/claims/8')
  await page.locator('body[data-keys=ready]').waitFor()
  const form = await openForm(page, 'Give your review')
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/desk/drafts') && answer.ok())
  await form.getByRole('radio', { name: 'Disputed' }).check()
  await form.getByLabel('Rationale').fill('Persimmon: half of an argument')
  await kept
  const context = page.context()
  await page.close()

  const again = await context.newPage()
  await again.goto('/desk/claims/8')
  await expect(again.getByText('What you typed here before is back.')).toBeVisible()
  await expect(again.locator('#review').getByLabel('Rationale')).toHaveValue('Persimmon: half of an argument')
  await expect(again.locator('#review').getByRole('radio', { name: 'Disputed' })).toBeChecked()

  const elsewhere = await atTheDesk(browser, site, 'First Reviewer')
  await elsewhere.goto('/desk/claims/8')
  await expect(elsewhere.locator('#review').getByLabel('Rationale')).toHaveValue(
    'Persimmon: half of an argument',
  )

  await context.clearCookies()
  await again.locator('#review').getByRole('radio', { name: 'Unverifiable' }).check()
  await again.locator('#review').getByRole('button', { name: 'Send the review' }).click()
  await expect(again.getByRole('alert').filter({ hasText: 'Sign in to do this.' })).toBeVisible()
  await expect(again.locator('#review').getByLabel('Rationale')).toHaveValue('Persimmon: half of an argument')
  await signIn(again, 'First Reviewer')
  await again.goto('/desk/claims/8')
  await expect(again.locator('#review').getByLabel('Rationale')).toHaveValue('Persimmon: half of an argument')
  await again.locator('#review').getByRole('button', { name: 'Send the review' }).click()
  await again.waitForURL('**done=review.submit')
  await again.goto('/desk/claims/8')
  await expect(again.getByText('What you typed here before is back.')).toHaveCount(0)
})

test('what is sent to a server that is gone comes back with the page', async ({ browser, site }) => {
  const page = await atTheDesk(browser, site, 'Second Reviewer')
  await page.goto('/desk/claims/24')
  await page.locator('body[data-keys=ready]').waitFor()
  const form = await openForm(page, 'Give your review')
  // No packet arrives any more, as where nobody listens.
  await page.context().setOffline(true)
  await form.getByRole('radio', { name: 'Disputed' }).check()
  await form.getByLabel('Rationale').fill('Sloe: written to nobody')
  await form.getByRole('button', { name: 'Send the review' }).click()
  await expect(page.getByText('What you typed is kept in this browser')).toBeVisible()
  await page.context().setOffline(false)
  await page.goto('/desk/claims/24')
  await expect(page.locator('#review').getByLabel('Rationale')).toHaveValue('Sloe: written to nobody')
  await expect(page.locator('#review').getByRole('radio', { name: 'Disputed' })).toBeChecked()
})

test('two people who save the same claim get both texts, and nobody’s is lost', async ({ browser, site }) => {
  const first = await atTheDesk(browser, site, 'First Reviewer')
  const second = await atTheDesk(browser, site, 'Second Reviewer')
  for (const page of [first, second]) {
    await page.goto('/desk/claims/22')
    await openForm(page, 'Reword the claim')
  }
  await first.locator('#edit').getByLabel('Restatement').fill('The first wording')
  await first.locator('#edit').getByRole('button', { name: 'Save' }).click()
  await first.waitForURL('**done=claim.edit')
  await second.locator('#edit').getByLabel('Restatement').fill('The second wording')
  await second.locator('#edit').getByRole('button', { name: 'Save' }).click()
  const form = second.locator('#edit')
  await expect(form.getByText('Somebody else has saved this claim since you opened it.')).toBeVisible()
  await expect(form.getByLabel('Restatement')).toHaveValue('The second wording')
  await expect(form.getByText('The first wording')).toBeVisible()
  await form.getByRole('button', { name: 'Save' }).click()
  await second.waitForURL('**done=claim.edit')
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('The second wording')
})

test('the queue’s counts move while one looks on', async ({ browser, site }) => {
  const watching = await atTheDesk(browser, site, 'Second Reviewer')
  await watching.goto('/desk')
  const mine = watching.locator('[data-live="mine"]')
  const notices = watching.locator('[data-live="notices"]')
  const before = Number(await mine.textContent())
  const editor = await atTheDesk(browser, site, 'Desk Editor')
  await editor.goto('/desk/claims/23')
  const form = await openForm(editor, 'Assign the claim')
  await form.getByLabel('To', { exact: true }).selectOption({ label: 'Second Reviewer' })
  await form.getByRole('button', { name: 'Assign' }).click()
  await editor.waitForURL('**done=claim.assign')
  await expect(mine).toHaveText(String(before + 1))
  await expect(notices).toHaveText('1')
  await expect(watching.getByText('The queue has changed.')).toBeVisible()
  await watching.goto('/desk/notices')
  await expect(watching.getByText(/Desk Editor gave you this claim/)).toBeVisible()
})
