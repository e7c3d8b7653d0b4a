import { expect, type Page } from '@playwright/test'
import { page as htmlPage } from '#e2e/servers/changing-site.ts'
import { quoteEvidence } from '#lib/commands/evidence/quote-evidence.ts'
import { submitReview } from '#lib/commands/review/submit-review.ts'
import { addSource } from '#lib/commands/source/add-source.ts'
import { watchDue } from '#lib/commands/source/watch-due.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { actorForPerson, systemActor } from '#lib/policy/index.ts'
import { test } from './own-site.ts'

const claim = '8'
const passage = 'Running it costs a small part of what the others charge.'

/** Makes the source's time come, and waits until it was looked at again. */
async function lookAgain(db: PrismaClient, ref: string): Promise<void> {
  const source = await db.source.findUniqueOrThrow({ where: { ref }, select: { id: true } })
  const before = await db.visit.count({ where: { sourceId: source.id } })
  await db.watch.update({ where: { sourceId: source.id }, data: { dueAt: new Date(0) } })
  await watchDue({ db, actor: systemActor }, {})
  await expect
    .poll(() => db.visit.count({ where: { sourceId: source.id } }), { timeout: 40_000 })
    .toBe(before + 1)
}

/** A page that readers get says so within a second of the change; whoever asks at the very moment may get the one before. */
async function expectToSay(page: Page, address: string, words: RegExp | string): Promise<void> {
  await expect(async () => {
    await page.goto(address)
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
}

test('a cited page is watched: only a changed passage makes the claim stale, and the change is shown', async ({
  page,
  sources,
  ledger: { db },
}) => {
  test.setTimeout(120_000)
  const path = '/watched'
  const words = (...more: string[]) => sources.set(path, htmlPage('Watched', [passage, ...more]))
  words('First.')
  const people = await db.person.findMany({ where: { role: 'reviewer' }, orderBy: { email: 'asc' } })
  const [first, second] = people.map(({ id, name }) => actorForPerson({ id, name, role: 'reviewer' }))
  if (!first || !second) throw new Error('The sample has two reviewers.')
  const { source } = await addSource({ db, actor: first }, { identifier: sources.origin + path })
  await expect
    .poll(() => db.snapshot.count({ where: { source: { ref: source } } }), { timeout: 30_000 })
    .toBe(1)
  const { evidence } = await quoteEvidence(
    { db, actor: first },
    { claim, source, stance: 'supports', passage },
  )
  for (const actor of [first, second])
    await submitReview(
      { db, actor },
      { claim, verdict: 'verified', rationale: 'It says so.', evidence: [evidence] },
    )

  sources.set(path, {
    ...htmlPage('Watched', [passage, 'First.']),
    headers: { 'content-type': 'text/html', date: 'x' },
  })
  await lookAgain(db, source)
  await expectToSay(page, `/sources/${source}`, /nothing changed/)

  words('Second.')
  await lookAgain(db, source)
  await expectToSay(page, `/sources/${source}`, /the page changed, the cited passages did not/)
  await expect(page.locator('del')).toHaveText('First.')
  await expect(page.locator('ins')).toHaveText('Second.')
  expect((await db.claim.findUniqueOrThrow({ where: { ref: claim } })).state).toBe('decided')

  sources.remove(path)
  await lookAgain(db, source)
  await expectToSay(page, `/sources/${source}`, /not reached. The site answered that there is no page/)
  expect((await db.claim.findUniqueOrThrow({ where: { ref: claim } })).state).toBe('decided')

  sources.set(
    path,
    htmlPage('Watched', ['Running it costs a large part of what the others charge.', 'Second.']),
  )
  await lookAgain(db, source)
  expect((await db.claim.findUniqueOrThrow({ where: { ref: claim } })).state).toBe('stale')
  await expectToSay(page, `/claims/${claim}`, 'Needs re-checking')
  await expectToSay(page, `/sources/${source}`, /a cited passage is no longer there/)
})
