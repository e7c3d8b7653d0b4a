import { expect } from '@playwright/test'
import { axeFindings } from '#e2e/axe.ts'
import { openForm, signIn } from './at-the-desk.ts'
import { test } from './own-site.ts'

const pages = [
  '/sign-in',
  '/desk',
  '/desk?state=contested',
  '/desk?words=nothing',
  '/desk/claims/7',
  '/desk/claims/6',
  '/desk/claims/no-such',
  '/desk?filter=unreviewed',
  '/desk?filter=proposed',
  '/desk/notices',
  '/desk/readers',
  '/desk/check',
  '/desk/settings?language=de',
  '/desk/sources',
  '/desk/documents',
  '/claims/6/objection',
  '/suggest',
]

test('axe finds nothing at the desk, its forms open and refused', async ({ page }) => {
  test.slow()
  await signIn(page, 'Desk Editor')
  const found: string[] = []
  for (const address of pages) {
    await page.goto(address)
    found.push(...(await axeFindings(page, address)))
  }
  await page.goto('/desk')
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "The queue" [level=1]
    - button "Take the next claim"
    - navigation "What to work on":
      - list:
        - listitem:
          - link /Proposed \\d+/
        - listitem:
          - link /Unreviewed \\d+/
    - navigation "By state"
    - searchbox "Words of the claim"
  `)
  await page.goto('/desk/claims/5')
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - region "The claim":
      - heading "No audit or run log that would let others verify the $5.6 million is public" [level=1]
      - region "Quote in context":
        - heading "Quote in context" [level=2]
        - blockquote:
          - mark
      - region "Figures in the claim"
      - region "Evidence"
      - region "Checks"
    - region "Your work on it":
      - region "Reviews":
        - paragraph: Not yet checked
  `)
  for (const heading of ['Give your review', 'Add a check', 'Dismiss the claim', 'Attach evidence'])
    await openForm(page, heading)
  found.push(...(await axeFindings(page, 'the bench with every form open')))
  await expect(page.locator('#review')).toMatchAriaSnapshot(`
    - group:
      - heading "Give your review" [level=2]
      - radiogroup "Verdict":
        - radio "Verified"
        - radio "Imprecise"
        - radio "Misleading"
        - radio /Disputed/
        - radio "Unverifiable"
      - textbox "Rationale"
      - button "Send the review"
  `)
  const form = await openForm(page, 'Attach evidence')
  await form.getByLabel('Supports').check()
  await form.getByLabel('Fact, transcribed').fill('A fact.')
  await form.getByLabel('Locator').fill('Page 1')
  await form.getByLabel('Name').first().fill('Not a name')
  await form.getByRole('button', { name: 'Attach it' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was saved yet' })).toBeFocused()
  found.push(...(await axeFindings(page, 'the bench with a form refused')))
  expect(found).toEqual([])
})

test('the keyboard alone gives a review', async ({ page }) => {
  await signIn(page, 'Second Reviewer')
  await page.goto('/desk/claims/7')
  await page.getByRole('radio', { name: 'Verified', exact: false }).first().focus()
  for (const _ of ['imprecise', 'misleading', 'disputed', 'unverifiable'])
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Where it is free is not said.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status')).toHaveText('Your review is in.')
  await expect(page.getByRole('status')).toBeFocused()
  await expect(page.getByRole('main').getByText('Unverifiable').first()).toBeVisible()
})

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 700 } })
  test('nothing has to be scrolled sideways', async ({ page }) => {
    await signIn(page, 'First Reviewer')
    for (const address of [...pages, '/desk/claims/5', '/desk/claims/2']) {
      await page.goto(address)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(
        320,
      )
    }
  })
})
