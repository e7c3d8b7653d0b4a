import { expect } from '@playwright/test'
import { atTheDesk, attach, openForm, review } from './at-the-desk.ts'
import { test } from './own-site.ts'

test.use({ ledger: 'two reviewers' })

test('two reviewers, one after the other, take an open claim to verified, and the public sees it', async ({
  browser,
  page,
  site,
}) => {
  const first = await atTheDesk(browser, site, 'First Reviewer')
  await first.getByRole('link', { name: /No audit or run log/ }).click()
  await attach(first, {
    title: 'A report on training runs',
    address: 'https://example.org/training-runs',
    stance: 'Supports',
    fact: 'The report gives 2,664,000 hours at 2 dollars an hour.',
    locator: 'Table 1',
  })
  const form = await openForm(first, 'Attach evidence')
  await form.getByLabel('Name').first().fill('hours')
  await form.getByLabel('Label').first().fill('GPU hours in all')
  await form.getByLabel('Figure', { exact: true }).first().fill('2,664,000 GPU hours')
  await form.getByText('More figures').click()
  await form.getByLabel('Name').nth(1).fill('price')
  await form.getByLabel('Label').nth(1).fill('Rental price')
  await form.getByLabel('Figure', { exact: true }).nth(1).fill('$2 per GPU hour')
  await form.getByRole('button', { name: 'Attach it' }).click()
  await expect(first.getByRole('status')).toHaveText('The evidence is attached.')
  await expect(first.locator('li', { hasText: 'Table 1' }).getByText('hours', { exact: true })).toBeVisible()

  const check = await openForm(first, 'Add a check')
  await check.getByLabel('What is computed').fill('Cost at the rental price')
  await check.getByLabel('Expression').fill('hours * price')
  await check.getByRole('button', { name: 'Compute and add' }).click()
  await expect(first.getByRole('status')).toHaveText('The check is added, with what it gave.')
  await expect(first.getByRole('row', { name: /Cost at the rental price/ })).toContainText('$5.328 million')

  await review(first, 'Verified', 'The report says the same.')
  await expect(first.getByRole('article').getByText('The report says the same.')).toBeVisible()
  await page.goto('/claims/5')
  await expect(page.getByRole('main')).not.toContainText('The report says the same.')

  const second = await atTheDesk(browser, site, 'Second Reviewer')
  await second.goto('/desk/claims/5')
  await review(second, 'Verified', 'I read the report too.')
  await expect(second.getByText('2 reviewers agreed')).toBeVisible()

  await page.goto('/claims/5')
  await expect(page.getByRole('main').getByText('Verified').first()).toBeVisible()
  await expect(page.getByRole('main')).toContainText('The report says the same.')
  await expect(page.getByRole('main')).toContainText('I read the report too.')
})

test('reviews that differ are blind, make the claim contested, and the editor settles it as disputed', async ({
  browser,
  page,
  site,
}) => {
  const first = await atTheDesk(browser, site, 'First Reviewer')
  const second = await atTheDesk(browser, site, 'Second Reviewer')
  const editor = await atTheDesk(browser, site, 'Desk Editor')
  await first.goto('/desk/claims/21')
  await attach(first, {
    title: 'A privacy policy',
    stance: 'Context',
    fact: 'Data is stored on servers in China.',
    locator: 'Where we store it',
  })
  await first.getByRole('button', { name: 'Attach it' }).click()
  await first.waitForURL('**done=evidence.attach')

  const pages = ['/desk/claims/21', '/desk?state=open', '/desk?state=in-review', '/claims/21', '/ledger']
  const verdictsBefore = await countVerdicts(second, pages)
  await review(first, 'Disputed', 'Kumquat: nothing shows an exposure.')
  for (const viewer of [second, editor])
    for (const address of pages) {
      const html = await (await viewer.request.get(address)).text()
      expect(html, address).not.toContain('Kumquat')
    }
  expect(await countVerdicts(second, pages)).toEqual(verdictsBefore)

  await second.goto('/desk/claims/21')
  await expect(second.getByText('One review is in. Until the decision, nobody sees another’s.')).toBeVisible()
  await review(second, 'Verified', 'Quince: the policy says so.')
  await expect(second.getByRole('heading', { name: 'Not open to you now' })).toBeVisible()
  await expect(second.getByText('Kumquat')).toHaveCount(0)

  await editor.goto('/desk')
  await expect(editor.getByRole('heading', { level: 2 }).first()).toHaveText('Contested 1')
  await editor.getByRole('link', { name: /Data put into the app/ }).click()
  await expect(editor.getByText('Kumquat')).toBeVisible()
  await expect(editor.getByText('Quince')).toBeVisible()
  const settle = await openForm(editor, 'Settle the disagreement')
  await settle.getByRole('radio', { name: 'Disputed' }).check()
  await settle.getByLabel('Reason').fill('Storage there is not exposure.')
  await settle.getByRole('button', { name: 'Settle it' }).click()
  await expect(editor.getByRole('status')).toContainText('The claim is settled.')

  await page.goto('/claims/21')
  await expect(page.getByRole('main').getByText('Disputed').first()).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Storage there is not exposure.')
  await expect(page.getByRole('main')).toContainText('Kumquat')
})

type Reader = { request: { get(address: string): Promise<{ text(): Promise<string> }> } }

/** How often the pages name each verdict: what could give a hidden one away. */
async function countVerdicts(reader: Reader, pages: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const address of pages) {
    const html = await (await reader.request.get(address)).text()
    for (const verdict of ['verified', 'imprecise', 'misleading', 'disputed', 'unverifiable'])
      counts[verdict] = (counts[verdict] ?? 0) + html.toLowerCase().split(verdict).length - 1
  }
  return counts
}

test('an editor sets a claim aside with a note; a reviewer is told that an editor does this', async ({
  browser,
  page,
  site,
}) => {
  const first = await atTheDesk(browser, site, 'First Reviewer')
  await first.goto('/desk/claims/23')
  await expect(first.getByRole('definition').filter({ hasText: 'An editor does this.' })).toBeVisible()
  await expect(first.getByRole('heading', { name: 'Dismiss the claim' })).toHaveCount(0)
  const editor = await atTheDesk(browser, site, 'Desk Editor')
  await editor.goto('/desk/claims/23')
  const form = await openForm(editor, 'Dismiss the claim')
  await form.getByRole('radio', { name: 'Not checkable' }).check()
  await form.getByLabel('Note').fill('“Top tool” is a judgement.')
  await form.getByRole('button', { name: 'Dismiss it' }).click()
  await expect(editor.getByRole('status')).toContainText('The claim is dismissed.')
  await page.goto('/claims/23')
  await expect(page.getByRole('main')).toContainText('“Top tool” is a judgement.')
})
