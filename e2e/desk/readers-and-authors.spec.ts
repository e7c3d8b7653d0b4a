import { expect } from '@playwright/test'
import { atTheDesk, openForm } from './at-the-desk.ts'
import { test } from './own-site.ts'

test.use({ ledger: 'readers and authors' })

test('a reader without script objects, an editor answers in public, and the claim re-opens', async ({
  browser,
  page,
  site,
}) => {
  const reader = await (await browser.newContext({ baseURL: site, javaScriptEnabled: false })).newPage()
  await reader.goto('/claims/6')
  await reader.getByRole('link', { name: 'Object to this verdict' }).click()
  await reader.getByLabel('Your reason').fill('Mulberry: the second table says otherwise.')
  await reader.getByLabel('The source', { exact: true }).fill(' ')
  await reader.getByRole('button', { name: 'Send the objection' }).click()
  await expect(reader.getByRole('alert').filter({ hasText: 'The source is missing.' })).toBeVisible()
  await expect(reader.getByLabel('Your reason')).toHaveValue('Mulberry: the second table says otherwise.')
  await reader.getByLabel('The source', { exact: true }).fill('A second table')
  await reader.getByRole('button', { name: 'Send the objection' }).click()
  await expect(reader.getByRole('heading', { name: 'Your objection is in' })).toBeVisible()

  await page.goto('/claims/6')
  await expect(page.getByRole('main')).toContainText('A reader objects since')
  await expect(page.getByRole('main')).not.toContainText('Mulberry')

  const editor = await atTheDesk(browser, site, 'Desk Editor')
  await editor.goto('/desk/readers')
  await editor.locator('[data-row] a').first().click()
  const section = editor.locator('section', {
    has: editor.getByRole('heading', { name: 'Readers’ objections' }),
  })
  await section.getByRole('radio', { name: 'Accept: the claim re-opens' }).check()
  await section.getByLabel('Your answer').fill('The table counts. We look again.')
  await section.getByRole('button', { name: 'Answer in public' }).click()
  await editor.waitForURL('**done=challenge.answer')

  await page.goto('/claims/6')
  const main = page.getByRole('main')
  await expect(main).toContainText('Mulberry')
  await expect(main).toContainText('The table counts. We look again.')
  await expect(main).toContainText('The editor took no part in the decision.')
  await expect(main).toContainText('Not yet checked')
  await expect(main).toContainText('Re-opened on')
})

test('one network may send five a day', async ({ browser, site }) => {
  const reader = await (await browser.newContext({ baseURL: site })).newPage()
  for (let sent = 0; sent < 4; sent++) {
    await reader.goto('/suggest')
    await reader.getByRole('radio', { name: 'A claim' }).check()
    await reader.getByLabel('What it says, or its title').fill(`Something else ${sent}`)
    await reader.getByRole('button', { name: 'Send the suggestion' }).click()
    await expect(reader.getByRole('heading', { name: 'Your suggestion is in' })).toBeVisible()
  }
  await reader.goto('/suggest')
  await reader.getByRole('radio', { name: 'A claim' }).check()
  await reader.getByLabel('What it says, or its title').fill('One too many')
  await reader.getByRole('button', { name: 'Send the suggestion' }).click()
  await expect(reader.getByRole('alert').filter({ hasText: 'come back tomorrow' })).toBeVisible()

  const editor = await atTheDesk(browser, site, 'Desk Editor')
  const faults: string[] = []
  editor.on('pageerror', (fault) => faults.push(fault.message))
  await editor.goto('/desk/readers')
  await editor.locator('body[data-keys=ready]').waitFor()
  await expect(editor.getByText('Something else 3')).toBeVisible()
  expect(faults).toEqual([])
})

test('an author answers a question behind a link, once and without an account', async ({ browser, site }) => {
  const first = await atTheDesk(browser, site, 'First Reviewer')
  await first.goto('/desk/claims/21')
  const form = await openForm(first, 'Ask the author, or an expert')
  await form.getByLabel('Who is asked').fill('The author')
  await form.getByLabel('The question').fill('Which servers do you mean?')
  const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
  await form.getByLabel('Open until').fill(inAWeek)
  await form.getByRole('button', { name: 'Make the link' }).click()
  await first.waitForURL('**done=question.ask**')
  const link = (await first.locator('code', { hasText: '/question/' }).textContent()) ?? ''

  const author = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await author.goto(link)
  await expect(author.getByText('Which servers do you mean?')).toBeVisible()
  await author.getByLabel('Your answer').fill('Those in two countries.')
  await author.getByRole('button', { name: 'Send the answer' }).click()
  await expect(author.getByRole('heading', { name: 'Your answer is in' })).toBeVisible()
  await author.goto(link)
  await expect(author.getByRole('heading', { name: 'This link is closed' })).toBeVisible()

  await first.goto('/desk/claims/21')
  await expect(first.getByText('Those in two countries.')).toBeVisible()
})

test('a claim is split, and a new one is made from words selected by mouse and by keyboard', async ({
  browser,
  site,
}) => {
  const page = await atTheDesk(browser, site, 'First Reviewer')
  await page.goto('/desk/claims/24')
  await page.locator('body[data-keys=ready]').waitFor()
  const form = await openForm(page, 'New claim from this text')
  await page
    .locator('[data-passage] mark')
    .first()
    .dblclick({ position: { x: 30, y: 8 } })
  await expect(form.getByLabel('The words of the claim')).not.toHaveValue('')
  const passage = form.getByLabel('The passage')
  await passage.focus()
  await page.keyboard.press('Control+Home')
  for (let count = 0; count < 24; count++) await page.keyboard.press('Shift+ArrowRight')
  const field = form.getByLabel('The words of the claim')
  await expect(field).toHaveValue(/^.{16,}$/)
  const words = await field.inputValue()
  await expect(form.getByLabel('Restatement')).toHaveValue(words)
  await form.getByRole('button', { name: 'Open the claim' }).click()
  await page.waitForURL('**done=claim.open')
  await expect(page.locator('mark').first()).toHaveText(words)

  await page.goto('/desk/claims/24')
  const split = await openForm(page, 'Split off a part')
  const quote = await split.getByLabel('The part', { exact: true }).inputValue()
  const part = quote.split(' ').slice(0, 3).join(' ')
  await split.getByLabel('The part', { exact: true }).fill(part)
  await split.getByLabel('Restatement of the part').fill('A part of it')
  await split.getByRole('button', { name: 'Split it off' }).click()
  await page.waitForURL('**done=claim.split')
  await expect(page.getByText('Split from')).toBeVisible()
})

test('words of a neighbouring claim are selected by mouse, and its link is not followed', async ({
  browser,
  site,
}) => {
  const page = await atTheDesk(browser, site, 'First Reviewer')
  await page.goto('/desk/claims/22')
  await page.locator('body[data-keys=ready]').waitFor()
  const neighbour = page.locator('[data-passage] a').first()
  await neighbour.scrollIntoViewIfNeeded()
  const line = await neighbour.evaluate((link) => link.getClientRects()[0])
  if (!line) throw new Error('the neighbour is shown')
  const middle = line.top + line.height / 2
  await page.mouse.move(line.left + 4, middle)
  await page.mouse.down()
  await page.mouse.move(line.left + 40, middle, { steps: 4 })
  await page.mouse.move(line.left + 90, middle, { steps: 4 })
  await page.mouse.up()
  await expect(page.locator('#new-claim').getByLabel('The words of the claim')).toHaveValue(/\w{3}/)
  await expect(page).toHaveURL(/\/desk\/claims\/22$/)
})
