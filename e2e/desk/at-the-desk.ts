import type { Browser, Page } from '@playwright/test'

/** A page in a browser of its own, of somebody who has signed in with one click. */
export async function atTheDesk(browser: Browser, site: string, name: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: site })
  const page = await context.newPage()
  await signIn(page, name)
  return page
}

export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: `Sign in as ${name}` }).click()
  await page.waitForURL('**/desk')
}

/** A form of the bench by its heading, opened. */
export async function openForm(page: Page, heading: string) {
  const section = page
    .locator('details')
    .filter({ has: page.getByRole('heading', { name: heading }) })
    .first()
  if ((await section.getAttribute('open')) === null) await section.locator('summary').first().click()
  return section
}

export type Evidence = { title: string; stance: string; fact: string; locator: string; address?: string }

export async function attach(page: Page, evidence: Evidence): Promise<void> {
  const form = await openForm(page, 'Attach evidence')
  if (evidence.address !== undefined) await form.getByLabel('Address').fill(evidence.address)
  await form.getByLabel('Title').fill(evidence.title)
  await form.getByLabel('Kind').selectOption('primary')
  await form.getByLabel(evidence.stance).check()
  await form.getByLabel('Fact, transcribed').fill(evidence.fact)
  await form.getByLabel('Locator').fill(evidence.locator)
}

export async function review(page: Page, verdict: string, rationale: string): Promise<void> {
  const form = await openForm(page, 'Give your review')
  await form.getByRole('radio', { name: verdict }).check()
  for (const box of await form.getByRole('checkbox').all()) await box.check()
  await form.getByLabel('Rationale').fill(rationale)
  await form.getByRole('button', { name: 'Send the review' }).click()
  await page.waitForURL('**done=review.submit')
}
