import { type Browser, expect, type Page } from '@playwright/test'
import { makeOutlinePdf } from '#lib/intake/testdata/make-documents.ts'
import { page as htmlPage } from '../servers/changing-site.ts'
import { atTheDesk, openForm, review } from './at-the-desk.ts'
import { Counted } from './counted.ts'
import { test, type Whole } from './site-with-sources.ts'

const text = [
  'The tidal barrage',
  'Running the turbines cost $5.6 million in 2023. The barrage supplies 4,200 homes, and it feeds power to three islands. Its crew counts 57 people.',
].join('\n\n')
const logbook = htmlPage('Logbook', [
  'The turbines ran for 2.8 million hours in 2023.',
  'The crew is 57 people.',
])
const tariff = makeOutlinePdf([
  { kind: 'heading', words: 'Tariff of the barrage' },
  { kind: 'paragraph', words: 'One hour of a turbine costs $2 per hour, all maintenance included.' },
])

const linkIn = (mail: string) => /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(mail)?.[0] ?? ''
const withScript = async (browser: Browser, { site }: Whole) =>
  (await browser.newContext({ baseURL: site.url })).newPage()
const withoutScript = async (browser: Browser, { site }: Whole) =>
  (await browser.newContext({ baseURL: site.url, javaScriptEnabled: false })).newPage()

/** Invites somebody, who comes in by the letter; gives their browser and what they sign in with again. */
async function inviteReviewer(admin: Page, browser: Browser, whole: Whole, name: string) {
  const email = `${name.toLowerCase()}@example.org`
  const password = `${name} walks along the shore`
  await admin.goto('/desk/people')
  await admin.getByLabel('E-mail address').fill(email)
  await admin.getByLabel('Role').selectOption('reviewer')
  await admin.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(admin.getByRole('status')).toHaveText('The invitation is on its way.')
  const page = await withScript(browser, whole)
  await page.goto(linkIn(await whole.mail.nextTo(email)))
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.waitForURL('**/desk')
  return { page, email, password }
}

type Named = { name: string; label: string; words: string }

/** Cites an address from a claim's bench and quotes a passage of it; gives the way back to the bench. */
async function citeAndQuote(
  page: Page,
  claim: string,
  address: string,
  passage: string,
  figure: Named | null,
) {
  await page.goto(`/desk/claims/${claim}`)
  const form = await openForm(page, 'Cite a source')
  await form.getByLabel('Address, DOI or arXiv id').fill(address)
  await form.getByRole('button', { name: 'Capture it' }).click()
  await page.waitForURL('**/desk/sources/**')
  await expect(page.getByLabel('Text of snapshot 1')).toBeVisible({ timeout: 60_000 })
  const quote = page.locator('#quote')
  await quote.getByLabel('Passage').fill(passage)
  await quote.getByLabel('Supports').check()
  if (figure !== null) {
    await quote.getByLabel('Name').first().fill(figure.name)
    await quote.getByLabel('Label').first().fill(figure.label)
    await quote.getByLabel('Figure', { exact: true }).first().fill(figure.words)
  }
  await quote.getByRole('button', { name: 'Check and attach' }).click()
  await expect(page.getByRole('status')).toContainText('The passage stands in the snapshot')
}

/** Nobody but its writer can read the one review that is in, wherever they ask; nor which verdict it gives. */
async function expectBlind(viewers: readonly Page[], claim: string): Promise<void> {
  const ofClaim = ['', '/badge.svg', '/proof'].map((part) => `/claims/${claim}${part}`)
  const everywhere = [
    '/ledger',
    '/log',
    '/feed.json',
    '/feed.xml',
    '/tlog/ledger.jsonl',
    '/tlog/tile/entries/000.p/1',
  ]
  const atDesk = ['/desk', '/desk/notices', '/desk/check', `/desk/claims/${claim}`]
  for (const { request } of viewers) {
    const api = await (await request.get(`/api/v1/claims/${claim}`)).text()
    expect(api).toContain('turbines')
    expect(api).not.toMatch(/verified|Damson/i)
    for (const address of [...ofClaim, ...everywhere, ...atDesk, '/api/v1/claims'])
      expect(await (await request.get(address)).text(), address).not.toContain('Damson')
  }
}

const refOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

test('the whole way: two people are invited, a document comes in, its claims are checked and decided, and a reader objects', async ({
  browser,
  page: adminPage,
  whole,
}) => {
  test.setTimeout(300_000)
  const { sources, site } = whole
  sources.set('/logbook', logbook)
  sources.set('/tariff.pdf', { headers: { 'content-type': 'application/pdf' }, body: tariff })
  const editor = await atTheDesk(browser, site.url, 'Desk Editor')
  const reader = await withoutScript(browser, whole)
  const main = reader.getByRole('main')
  const read = async (claim: string, ...shown: (string | RegExp)[]) => {
    await reader.goto(`/claims/${claim}`)
    for (const one of shown) await expect(main).toContainText(one)
  }
  const people: { page: Page; email: string; password: string }[] = []

  await test.step('an administrator invites two reviewers', async () => {
    const [, link = ''] = await site.says(/Administer +(\S+)/)
    await adminPage.goto(link)
    await adminPage.getByLabel('Your name').fill('First Admin')
    await adminPage.getByLabel('E-mail address').fill('admin@example.org')
    await adminPage.getByLabel('Password').fill('five unlikely words in a row')
    await adminPage.getByRole('button', { name: 'Make the account' }).click()
    await adminPage.waitForURL('**/desk')
    for (const name of ['Ada', 'Grace']) people.push(await inviteReviewer(adminPage, browser, whole, name))
  })
  const [ada, grace] = people
  if (!ada || !grace) throw new Error('two people were invited')

  await test.step('an editor imports a document, accepts claims and publishes it', async () => {
    await editor.goto('/desk/import')
    await editor.getByLabel('Or its text, pasted').fill(text)
    await editor.getByRole('button', { name: 'Bring it in' }).click()
    await editor.getByRole('button', { name: 'Take it to the desk' }).waitFor({ timeout: 60_000 })
    await editor.getByLabel('Title').fill('The tidal barrage')
    await editor.getByRole('button', { name: 'Take it to the desk' }).click()
    await editor.waitForURL('**/desk/documents/*')
    const boxes = editor.getByRole('checkbox', { name: /^Choose/ })
    await expect(boxes).not.toHaveCount(0)
    const wording = editor.getByLabel(/Claim, so that it stands alone|Say it so that it stands alone/)
    for (const [index, box] of (await boxes.all()).entries()) {
      await box.check()
      if ((await wording.nth(index).inputValue()) === '') await wording.nth(index).fill(`Claim ${index + 1}`)
    }
    await editor.getByRole('button', { name: 'Accept those chosen' }).click()
    await expect(editor.getByText('Accepted. The claims are open.')).toBeVisible()
    const form = await openForm(editor, 'Publish')
    await form.getByRole('button', { name: 'Publish' }).click()
    await editor.waitForURL('**done=document.publish')
  })

  const benchOf = async (words: string) => {
    await ada.page.goto(`/desk?words=${encodeURIComponent(words)}`)
    await ada.page.locator('[data-row] a').first().click()
    await ada.page.waitForURL('**/desk/claims/*')
    return refOf(ada.page)
  }
  const cost = await benchOf('turbines')
  const homes = await benchOf('homes')
  let islands = ''
  let crew = ''

  await test.step('a claim is split, and another is made from the text', async () => {
    await ada.page.goto(`/desk/claims/${homes}`)
    const split = await openForm(ada.page, 'Split off a part')
    await split.getByLabel('The part', { exact: true }).fill('it feeds power to three islands')
    await split.getByLabel('Restatement of the part').fill('The barrage feeds power to three islands.')
    await split.getByRole('button', { name: 'Split it off' }).click()
    await ada.page.waitForURL('**done=claim.split')
    islands = refOf(ada.page)
    await expect(ada.page.getByText('Split from')).toBeVisible()
    const form = await openForm(ada.page, 'New claim from this text')
    await form.getByLabel('The words of the claim').fill('crew counts 57 people')
    await form.getByLabel('Restatement').fill('The crew of the barrage counts 57 people.')
    await form.getByRole('button', { name: 'Open the claim' }).click()
    await ada.page.waitForURL('**done=claim.open')
    crew = refOf(ada.page)
    await read(islands, 'The barrage feeds power to three islands.', 'Not yet checked')
  })

  await test.step('a page and a PDF are captured and quoted, and a figure of each is named', async () => {
    const { origin } = sources
    const hours = { name: 'hours', label: 'Turbine hours', words: '2.8 million hours' }
    await citeAndQuote(ada.page, cost, `${origin}/logbook`, 'The turbines ran for 2.8 million hours', hours)
    const price = { name: 'price', label: 'Price of an hour', words: '$2 per hour' }
    await citeAndQuote(
      ada.page,
      cost,
      `${origin}/tariff.pdf`,
      'One hour of a turbine costs $2 per hour',
      price,
    )
    await read(cost, 'The turbines ran for 2.8 million hours', 'Page 1')
  })

  await test.step('the figure is computed from them, and the first reviewer decides', async () => {
    await ada.page.goto(`/desk/claims/${cost}`)
    const check = await openForm(ada.page, 'Add a check')
    await check.getByLabel('Expression').fill('hours * price')
    await expect(check.getByText('unit USD')).toBeVisible()
    await check.getByLabel('What is computed').fill('Hours at their price')
    await check.getByRole('button', { name: 'Compute and add' }).click()
    await ada.page.waitForURL('**done=check.add')
    await expect(ada.page.getByRole('row', { name: /Hours at their price/ })).toContainText('$5.6 million')
    await review(ada.page, 'Verified', 'Damson: the logbook and the tariff give the sum.')
    await read(cost, 'Being checked', 'Hours at their price')
    await expect(main).not.toContainText('Damson')
    await expectBlind([grace.page, editor, reader], cost)
  })

  await test.step('the second signs in without script, and agrees: verified', async () => {
    const page = await withoutScript(browser, whole)
    await page.goto('/sign-in')
    const form = page.locator('form#password')
    await form.getByLabel('E-mail address').fill(grace.email)
    await form.getByLabel('Password').fill(grace.password)
    await form.getByRole('button', { name: 'Sign in' }).click()
    await page.waitForURL('**/desk')
    await page.goto(`/desk/claims/${cost}`)
    await expect(page.getByText('One review is in.')).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('Damson')
    await review(page, 'Verified', 'Medlar: I did the sum again.')
    await expect(page.getByText('2 reviewers agreed')).toBeVisible()
    const steps = ['The claim was published', 'A passage was quoted as evidence', 'A figure check was added']
    await read(cost, 'Verified', 'Damson', 'Medlar', ...steps, 'A review came in: decided, Verified')
  })

  await test.step('the two disagree on another: contested, until an editor settles it', async () => {
    const words = { name: 'crew', label: 'Crew', words: '57 people' }
    await citeAndQuote(ada.page, crew, `${sources.origin}/logbook`, 'The crew is 57 people.', words)
    await ada.page.goto(`/desk/claims/${crew}`)
    await review(ada.page, 'Verified', 'The logbook says so.')
    await grace.page.goto(`/desk/claims/${crew}`)
    await review(grace.page, 'Misleading', 'Only in summer.')
    await read(crew, 'Reviewers disagree')
    await expect(main).not.toContainText('Only in summer.')
    await editor.goto('/desk?filter=contested')
    await editor.getByRole('link', { name: /The crew of the barrage/ }).click()
    for (const rationale of ['The logbook says so.', 'Only in summer.'])
      await expect(editor.getByText(rationale)).toBeVisible()
    const settle = await openForm(editor, 'Settle the disagreement')
    await expect(settle).toMatchAriaSnapshot(`
      - group:
        - heading "Settle the disagreement" [level=2]
        - radiogroup "Verdict":
          - radio "Verified"
          - radio "Imprecise"
          - radio "Misleading"
          - radio /Disputed/
          - radio "Unverifiable"
        - textbox "Reason"
        - button "Settle it"
    `)
    await settle.getByRole('radio', { name: 'Verified' }).check()
    await settle.getByLabel('Reason').fill('The claim names no season.')
    await settle.getByRole('button', { name: 'Settle it' }).click()
    await editor.waitForURL('**done=claim.settle')
    await read(
      crew,
      'Verified',
      'The claim names no season.',
      'Only in summer.',
      'An editor settled the claim',
    )
  })

  await test.step('two browsers send their reviews of one claim at the same moment: both count', async () => {
    await citeAndQuote(ada.page, islands, `${sources.origin}/logbook`, 'The crew is 57 people.', null)
    const both = [ada.page, grace.page]
    for (const page of both) {
      await page.goto(`/desk/claims/${islands}`)
      const form = await openForm(page, 'Give your review')
      await form.getByRole('radio', { name: 'Disputed' }).check()
      for (const box of await form.getByRole('checkbox').all()) await box.check()
      await form.getByLabel('Rationale').fill('Not what the logbook shows.')
    }
    await Promise.all(both.map((page) => page.getByRole('button', { name: 'Send the review' }).click()))
    await Promise.all(
      both.map((page) =>
        expect(
          page.getByRole('status').or(page.getByRole('alert').filter({ hasText: 'Look again' })),
        ).toBeVisible(),
      ),
    )
    // Whoever was second saw a claim without the other's review, and may be asked to look again.
    for (const page of both)
      if (!page.url().includes('done=')) await review(page, 'Disputed', 'Not what the logbook shows.')
    await read(islands, 'Disputed', '2 reviewers, independently')
    expect(await site.db.review.count({ where: { claim: { ref: islands } } })).toBe(2)
    expect(await site.db.decision.count({ where: { claim: { ref: islands } } })).toBe(1)
  })

  await test.step('a reader without script and signed out objects, and an editor answers in public', async () => {
    await reader.goto(`/claims/${cost}`)
    await reader.getByRole('link', { name: 'Object to this verdict' }).click()
    await reader.getByLabel('Your reason').fill('Mirabelle: the tariff rose in May.')
    await reader.getByLabel('The source', { exact: true }).fill('The tariff of May')
    await reader.getByRole('button', { name: 'Send the objection' }).click()
    await expect(reader.getByRole('heading', { name: 'Your objection is in' })).toBeVisible()
    await editor.goto('/desk?filter=challenged')
    await editor
      .getByRole('link', { name: /turbines/ })
      .first()
      .click()
    await editor.getByRole('radio', { name: 'Decline: the verdict stands' }).check()
    await editor.getByLabel('Your answer').fill('The claim is about 2023, before that May.')
    await editor.getByRole('button', { name: 'Answer in public' }).click()
    await editor.waitForURL('**done=challenge.answer')
    const told = ['Mirabelle', 'before that May', 'The editor took no part in the decision.']
    await read(cost, 'Verified', ...told, 'A reader objected', 'An objection was answered')
  })
})

test('proposals are accepted and dismissed from the queue; the ledger looks at itself; a figure is read anew; a link is closed', async ({
  browser,
  whole: { site },
}) => {
  test.slow()
  const editor = await atTheDesk(browser, site.url, 'Desk Editor')

  await test.step('many proposals at once, by the keyboard alone: what is ready is accepted, of the rest it says why', async () => {
    await editor.goto('/desk/import')
    const lines = [
      'The bridge cost $12.5 million in 2018.',
      'It carries 4,200 cars a day.',
      'The bridge is 310 metres long.',
    ]
    await editor.getByLabel('Or its text, pasted').fill(lines.join(' '))
    await editor.getByRole('button', { name: 'Bring it in' }).click()
    await editor.getByRole('button', { name: 'Take it to the desk' }).waitFor({ timeout: 60_000 })
    await editor.getByLabel('Title').fill('The bridge')
    await editor.getByRole('button', { name: 'Take it to the desk' }).click()
    await editor.waitForURL('**/desk/documents/*')
    const bridge = editor.url()
    await editor.goto('/desk?filter=proposed')
    const person = new Counted(editor)
    const form = editor.locator('form', { has: editor.getByRole('checkbox', { name: /4,200 cars/ }) })
    const focused = () => form.getByRole('checkbox').and(editor.locator(':focus'))
    await person.press('j')
    for (let row = 0; row < 200 && (await focused().count()) === 0; row += 1) await person.press('j')
    person.actions = 0
    await person.press('Space')
    await expect(form.getByText('1 ticked')).toBeVisible()
    await person.press('t')
    await expect(form.getByText('3 ticked')).toBeVisible()
    await expect(form).toMatchAriaSnapshot(`
      - list:
        - listitem:
          - checkbox "The bridge cost $12.5 million in 2018." [checked]
        - listitem:
          - checkbox "The bridge is 310 metres long." [checked]
        - listitem:
          - checkbox "It carries 4,200 cars a day." [checked]
      - paragraph:
        - button "Tick all"
        - text: 3 ticked
      - button "Accept those ticked"
      - textbox "Reason for dismissing"
      - button "Dismiss those ticked"
    `)
    await person.press('a')
    const left = form.getByRole('alert')
    await expect(left).toContainText('2 proposals are claims now.')
    await expect(left).toBeFocused()
    await expect(form.getByRole('checkbox')).toHaveCount(1)
    const mend = left.getByRole('link', { name: 'Say what “It carries 4,200 cars a day.” claims.' })
    await person.press('Tab')
    await expect(mend).toBeFocused()
    await person.press('Enter')
    await editor.waitForURL(`${bridge}?proposal=*`)
    await expect(editor.getByRole('textbox', { name: /who or what is “It”/ })).toBeInViewport()
    await editor.goBack()
    await person.press('t')
    await person.press('x')
    await editor.keyboard.type('Not ours to check.')
    await person.press('Enter')
    await expect(editor.getByRole('status').first()).toHaveText('One proposal is dismissed.')
    await expect(editor.getByRole('status').first()).toBeFocused()
    await expect(editor.getByRole('checkbox', { name: /4,200 cars/ })).toHaveCount(0)
    console.log(`three proposals accepted, mended or dismissed with ${person.actions} keys and one reason`)
    expect(person.actions).toBeLessThan(12)
    await editor.goto('/desk?words=bridge')
    await expect(editor.locator('[data-row]')).toHaveCount(2)
  })

  await test.step('a figure is read anew, with its reading shown as it is typed', async () => {
    await editor.locator('[data-row] a').first().click()
    const form = await openForm(editor, 'Correct a figure')
    await form.getByLabel('Read it as').fill('$12.7 million')
    await expect(form.getByText(/^Read as/)).toBeVisible()
    await form.getByLabel('Reason').fill('A misprint in the text.')
    await form.getByRole('button', { name: 'Read it so' }).click()
    await editor.waitForURL('**done=claim.correct-figure')
    await expect(editor.getByRole('row', { name: /12\.65 million/ })).toBeVisible()
  })

  await test.step('a question’s link stands in no address, and opens nothing once it is closed', async () => {
    const form = await openForm(editor, 'Ask the author, or an expert')
    await form.getByLabel('Who is asked').fill('The author')
    await form.getByLabel('The question').fill('Which bridge?')
    await form.getByLabel('Open until').fill(new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10))
    await form.getByRole('button', { name: 'Make the link' }).click()
    await editor.waitForURL('**done=question.ask')
    const link = (await editor.locator('code', { hasText: '/question/' }).textContent()) ?? ''
    expect(editor.url()).not.toContain(link.split('/').at(-1) ?? link)
    const asked = await (await browser.newContext()).newPage()
    await asked.goto(link)
    await expect(asked.getByText('Which bridge?')).toBeVisible()
    await (await openForm(editor, 'Close the link')).getByRole('button', { name: 'Close the link' }).click()
    await editor.waitForURL('**done=question.revoke')
    await asked.goto(link)
    await expect(asked.getByText('Which bridge?')).toHaveCount(0)
  })

  await test.step('what the ledger finds about itself opens the bench', async () => {
    await editor.goto('/desk/check')
    await editor.getByRole('button', { name: 'Look now' }).click()
    const row = editor.locator('[data-row] a[href^="/desk/claims/"]').first()
    await row.click()
    await editor.waitForURL('**/desk/claims/*')
    await expect(editor.getByRole('heading', { name: 'Quote in context' })).toBeVisible()
  })
})
