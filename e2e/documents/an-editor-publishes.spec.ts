import { expect, type Page } from '@playwright/test'
import { atTheDesk, openForm } from '../desk/at-the-desk.ts'
import { test } from '../desk/own-site.ts'

const text = [
  'The zebrafish paper',
  'Training the zebrafish model took 2.788 million GPU hours. The lab spent $4.2 million on storage in 2024.',
  'In 2023 the lab hired 57 people.',
].join('\n\n')

async function bringIn(page: Page): Promise<void> {
  await page.goto('/desk/import')
  await page.getByLabel('Or its text, pasted').fill(text)
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await page.getByRole('button', { name: 'Take it to the desk' }).waitFor()
  await page.getByLabel('Title').fill('The zebrafish paper')
  await page.getByRole('button', { name: 'Take it to the desk' }).click()
  await page.waitForURL('**/desk/documents/*')
}

test('an editor keeps a document private, publishes it and takes it off again', async ({
  browser,
  site,
  page,
}) => {
  const editor = await atTheDesk(browser, site, 'Desk Editor')
  await bringIn(editor)
  const address = new URL(editor.url()).pathname.replace('/desk', '')

  await test.step('what is proposed is accepted or set aside', async () => {
    const boxes = editor.getByRole('checkbox', { name: /^Choose/ })
    const count = await boxes.count()
    expect(count).toBeGreaterThan(1)
    await boxes.first().check()
    await editor.getByRole('button', { name: 'Accept those chosen' }).click()
    await expect(editor.getByText('Accepted. The claims are open.')).toBeVisible()
    for (const box of await boxes.all()) await box.check()
    await editor.getByLabel('Why those chosen are set aside').fill('Not ours to check.')
    await editor.getByRole('button', { name: 'Set them aside' }).click()
    await expect(editor.getByText('Nothing waits to be accepted.')).toBeVisible()
  })

  await test.step('nothing of it is public', async () => {
    expect((await page.goto(address))?.status()).toBe(404)
    for (const place of ['/documents', '/ledger?q=zebrafish', '/log', '/sitemap.xml', '/feed.json']) {
      const answer = await page.request.get(place)
      expect((await answer.text()).replaceAll('?q=zebrafish', '').toLowerCase(), place).not.toContain(
        'zebrafish paper',
      )
    }
  })

  await test.step('until it is published', async () => {
    const form = await openForm(editor, 'Publish')
    await form.getByRole('button', { name: 'Publish' }).click()
    await editor.waitForURL('**done=document.publish')
    await expect.poll(async () => (await page.goto(address))?.status()).toBe(200)
    await expect(page.getByRole('heading', { name: 'The zebrafish paper' }).first()).toBeVisible()
    await expect(page.getByText(/figures in this text are in claims/)).toBeVisible()
  })

  await test.step('and taken off with a reason that readers see', async () => {
    const form = await openForm(editor, 'Take it off the public pages')
    await form.getByLabel('Reason').fill('The author asked us to wait.')
    await form.getByRole('button', { name: 'Take it off' }).click()
    await editor.waitForURL('**done=document.unpublish')
    await expect.poll(async () => (await page.goto(address))?.status()).toBe(410)
    await expect(page.getByText('The author asked us to wait.')).toBeVisible()
  })
})

test('a revision with another figure makes the verdict stale, and readers see both', async ({
  browser,
  site,
  page,
}) => {
  const editor = await atTheDesk(browser, site, 'Desk Editor')
  await editor.goto('/desk/documents/1')
  const form = await openForm(editor, 'Bring in a new revision')
  const field = form.getByLabel('Its text now')
  const before = await field.inputValue()
  await field.fill(before.replace('2.788 million GPU hours', '2.988 million GPU hours'))
  await form.getByRole('button', { name: 'Compare and bring in' }).click()
  await editor.waitForURL('**done=document.revise')
  await expect(editor.getByRole('heading', { name: 'Changed by the new revision' })).toBeVisible()
  await expect(editor.getByText('A figure changed', { exact: true })).toBeVisible()

  const claim = await editor
    .locator('section', { hasText: 'Changed by the new revision' })
    .getByRole('link')
    .first()
    .getAttribute('href')
  await page.goto((claim ?? '').replace('/desk', ''))
  await expect(page.getByText('Needs re-checking').first()).toBeVisible()
  await page.goto('/documents/1')
  await page.getByRole('link', { name: /^Revision 2/ }).click()
  await expect(page.locator('ins').filter({ hasText: '2.988' })).toBeVisible()
  await expect(page.locator('del').filter({ hasText: '2.788' })).toBeVisible()
  await page.goto('/documents/1/revisions/1')
  await expect(page.getByText('The newest is revision 2.')).toBeVisible()
})
