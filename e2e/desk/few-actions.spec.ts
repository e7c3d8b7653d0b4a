import { expect } from '@playwright/test'
import { page as htmlPage } from '../servers/changing-site.ts'
import { atTheDesk } from './at-the-desk.ts'
import { Counted } from './counted.ts'
import { test } from './site-with-sources.ts'

/** Every claim is decided once only, so these have a site that nobody else works on. */
test.use({ ledger: 'few actions' })

/** Quotes the one passage, whose figure the product names, and goes on to a check of it and to the verdict. */
async function quoteCheckAndDecide(person: Counted, passage: string, why: string): Promise<void> {
  const { page } = person
  await expect(page.getByLabel('Text of snapshot 1')).toBeVisible({ timeout: 60_000 })
  const quote = page.locator('#quote')
  await person.fill(quote.getByLabel('Passage'), passage)
  await expect(quote.getByLabel('Figure', { exact: true }).first()).not.toHaveValue('')
  await person.click(quote.getByLabel('Supports'))
  await person.click(quote.getByRole('button', { name: 'Attach, then write a check' }))
  const check = page.locator('#check')
  await expect(check.getByLabel('Expression')).not.toHaveValue('')
  await expect(check.getByText(/^unit /)).toBeVisible()
  await person.click(check.getByRole('button', { name: 'Add it, then decide' }))
  await page.waitForURL('**done=check.add#review')
  await decide(person, why)
}

/** Whoever is at the form of the review chooses, says why and sends. */
async function decide(person: Counted, why: string): Promise<void> {
  const form = person.page.locator('#review')
  await expect(form.getByRole('radio', { name: 'Verified' })).toBeFocused()
  await person.press('Space')
  await person.fill(form.getByLabel('Rationale'), why)
  await person.press('Control+Enter')
  await person.page.waitForURL('**done=review.submit')
}

/** The second finds the claim in the queue and decides. */
async function agree(person: Counted, claim: string): Promise<void> {
  await person.page.goto('/desk')
  await person.click(person.page.locator(`[data-row] a[href$="${claim}"]`))
  await person.page.waitForURL(`**${claim}`)
  await person.press('d')
  await decide(person, 'I read it too.')
  await expect(person.page.getByText('2 reviewers agreed')).toBeVisible()
}

test('two practised people take a claim from open to decided in few actions: source, quote, figure, check, verdict', async ({
  browser,
  whole: { site, sources },
}) => {
  test.slow()
  const sum = 'The run cost $5.576 million at the rental price.'
  const sinceThen = 'They have kept it so for 13 months by now.'
  sources.set('/report', htmlPage('A report on training runs', [sum, sinceThen]))
  const first = new Counted(await atTheDesk(browser, site.url, 'First Reviewer'))
  const second = new Counted(await atTheDesk(browser, site.url, 'Second Reviewer'))

  await test.step('from nothing', async () => {
    await first.press('n')
    await first.page.waitForURL('**done=claim.take')
    const claim = new URL(first.page.url()).pathname
    await first.press('e')
    await first.fill(first.page.getByLabel('Address, DOI or arXiv id'), `${sources.origin}/report`)
    await first.press('Control+Enter')
    await first.page.waitForURL('**/desk/sources/**')
    await quoteCheckAndDecide(first, sum, 'The report says the same.')
    await agree(second, claim)
  })
  const fromNothing = [first.actions, second.actions]

  await test.step('with its source attached to the document already', async () => {
    first.actions = 0
    second.actions = 0
    await first.page.goto('/desk')
    await first.click(first.page.locator('[data-row] a[href$="/claims/24"]'))
    await first.page.waitForURL('**/desk/claims/24')
    await first.click(first.page.getByRole('link', { name: 'A report on training runs' }))
    await first.page.waitForURL('**/desk/sources/**')
    await quoteCheckAndDecide(first, sinceThen, 'More than a year.')
    await agree(second, '/desk/claims/24')
  })
  // The fewest could be seven: passage, stance, verdict and rationale are judgements; three forms are sent.
  const line = `from nothing: first ${fromNothing[0]}, second ${fromNothing[1]}; source attached: first ${first.actions}, second ${second.actions}; the fewest could be 7`
  test.info().annotations.push({ type: 'actions', description: line })
  console.log(line)
  for (const actions of fromNothing) expect(actions).toBeLessThan(25)
  for (const actions of [first.actions, second.actions]) expect(actions).toBeLessThan(10)
})

test('keys go through the queue, and ? lists what there is', async ({ browser, whole: { site } }) => {
  const page = await atTheDesk(browser, site.url, 'First Reviewer')
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
