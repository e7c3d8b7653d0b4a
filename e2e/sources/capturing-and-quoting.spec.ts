import { expect, type Page } from '@playwright/test'
import { axeFindings } from '#e2e/axe.ts'
import { openForm, signIn } from '#e2e/desk/at-the-desk.ts'
import { badAnswers, page as htmlPage } from '#e2e/servers/changing-site.ts'
import { makeOutlinePdf } from '#lib/intake/testdata/make-documents.ts'
import { outline } from '#lib/intake/testdata/outline.ts'
import { test } from './own-site.ts'

/** A claim of the sample that nobody has reviewed, and one beside it. */
const claim = '5'

const report = htmlPage(
  'Report – Site',
  ['The full training needs 2.788M H800 GPU hours in all.', 'These costs do not include prior research.'],
  '<meta name="citation_title" content="A report on training"><meta name="citation_author" content="Liu, Aixin">',
)

/** From the bench of the claim to the source that an address names, captured or not. */
async function cite(page: Page, address: string): Promise<void> {
  await page.goto(`/desk/claims/${claim}`)
  const form = await openForm(page, 'Cite a source')
  await form.getByLabel('Address, DOI or arXiv id').fill(address)
  await form.getByRole('button', { name: 'Capture it' }).click()
  await page.waitForURL('**/desk/sources/**')
}

test('a source is captured, a near miss is refused, and the passage stands on two claims and in public', async ({
  page,
  sources,
}) => {
  sources.set('/report', report)
  sources.set('/moved', badAnswers.redirect('/report', 301))
  await signIn(page, 'First Reviewer')
  await cite(page, `${sources.origin}/moved`)
  await expect(page.getByRole('heading', { name: 'A report on training' })).toBeVisible({ timeout: 30_000 })
  const form = page.locator('#quote')
  const proposed = form.locator('[name="figures.0.words"]')
  await form.getByLabel('Passage').fill('The full training needs 2.789M H800 GPU hours')
  await expect(proposed).toHaveValue('2.789M H800 GPU hours')
  await form.getByLabel('Context').check()
  await form.getByRole('checkbox').nth(1).check()
  await form.getByRole('button', { name: 'Check and attach' }).click()
  const refusal = form.getByRole('alert')
  await expect(refusal).toContainText('another number, unit or comparator')
  await expect(refusal).toContainText('The full training needs 2.788M H800 GPU hours')
  expect(await axeFindings(page, page.url())).toEqual([])
  await form.getByLabel('Passage').fill('The full training needs 2.788M H800 GPU hours')
  // What was proposed for other words is gone at once: whoever sends the form now is not refused for it.
  expect(await proposed.inputValue()).not.toContain('2.789M')
  await form.getByRole('button', { name: 'Check and attach' }).click()
  await expect(page.getByRole('status')).toContainText('The passage stands in the snapshot')
  await page.getByRole('link', { name: 'Public page' }).click()
  await expect(page.getByText('Brought to bear on 2 claims')).toBeVisible()
  await expect(page.locator('q').first()).toHaveText('The full training needs 2.788M H800 GPU hours')
  await expect(page.getByText(/^SHA-256 [0-9a-f]{64}$/)).toBeVisible()
  expect(await axeFindings(page, page.url())).toEqual([])
  const csl = await page.request.get(
    await page.getByRole('link', { name: 'CSL-JSON' }).evaluate((link: HTMLAnchorElement) => link.href),
  )
  expect(await csl.json()).toMatchObject([{ title: 'A report on training', author: [{ family: 'Liu' }] }])
})

test('each failure has a sentence of its own, and a copy can be brought instead', async ({
  page,
  sources,
}) => {
  sources.set('/blocked', { status: 403 })
  sources.set('/large', badAnswers.largeByHeader)
  sources.set('/image', badAnswers.imageAsHtml)
  await signIn(page, 'First Reviewer')
  for (const [path, sentence] of [
    ['/gone', 'there is no page at this address'],
    ['/blocked', 'refused to show us the page'],
    ['/robots', 'asks robots to stay away'],
    ['/large', 'larger than can be captured'],
    ['/image', 'no page, PDF, document or table'],
  ] as const) {
    await cite(page, sources.origin + path)
    await expect(page.getByRole('main').getByRole('alert')).toContainText(sentence, { timeout: 30_000 })
  }
  await cite(page, 'http://169.254.169.254/latest/meta-data/')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This address is not public', {
    timeout: 30_000,
  })
  await page.getByRole('heading', { name: 'Upload a copy' }).click()
  const copy = Buffer.from('<!doctype html><title>x</title><p>A copy that somebody has kept of the page.</p>')
  await page.getByLabel('File').setInputFiles({ name: 'copy.html', mimeType: 'text/html', buffer: copy })
  await page.getByRole('button', { name: 'Upload it' }).click()
  await expect(page.getByLabel('Text of snapshot 1')).toHaveValue(/A copy that somebody has kept/, {
    timeout: 30_000,
  })
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the original' }).click()
  expect((await download).suggestedFilename()).toMatch(/-snapshot-1\.html$/)
})

test('a PDF that calls itself a page is read by its pages; a table by its cells', async ({
  page,
  sources,
}) => {
  sources.set('/paper.html', { headers: { 'content-type': 'text/html' }, body: makeOutlinePdf(outline) })
  sources.set('/prices.csv', {
    headers: { 'content-type': 'text/csv' },
    body: 'Model,"Input, USD"\nR1,0.55\n',
  })
  await signIn(page, 'First Reviewer')
  await cite(page, `${sources.origin}/paper.html`)
  const text = page.getByLabel('Text of snapshot 1')
  await expect(text).toBeVisible({ timeout: 30_000 })
  const words = (await text.inputValue()).split(/\n+/).find((line) => line.length > 60) ?? ''
  await text.evaluate((area: HTMLTextAreaElement, wanted) => {
    area.focus()
    area.setSelectionRange(area.value.indexOf(wanted), area.value.indexOf(wanted) + wanted.length)
  }, words)
  await text.press('Shift')
  const form = page.locator('#quote')
  await expect(form.getByLabel('Passage')).toHaveValue(words)
  await form.getByLabel('Context').check()
  await form.getByRole('button', { name: 'Check and attach' }).click()
  await expect(page.getByRole('status')).toContainText('The passage stands in the snapshot')
  await expect(page.getByText(/Context · Page 1 · captured/)).toBeVisible()

  await cite(page, `${sources.origin}/prices.csv`)
  await expect(page.getByRole('cell', { name: '0.55' })).toBeVisible({ timeout: 30_000 })
  const cell = page.locator('#cell')
  await cell.getByLabel('Cell', { exact: true }).fill('B2')
  await cell.getByLabel('Name').fill('r1_input')
  await cell.getByLabel('Label').fill('R1 input price')
  await cell.getByLabel('Unit').fill('USD')
  await cell.getByLabel('Kind of figure').selectOption('money')
  await cell.getByLabel('Context').check()
  await cell.getByRole('button', { name: 'Check and attach' }).click()
  await expect(page.getByRole('status')).toContainText('The passage stands in the snapshot')
  await page.getByRole('link', { name: 'Back to the claim' }).click()
  await expect(page.getByText('r1_input', { exact: true }).first()).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a source is cited all the same', async ({ page, sources }) => {
    sources.set('/plain', htmlPage('A plain page', ['It says in so many words that nothing was found.']))
    await signIn(page, 'Second Reviewer')
    await page.goto(`/desk/claims/${claim}`)
    await page.locator('#cite summary').first().click()
    await page.locator('#cite').getByLabel('Address, DOI or arXiv id').fill(`${sources.origin}/plain`)
    await page.locator('#cite').getByRole('button', { name: 'Capture it' }).click()
    await expect(page.getByRole('heading', { name: 'A plain page' })).toBeVisible({ timeout: 30_000 })
    const form = page.locator('#quote')
    await form.getByLabel('Passage').fill('It says in so many words that nothing was found.')
    await form.getByLabel('Context').check()
    await form.getByRole('button', { name: 'Check and attach' }).click()
    await expect(page.getByRole('status')).toContainText('The passage stands in the snapshot')
  })
})

test('a search that found nothing and an enquiry are evidence; the keyboard reaches the document’s sources', async ({
  page,
}) => {
  await signIn(page, 'First Reviewer')
  await page.goto(`/desk/claims/${claim}`)
  const search = await openForm(page, 'Record a search that found nothing')
  await search.getByLabel('Title').fill('Register of audits')
  await search.getByLabel('Kind').selectOption('primary')
  await search.getByLabel('What was searched for').fill('audit of the V3 training run')
  await search.getByLabel('On', { exact: true }).fill('2025-01-20')
  await search.getByLabel('Supports').check()
  await search.getByRole('button', { name: 'Record the search' }).click()
  await expect(
    page.getByText('Searched for “audit of the V3 training run” on 20 January 2025, and found nothing.'),
  ).toBeVisible()
  const enquiry = await openForm(page, 'Record an enquiry to the claimant')
  await enquiry.getByLabel('The question').fill('Is a run log public?')
  await enquiry.getByLabel('Asked on').fill('2025-01-21')
  await enquiry.getByLabel('How').fill('By e-mail')
  await enquiry.getByLabel('Or not answered by').fill('2025-02-01')
  await enquiry.getByLabel('Context').check()
  await enquiry.getByRole('button', { name: 'Record the enquiry' }).click()
  await expect(page.locator('p', { hasText: 'had not answered by 2025-02-01' })).toBeVisible()
  await page.locator('h1').first().click()
  await page.keyboard.press('1')
  await page.waitForURL('**/desk/sources/**')
})
