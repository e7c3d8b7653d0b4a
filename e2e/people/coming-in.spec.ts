import { expect, type Page } from '@playwright/test'
import { codeAt } from '#lib/credentials/one-time-code.ts'
import { invited, signedIn } from './signed-in.ts'
import { test } from './site-with-peers.ts'

test.describe.configure({ mode: 'serial' })

const linkIn = (text: string) => /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(text)?.[0] ?? ''

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.waitForURL('**/sign-in')
}

async function byPassword(page: Page, email: string, password: string): Promise<void> {
  const form = page.locator('form#password')
  await form.getByLabel('E-mail address').fill(email)
  await form.getByLabel('Password').fill(password)
  await form.getByRole('button', { name: 'Sign in' }).click()
}

let secret: Uint8Array
let recovery: string[]
const admin = { email: 'first@example.org', password: 'five unlikely words in a row' }

test('the first administrator comes in by the printed link, and sets a second factor up', async ({
  page,
  peers: { site },
}) => {
  const [, link = ''] = await site.says(/Administer +(\S+)/)
  await page.goto(link)
  await page.getByLabel('Your name').fill('First Admin')
  await page.getByLabel('E-mail address').fill(admin.email)
  await page.getByLabel('Password').fill('password1234')
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'first that a guesser tries' })).toBeFocused()
  await expect(page.getByLabel('Password')).toHaveValue('')
  await expect(page.getByLabel('Your name')).toHaveValue('First Admin')
  await page.getByLabel('Password').fill(admin.password)
  await page.getByRole('button', { name: 'Make the account' }).click()

  await page.waitForURL('**/second-factor/set-up')
  await page.getByRole('button', { name: 'Begin' }).click()
  const words = (await page.locator('p.font-mono').textContent()) ?? ''
  await expect(page.getByRole('img', { name: /squares to scan/ })).toBeVisible()
  secret = decodeBase32(words.replaceAll(' ', ''))
  await page.getByLabel('Code').fill('000000')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'not right' })).toBeVisible()
  await page.getByLabel('Code').fill(codeAt(secret, new Date()))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.waitForURL('**/second-factor/codes')
  recovery = await page.getByRole('listitem').allInnerTexts()
  expect(recovery).toHaveLength(10)
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.waitForURL('**/desk')
  await page.goto('/sign-in/second-factor/codes')
  await expect(page).toHaveURL(/\/desk\/account/)
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'This invitation is over' })).toBeVisible()
})

test('a password alone opens nothing where a second factor stands; a recovery code opens once', async ({
  page,
}) => {
  await page.goto('/desk/people')
  await expect(page).toHaveURL('/sign-in?to=%2Fdesk%2Fpeople')
  await byPassword(page, admin.email, 'not the password at all')
  await expect(page.getByRole('alert').filter({ hasText: 'do not fit together' })).toBeFocused()
  await byPassword(page, admin.email, admin.password)
  await page.waitForURL('**/second-factor?to=**')
  await page.goto('/desk')
  await expect(page).toHaveURL(/second-factor/)
  await page.getByLabel('Code').fill(recovery[0] ?? '')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.waitForURL('**/desk')
  await signOut(page)
  await byPassword(page, admin.email, admin.password)
  await page.waitForURL('**/second-factor?to=**')
  await page.getByLabel('Code').fill(recovery[0] ?? '')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'used already' })).toBeVisible()
  await page.getByLabel('Code').fill((recovery[1] ?? '').toUpperCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.waitForURL('**/desk')
})

test('somebody invited by mail makes an account, signs in by a link, and again by a password', async ({
  browser,
  page,
  peers: { site, mail },
}) => {
  const { id } = await site.db.person.findUniqueOrThrow({ where: { email: admin.email } })
  const desk = await (await signedIn(browser, site, { id })).newPage()
  await desk.goto('/desk/people')
  await desk.getByLabel('E-mail address').fill('Grace@Example.org')
  await desk.getByLabel('Role').selectOption('reviewer')
  await desk.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(desk.getByRole('status')).toHaveText('The invitation is on its way.')
  await expect(desk.getByText('grace@example.org')).toBeVisible()

  const invitation = await mail.nextTo('grace@example.org')
  expect(invitation).toContain('First Admin invites you')
  await page.goto(linkIn(invitation))
  await page.getByLabel('Your name').fill('Grace Hopper')
  await page.getByLabel('Password').fill('a compiler is a translator')
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.waitForURL('**/desk')
  await expect(page.getByText('Grace Hopper, reviewer')).toBeVisible()
  await signOut(page)

  const form = page.locator('form#link')
  await form.getByLabel('E-mail address').fill('nobody@example.org')
  await form.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('status')).toContainText('If there is an account')
  await form.getByLabel('E-mail address').fill('grace@example.org')
  await form.getByRole('button', { name: 'Send me a link' }).click()
  await expect(page.getByRole('status')).toContainText('If there is an account')
  const link = linkIn(await mail.nextTo('grace@example.org'))
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/desk')
  await signOut(page)
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'used already' })).toBeVisible()
  expect(mail.countTo('nobody@example.org')).toBe(0)
})

test('a provider of the settings lets in whom it vouches for, and nobody else', async ({
  browser,
  page,
  peers: { site },
}) => {
  const by = async (visitor: Page, login: string) => {
    await visitor.goto('/sign-in?to=/desk/account')
    await visitor.getByRole('link', { name: 'Sign in with Example Org' }).click()
    await visitor.locator('input[name=login]').fill(login)
    await visitor.locator('input[name=password]').fill('whatever')
    await visitor.getByRole('button', { name: 'Sign-in' }).click()
    await visitor.getByRole('button', { name: 'Continue' }).click()
  }
  const visitor = async () => (await browser.newContext({ baseURL: site.url })).newPage()

  const stranger = await visitor()
  await by(stranger, 'stranger')
  await expect(stranger.getByRole('alert').filter({ hasText: 'no account for you' })).toBeVisible()
  const liar = await visitor()
  await by(liar, 'liar')
  await expect(liar.getByRole('alert').filter({ hasText: 'no account for you' })).toBeVisible()

  const { id } = await site.db.person.findUniqueOrThrow({ where: { email: admin.email } })
  const desk = await (await signedIn(browser, site, { id })).newPage()
  await desk.goto('/desk/people')
  await desk.getByLabel('E-mail address').fill('ada@work.example')
  await desk.getByLabel('Role').selectOption('reviewer')
  await desk.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(desk.getByRole('status')).toBeVisible()
  await by(page, 'ada')
  await page.waitForURL('**/desk/account')
  await expect(page.getByText('Ada Byron, reviewer')).toBeVisible()
  await signOut(page)
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Sign in with Example Org' }).click()
  await page.waitForURL('**/desk')
})

test('a sign-in with a provider that is begun at localhost comes back signed in', async ({
  browser,
  peers: { site },
}) => {
  const page = await (
    await browser.newContext({ baseURL: site.url.replace('127.0.0.1', 'localhost') })
  ).newPage()
  await page.goto('/sign-in?to=/desk/account')
  expect(new URL(page.url()).hostname).toBe('localhost')
  await page.getByRole('link', { name: 'Sign in with Example Org' }).click()
  await page.locator('input[name=login]').fill('ada')
  await page.locator('input[name=password]').fill('whatever')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForURL(`${site.url}/desk/account`)
  await expect(page.getByText('Ada Byron, reviewer')).toBeVisible()
  // What a page of another site would have to know is good for seconds, and for this site alone.
  const beginning = `${site.url}/sign-in/with/work`
  const own = await fetch(`${beginning.replace('127.0.0.1', 'localhost')}`, {
    headers: { 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
  })
  expect(own.headers.get('location')).toContain(`${beginning}?to=%2Fdesk&pass=`)
  const without = await fetch(`${beginning}?pass=none`, { redirect: 'manual' })
  expect(without.headers.get('location')).toBe('/sign-in?problem=other-origin')
})

test('an account that is suspended is out at its next click', async ({ browser, page, peers: { site } }) => {
  const person = await invited(site.db, 'reviewer', 'Soon Suspended')
  const work = await (await signedIn(browser, site, person)).newPage()
  await work.goto('/desk')
  await expect(work.getByText('Soon Suspended, reviewer')).toBeVisible()
  const { id } = await site.db.person.findUniqueOrThrow({ where: { email: admin.email } })
  const desk = await (await signedIn(browser, site, { id })).newPage()
  await desk.goto(`/desk/people/${person.id}`)
  await desk.getByRole('button', { name: 'Suspend', exact: true }).click()
  await expect(desk.getByRole('status')).toContainText('suspended')
  await work.goto('/desk')
  await expect(work).toHaveURL(/\/sign-in/)
  await page.goto('/sign-in')
  await byPassword(page, person.email, person.password)
  await expect(page.getByRole('alert').filter({ hasText: 'do not fit together' })).toBeVisible()
  await desk.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(desk.getByRole('status')).toHaveText('The account may sign in again.')
  await byPassword(page, person.email, person.password)
  await page.waitForURL('**/desk')
  await desk.reload()
  await desk.getByRole('button', { name: 'Sign them out everywhere', exact: true }).click()
  await expect(desk.getByRole('status')).toHaveText('Every session has ended.')
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/sign-in/)
  await desk.getByText('Remove this account …').click()
  await desk.getByRole('button', { name: 'Remove it for good' }).click()
  await expect(desk.getByRole('status')).toHaveText('The account is removed.')
  await desk.goto('/desk/audit?outcome=refused&action=session.start')
  await expect(desk.getByText(`somebody, as ${person.email}`).first()).toBeVisible()
})

test('sessions are seen and ended, one and all', async ({ browser, peers: { site } }) => {
  const person = await invited(site.db, 'reviewer', 'Many Places')
  const here = await (await signedIn(browser, site, person)).newPage()
  const there = await (await signedIn(browser, site, person)).newPage()
  await there.goto('/desk')
  await here.goto('/desk/account')
  await expect(here.getByText('this one')).toBeVisible()
  await here.getByRole('button', { name: 'End it' }).click()
  await expect(here.getByRole('status')).toHaveText('The session is ended.')
  await there.goto('/desk')
  await expect(there).toHaveURL(/\/sign-in/)
  const again = await (await signedIn(browser, site, person)).newPage()
  await here.getByRole('button', { name: 'Sign out everywhere' }).click()
  await here.waitForURL('**/sign-in')
  await again.goto('/desk')
  await expect(again).toHaveURL(/\/sign-in/)
})

/** RFC 4648 §6, as authenticators read a secret. */
function decodeBase32(text: string): Uint8Array {
  const bits = [...text].map((sign) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'),
  )
  return Uint8Array.from(bits.join('').match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}
