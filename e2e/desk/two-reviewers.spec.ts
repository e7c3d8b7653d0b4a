import { expect } from '@playwright/test'
import { atTheDesk, attach, openForm, review } from './at-the-desk.ts'
import { test } from './own-site.ts'

test.use({ ledger: 'two reviewers' })

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
