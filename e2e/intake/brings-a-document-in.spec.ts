import { expect, type Page, test } from '@playwright/test'
import { axeFindings } from '#e2e/axe.ts'
import { signIn } from '#e2e/desk/at-the-desk.ts'
import { makeMarkdown, makeOutlinePdf } from '#lib/intake/testdata/make-documents.ts'
import { type Outline, outline } from '#lib/intake/testdata/outline.ts'

/** The brief in other figures, so that tests running at once do not meet each other's text. */
const briefOf = (year: number): Outline =>
  outline.map((one) => ({ ...one, words: one.words.replace('2023', String(year)) }))

/** Reading goes on in a process of its own, and waits for a machine that is busy with other tests. */
test.setTimeout(120_000)

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('A file, or several').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

test('a document comes in: sent, read, looked at, taken to the desk; its text is known from then on', async ({
  page,
}) => {
  const brief = briefOf(2019)
  await signIn(page, 'Desk Editor')
  await page.getByRole('link', { name: 'Import' }).click()
  await choose(page, 'heat pumps.pdf', makeOutlinePdf(brief))
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await page.waitForURL(/\/desk\/import\/[0-9a-f-]{36}/)
  await expect(page.getByRole('heading', { name: 'What it is' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByLabel('Title')).toHaveValue('What heat pumps cost a household')
  const text = page.getByRole('region', { name: 'The text' })
  await expect(text.getByRole('heading', { name: 'Running costs' })).toBeVisible()
  await expect(text.getByRole('listitem')).toHaveCount(2)
  await expect(page.getByText('“£11,287”')).toBeVisible()
  await page.getByLabel('Publisher').fill('Example Press')
  await page.getByRole('button', { name: 'Take it to the desk' }).click()
  await page.waitForURL(/\/desk\/documents\/[a-z0-9]+/)
  const document = new URL(page.url()).pathname

  await page.goto('/desk/import')
  await expect(page.getByRole('listitem').filter({ hasText: 'heat pumps.pdf' })).toContainText('At the desk')
  await choose(page, 'copy.md', makeMarkdown(brief))
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await expect(page.getByText('The desk has this very text already')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('link', { name: 'To the document' })).toHaveAttribute('href', document)
  const anyone = await page.request.get('/documents')
  expect(await anyone.text()).not.toContain('What heat pumps cost')
})

test('what cannot be read is refused in one sentence, and may be put aside', async ({ page }) => {
  await signIn(page, 'Desk Editor')
  await page.goto('/desk/import')
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Choose a file' })).toBeVisible()
  await choose(page, 'scan.pdf', Buffer.from('%PDF-1.7\nnothing more'))
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await page.waitForURL(/\/desk\/import\/[0-9a-f-]{36}/)
  await expect(page.getByText('This PDF is damaged and cannot be read.')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Put it aside' }).click()
  await page.waitForURL('**/desk/import')
  await expect(page.getByText('scan.pdf')).toHaveCount(0)
})

test('axe finds nothing at the import desk and in a preview', async ({ page }) => {
  await signIn(page, 'Desk Editor')
  await page.goto('/desk/import')
  expect(await axeFindings(page, page.url())).toEqual([])
  await page
    .getByLabel('Or its text, pasted')
    .fill('Costs\n\nThe bridge cost $12.5 million in 2018, the city said.')
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await expect(page.getByRole('heading', { name: 'What it is' })).toBeVisible({ timeout: 60_000 })
  expect(await axeFindings(page, page.url())).toEqual([])
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a file is sent by a plain form, and the page comes back until it is read', async ({ page }) => {
    await signIn(page, 'Desk Editor')
    await page.goto('/desk/import')
    await choose(page, 'heat.pdf', makeOutlinePdf(briefOf(2017)))
    await page.getByRole('button', { name: 'Bring it in' }).click()
    await page.waitForURL(/\/desk\/import\/[0-9a-f-]{36}/)
    await expect(page.getByRole('heading', { name: 'What it is' })).toBeVisible({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Take it to the desk' }).click()
    await page.waitForURL(/\/desk\/documents\/[a-z0-9]+/)
  })
})
