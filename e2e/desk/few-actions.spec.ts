import { expect } from '@playwright/test'
import { atTheDesk, openForm } from './at-the-desk.ts'
import { Counted } from './counted.ts'
import { test } from './own-site.ts'

/** Whoever reviews presses d, chooses, says why and sends. */
async function decide(person: Counted, why: string): Promise<void> {
  await person.press('d')
  const form = person.page.locator('#review')
  await expect(form.getByRole('radio', { name: 'Verified' })).toBeFocused()
  await person.press('Space')
  await person.fill(form.getByLabel('Rationale'), why)
  await person.press('Control+Enter')
  await person.page.waitForURL('**done=review.submit')
}

/** Every claim is decided once only, so these have a site that nobody else works on. */
test.use({ ledger: 'few actions' })

test('with its source attached, and a check, a claim takes fewer than ten', async ({ browser, site }) => {
  const preparing = await atTheDesk(browser, site, 'Desk Editor')
  await preparing.goto('/desk/claims/5')
  const form = await openForm(preparing, 'Attach evidence')
  await form.getByLabel('Title').fill('A report on training runs')
  await form.getByLabel('Kind').selectOption('primary')
  await form.getByLabel('Supports').check()
  await form.getByLabel('Fact, transcribed').fill('2,664,000 hours at 2 dollars an hour.')
  await form.getByLabel('Locator').fill('Table 1')
  await form.getByLabel('Name').first().fill('hours')
  await form.getByLabel('Label').first().fill('GPU hours')
  await form.getByLabel('Figure', { exact: true }).first().fill('2,664,000 GPU hours')
  await form.getByText('More figures').click()
  await form.getByLabel('Name').nth(1).fill('price')
  await form.getByLabel('Label').nth(1).fill('Rental price')
  await form.getByLabel('Figure', { exact: true }).nth(1).fill('$2 per GPU hour')
  await form.getByRole('button', { name: 'Attach it' }).click()
  await preparing.waitForURL('**done=evidence.attach')

  const first = new Counted(await atTheDesk(browser, site, 'First Reviewer'))
  await first.page.goto('/desk/claims/5')
  await first.press('c')
  const check = first.page.locator('#check')
  await first.fill(check.getByLabel('Expression'), 'hours * price')
  await expect(check.getByText('unit USD')).toBeVisible()
  await expect(check.locator('figure svg')).toBeVisible()
  await first.fill(check.getByLabel('What is computed'), 'Cost at the rental price')
  await first.press('Control+Enter')
  await first.page.waitForURL('**done=check.add')
  await decide(first, 'The report says the same.')
  const second = new Counted(await atTheDesk(browser, site, 'Second Reviewer'))
  await second.page.goto('/desk/claims/5')
  await decide(second, 'I read it too.')
  test.info().annotations.push({
    type: 'actions',
    description: `source attached: first ${first.actions} with a check, second ${second.actions}`,
  })
  expect(first.actions).toBeLessThan(10)
  expect(second.actions).toBeLessThan(10)
})

test('two practised people take a claim from open to decided in few actions', async ({ browser, site }) => {
  const first = new Counted(await atTheDesk(browser, site, 'First Reviewer'))
  await first.press('n')
  await first.page.waitForURL('**done=claim.take')
  const claim = new URL(first.page.url()).pathname
  const attach = first.page.locator('#attach')
  await first.click(attach.locator('summary').first())
  await first.fill(attach.getByLabel('Address'), 'https://example.org/answers')
  await first.fill(attach.getByLabel('Title'), 'A test of the model’s answers')
  await first.choose(attach.getByLabel('Kind'), 'primary')
  await first.click(attach.getByLabel('Supports'))
  await first.fill(attach.getByLabel('Fact, transcribed'), 'It says the same, with its figures.')
  await first.fill(attach.getByLabel('Locator'), 'Table 2')
  await first.press('Control+Enter')
  await first.page.waitForURL('**done=evidence.attach')
  await decide(first, 'The test says the same.')

  const second = new Counted(await atTheDesk(browser, site, 'Second Reviewer'))
  await second.page.goto(claim)
  await decide(second, 'I read the test too.')
  await expect(second.page.getByText('2 reviewers agreed')).toBeVisible()

  test.info().annotations.push({
    type: 'actions',
    description: `from nothing: first ${first.actions}, second ${second.actions} (and the way to the claim)`,
  })
  expect(first.actions).toBeLessThan(25)
  expect(second.actions).toBeLessThan(10)
})

test('keys go through the queue, and ? lists what there is', async ({ browser, site }) => {
  const page = await atTheDesk(browser, site, 'First Reviewer')
  await page.locator('body[data-keys=ready]').waitFor()
  await page.keyboard.press('j')
  await expect(page.locator('[data-row] a').first()).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(page.locator('[data-row] a').first()).toBeFocused()
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Keys' })
  await expect(list).toContainText('Take the next claim')
  await expect(list).toContainText('Next row')
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await expect(page.getByLabel('Words of the claim')).toBeFocused()
  await page.keyboard.type('?')
  await expect(list).toBeHidden()
})
