import { expect, test } from '@playwright/test'
import { signIn } from '#e2e/desk/at-the-desk.ts'

const text =
  'The Ocelot plan cost Acme $5 million in 2018. The mayor of Lyon opened 12 schools in 2016. Bolt sold 300 trams to Ghent in 2014.'
const placed = 'A dozen places of learning came to Lyon under its mayor.'
const changed = `The Ocelot plan cost Acme $6 million in 2018. Bolt sold 300 trams to Ghent in 2014.\n\n${placed}\n`

test.use({ javaScriptEnabled: false })
/** Reading goes on in a process of its own, and waits for a machine that is busy with other tests. */
test.setTimeout(180_000)

test('a new version comes in from a file by plain forms, and a quote that was lost is placed by its words', async ({
  page,
}) => {
  await signIn(page, 'Desk Editor')
  await page.goto('/desk/import')
  await page.getByLabel('Or its text, pasted').fill(text)
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await page.getByRole('button', { name: 'Take it to the desk' }).waitFor({ timeout: 90_000 })
  await page.getByLabel('Title').fill('The Ocelot plan')
  await page.getByRole('button', { name: 'Take it to the desk' }).click()
  for (const box of await page.getByRole('checkbox', { name: /^Choose/ }).all()) await box.check()
  await page.getByRole('button', { name: 'Accept those chosen' }).click()
  await expect(page.getByText('Accepted. The claims are open.')).toBeVisible()

  await page.getByText('Bring in a new revision from a file or an address').click()
  await page
    .getByLabel('A file', { exact: true })
    .setInputFiles({ name: 'ocelot.txt', mimeType: 'text/plain', buffer: Buffer.from(changed) })
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await expect(page.getByText('A new version of')).toBeVisible()
  await page.getByRole('button', { name: 'Make it the new revision' }).click({ timeout: 90_000 })
  await expect(page.getByText('The new revision stands.')).toBeVisible()
  const waiting = page.getByRole('region', { name: 'Changed by the new revision' })
  await expect(waiting.getByText('A figure changed')).toBeVisible()
  const lost = waiting.getByRole('listitem').filter({ hasText: 'No longer there' })
  await lost.getByText('Show where it stands now').click()
  await lost.getByLabel('The passage, as the new revision has it').fill('Words that stand nowhere')
  await lost.getByRole('button', { name: 'It stands there' }).click()
  await expect(page.getByText('These words do not stand in the text').first()).toBeVisible()
  await lost.getByLabel('The passage, as the new revision has it').fill(placed)
  await lost.getByRole('button', { name: 'It stands there' }).click()
  await expect(page.getByText('No longer there')).toHaveCount(0)
})
