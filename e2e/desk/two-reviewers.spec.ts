import { expect, type Page } from '@playwright/test'
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
  await test.step('no answer gives it away: neither page, payload, feed, log nor live counts', async () => {
    for (const viewer of [second, editor])
      for (const address of [...pages, ...otherAnswers])
        for (const headers of [{}, { RSC: '1' }]) {
          const raw = await (await viewer.request.get(address, { headers })).text()
          expect(raw, address).not.toMatch(/Kumquat|kumquat/)
          // Editors have everybody's name in a form: whom to give a claim to.
          if (viewer === second && address.includes('21'))
            expect(raw, address).not.toContain('First Reviewer')
        }
    // The entry is published a moment later.
    await expect(async () => {
      const proof = await (await second.request.get('/claims/21/proof')).text()
      const entry = Buffer.from(/^extra (\S+)/m.exec(proof)?.[1] ?? '', 'base64').toString()
      expect(JSON.parse(entry)).toMatchObject({
        kind: 'review.submit',
        actor: { id: 'sealed', role: 'reviewer' },
      })
    }).toPass({ timeout: 30_000 })
    const told = await firstOfStream(second, `${site}/desk/live`)
    expect(Object.keys(JSON.parse(told))).toEqual(['filters', 'notices'])
    expect(told).not.toMatch(/verified|imprecise|misleading|disputed|unverifiable|Reviewer|[0-9a-f]{16}/)
  })
  expect(await countVerdicts(second, pages)).toEqual(verdictsBefore)

  await second.goto('/desk/claims/21')
  await expect(second.getByText('One review is in. Until the decision, nobody sees another’s.')).toBeVisible()
  await review(second, 'Verified', 'Quince: the policy says so.')
  await expect(second.getByRole('heading', { name: 'Not open to you now' })).toBeVisible()
  await expect(second.getByText('Kumquat')).toHaveCount(0)

  await editor.goto('/desk')
  await expect(editor.getByRole('heading', { level: 2, name: /\d$/ }).first()).toHaveText('Contested 1')
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

const otherAnswers = [
  '/api/v1/claims/21',
  '/api/v1/claims',
  '/claims/21/proof',
  '/embed/21',
  '/feed.json',
  '/feed.xml',
  '/log',
  '/numbers',
  '/people',
  '/desk/notices',
  '/desk/check',
  '/desk/drafts?page=/desk/claims/21',
]

/** The first thing that a stream of events tells whoever is signed in on a page. */
async function firstOfStream(page: Page, address: string): Promise<string> {
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`)
  const stop = new AbortController()
  const { body } = await fetch(address, { headers: { cookie: cookies.join('; ') }, signal: stop.signal })
  const { value } = (await body?.getReader().read()) ?? {}
  stop.abort()
  return new TextDecoder().decode(value).replace(/^data: /, '')
}

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
