import { expect, test } from '@playwright/test'
import { signIn } from '#e2e/desk/at-the-desk.ts'

const text =
  'Costs of the bridge\n\nThe bridge cost $12.5 million in 2018, the city said. It carries 4,200 cars a day, twice as many as planned.'
const sheet = [
  'Exact wording,Claim,Who,Link',
  '"The bridge cost $12.5 million in 2018",The bridge cost $12.5 million in 2018.,The city,https://example.org/accounts',
  '"It carries 9,900 cars a day",,,',
].join('\n')

test.setTimeout(120_000)

test('claims come in from a spreadsheet: columns shown, one proposed, one listed as not standing there', async ({
  page,
}) => {
  await signIn(page, 'Desk Editor')
  await page.goto('/desk/import')
  await page.getByLabel('Or its text, pasted').fill(text)
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await expect(page.getByRole('heading', { name: 'What it is' })).toBeVisible({ timeout: 60_000 })
  await page.getByLabel('None; we shall select them ourselves').check()
  await page.getByRole('button', { name: 'Take it to the desk' }).click()
  await page.waitForURL(/\/desk\/documents\/[a-z0-9]+/)

  await page.getByRole('heading', { name: 'Bring claims from a spreadsheet' }).click()
  await page
    .getByLabel('A CSV or Excel file')
    .setInputFiles({ name: 'claims.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) })
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByRole('columnheader', { name: 'Exact wording' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByLabel('The quote, word for word')).toHaveValue('0')
  await expect(page.getByLabel('The claim, restated')).toHaveValue('1')
  await page.getByRole('button', { name: 'Propose these claims' }).click()
  await expect(page.getByText('1 claim was proposed on the document.')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '9,900' })).toContainText('Row 3')
  await page.getByRole('link', { name: 'To its proposals' }).click()
  await expect(page.getByText('The bridge cost $12.5 million in 2018.').first()).toBeVisible()

  await test.step('its source comes with it to the bench, which leads to nothing that is not public', async () => {
    await expect(page.getByRole('link', { name: 'https://example.org/accounts' })).toBeVisible()
    await page.getByRole('checkbox', { name: /^Choose/ }).check()
    await page.getByRole('button', { name: 'Accept those chosen' }).click()
    await page.getByRole('link', { name: 'The bridge cost $12.5 million in 2018.' }).click()
    await expect(page.getByLabel('Address, DOI or arXiv id')).toHaveValue('https://example.org/accounts')
    await expect(page.getByText(/^claim \w+, private$/)).toBeVisible()
    await expect(page.getByRole('link', { name: 'Public page' })).toHaveCount(0)
    await page.getByRole('link', { name: 'In the whole document' }).click()
    await expect(page).toHaveURL(/\/desk\/documents\//)
  })
})
