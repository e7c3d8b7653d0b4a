import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { invited, signedIn } from './signed-in.ts'
import { test } from './site-with-peers.ts'

test.describe.configure({ mode: 'serial' })

const affiliation = 'University of the Tests'
const note = 'I once worked for the author of this document.'

/** A reviewer of a decided claim of the sample, and the address of the claim's page. */
const reviewed = {
  state: 'decided',
  document: { ref: '1' },
  reviews: { some: { reviewer: { role: 'reviewer', removedAt: null } } },
} as const

test('readers see a reviewer’s affiliation and conflict of interest with the review, and a pseudonym once the account is removed', async ({
  browser,
  page,
  peers: { site },
}) => {
  const claim = await site.db.claim.findFirstOrThrow({
    where: reviewed,
    orderBy: { number: 'desc' },
    include: { reviews: { include: { reviewer: true } } },
  })
  const reviewer = claim.reviews.find((review) => review.reviewer.role === 'reviewer')?.reviewer
  if (reviewer === undefined) throw new Error('The sample has no decided claim with a reviewer.')
  const own = await (await signedIn(browser, site, reviewer)).newPage()
  await own.goto('/desk/account')
  await own.getByLabel('Affiliation').fill(affiliation)
  await own.locator('form#profile').getByRole('button').click()
  await own.waitForURL('**done=described')
  const interest = own.locator('form[id^=interest-]').first()
  await interest.getByRole('textbox').fill(note)
  await interest.getByRole('button').click()
  await own.waitForURL('**done=noted')

  await expect(async () => {
    await page.goto(`/claims/${claim.ref}`)
    await expect(page.getByText(`${reviewer.name}, ${affiliation}`).first()).toBeVisible({ timeout: 500 })
    await expect(page.getByText(`The reviewer says of themselves: ${note}`).first()).toBeVisible({
      timeout: 500,
    })
  }).toPass({ timeout: 20_000 })

  const desk = await (
    await signedIn(browser, site, await invited(site.db, 'admin', 'Removing Admin'))
  ).newPage()
  await desk.goto(`/desk/people/${reviewer.id}`)
  await desk.getByText('Remove this account …').click()
  await desk.getByRole('button', { name: 'Remove it for good' }).click()
  await expect(desk.getByRole('status')).toHaveText('The account is removed.')
  await own.goto('/desk')
  await expect(own).toHaveURL(/\/sign-in/)
  await expect(async () => {
    await page.goto(`/claims/${claim.ref}`)
    await expect(page.getByText(/Former member [0-9a-f]{6}/).first()).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await expect(page.getByText(reviewer.name)).toHaveCount(0)
  await expect(page.getByText(affiliation)).toHaveCount(0)
})

test('an administrator filters the audit and takes it away, failed attempts too', async ({
  browser,
  page,
  peers: { site },
}) => {
  await page.goto('/sign-in')
  const form = page.locator('form#password')
  await form.getByLabel('E-mail address').fill('guesser@example.org')
  await form.getByLabel('Password').fill('not a password of anybody')
  await form.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'do not fit together' })).toBeVisible()

  const person = await invited(site.db, 'admin', 'Audit Admin')
  const desk = await (await signedIn(browser, site, person)).newPage()
  await desk.goto('/desk/audit')
  await desk.getByLabel('Outcome').selectOption('refused')
  await desk.getByLabel('Action', { exact: true }).selectOption('session.start')
  await desk.getByRole('button', { name: 'Filter' }).click()
  await desk.waitForURL(/outcome=refused/)
  await expect(desk.getByText('somebody, as guesser@example.org').first()).toBeVisible()
  const taken = desk.waitForEvent('download')
  await desk.getByRole('link', { name: 'Take away as CSV' }).click()
  const csv = await readFile(await (await taken).path(), 'utf8')
  const [head = '', ...lines] = csv.trim().split('\r\n')
  expect(head).toBe(
    'id,at,actorId,actor,actorRole,action,outcome,reason,subject,account,address,device,logIdx',
  )
  expect(lines.filter((line) => line.includes('guesser@example.org')).length).toBeGreaterThan(0)
  expect(lines.filter((line) => !line.includes(',session.start,refused,'))).toEqual([])
})

test('another role counts from the next request on', async ({ browser, peers: { site } }) => {
  const person = await invited(site.db, 'admin', 'Was Admin')
  const own = await (await signedIn(browser, site, person)).newPage()
  await own.goto('/desk/audit')
  await expect(own.getByRole('heading', { level: 1 })).toBeVisible()
  const other = await invited(site.db, 'admin', 'Role Admin')
  const desk = await (await signedIn(browser, site, other)).newPage()
  await desk.goto(`/desk/people/${person.id}`)
  await desk
    .locator('form')
    .filter({ has: desk.getByLabel('Role') })
    .getByLabel('Role')
    .selectOption('reader')
  await desk
    .locator('form')
    .filter({ has: desk.getByLabel('Role') })
    .getByRole('button')
    .click()
  await desk.waitForURL('**done=role')
  await own.goto('/desk/audit')
  await expect(own.getByRole('heading', { level: 1 })).not.toHaveText(/audit/i)
  await own.goto('/desk')
  await expect(own).toHaveURL(/\/desk\/account/)
  await expect(own.getByText('Your account is a reader’s')).toBeVisible()
  await expect(own.getByRole('link', { name: 'Queue', exact: true })).toHaveCount(0)
})
