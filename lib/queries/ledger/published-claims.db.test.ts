import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { openReader, type Reader } from '#lib/db/reader.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { type PublishedClaim, publishedClaim } from '#lib/publishing/index.ts'
import { loadSample } from '#prisma/sample/load.ts'
import { readPublishedClaim } from '../claim/published-claim.ts'
import { readSite } from '../site/site-facts.ts'
import { readVerdictItems } from './feed-items.ts'
import { readLedgerView } from './ledger-view.ts'
import { eachPublishedClaim, readPublishedPage } from './published-claims.ts'
import { countSitemap, readSitemap } from './sitemap.ts'

let db: PrismaClient
const site = () => readSite(db, 'https://ledger.example.org')

let reading: Reader

beforeAll(async () => {
  const test = await testDatabase()
  db = test.db
  reading = openReader(test.addresses.read, 2)
  await loadSample(db)
})
afterAll(() => reading.close())

async function all(parameters: Parameters<typeof readLedgerView>[0]) {
  const batches = eachPublishedClaim(reading, readLedgerView(parameters, { sort: 'changed' }), await site())
  const claims: PublishedClaim[] = []
  for await (const batch of batches) claims.push(...batch)
  return claims
}

describe('what is published of a claim', () => {
  it('follows the published schema for every claim, the open and the dismissed ones too', async () => {
    const claims = await all({})
    expect(claims).toHaveLength(25)
    for (const claim of claims) expect(publishedClaim.strict().parse(claim)).toEqual(claim)
  })

  it('holds figures as exact decimals, checks, evidence and opened reviews', async () => {
    const claim = await readPublishedClaim(db, '6', await site())
    expect(claim).toMatchObject({
      url: 'https://ledger.example.org/claims/6',
      verdict: 'imprecise',
      basis: 'agreement',
      reviewCount: 2,
      isCheckedByOnePerson: false,
      licence: 'CC-BY-4.0',
      figures: [{ low: '0.045', high: '0.055', written: '0.05' }],
      claimant: { name: 'Neil Chilson', kind: 'person' },
    })
    expect(claim.reviews).toHaveLength(2)
    expect(claim.evidence[0]?.figures.find((one) => one.name === 'r1_input_price')?.written).toBe(
      '0.00000055',
    )
  })

  it('says nothing of reviews before the decision but how many there are', async () => {
    const claim = await readPublishedClaim(db, '7', await site())
    expect(claim).toMatchObject({ state: 'in-review', reviewCount: 1, reviews: null })
  })

  it('comes as one line of JSON each, page by page, with where the next begins', async () => {
    const view = readLedgerView({}, { sort: 'changed' })
    const first = await readPublishedPage(reading, view, await site(), 20)
    const after = { ...view, after: readLedgerView({ after: first.next ?? '' }).after }
    const second = await readPublishedPage(reading, after, await site(), 20)
    expect(second.next).toBeNull()
    const lines = [...first.claims, ...second.claims]
    expect(lines.map((line) => JSON.parse(line))).toEqual(await all({}))
    for (const line of lines) expect(line).not.toMatch(/[\r\n]/)
  })

  it('is what changed since an entry of the log or a moment, in order', async () => {
    const everything = await all({})
    const indexes = everything.map((claim) => claim.logIndex)
    expect(indexes).toEqual([...indexes].sort((a, b) => a - b))
    const middle = indexes[12] ?? 0
    expect((await all({ since: String(middle) })).map((claim) => claim.logIndex)).toEqual(indexes.slice(13))
    const moment = everything[12]?.changedAt ?? ''
    expect((await all({ since: moment })).length).toBeGreaterThan(0)
    expect(await all({ since: '2999-01-01' })).toEqual([])
  })
})

describe('around the claims', () => {
  it('the feed has every decision by its entry of the log, latest first', async () => {
    const { items, next } = await readVerdictItems(db, readLedgerView({}), null)
    expect(items).toHaveLength(17)
    expect(next).toBeNull()
    const indexes = items.map(({ index }) => Number(index))
    expect(indexes).toEqual([...indexes].sort((a, b) => b - a))
    const disputed = await readVerdictItems(db, readLedgerView({ verdict: 'disputed' }), null)
    expect(disputed.items.map(({ verdict }) => verdict)).toEqual(['disputed', 'disputed', 'disputed'])
    const older = await readVerdictItems(db, readLedgerView({}), BigInt(indexes[3] ?? 0))
    expect(older.items.map(({ index }) => Number(index))).toEqual(indexes.slice(4))
  })

  it('the sitemap counts what it lists, and its parts make the whole', async () => {
    const count = await countSitemap(db)
    const whole = await readSitemap(db, { offset: 0, limit: 50_000 })
    expect(whole).toHaveLength(count)
    expect(whole.map(({ path }) => path)).toContain('/claims/25')
    const parts = [
      ...(await readSitemap(db, { offset: 0, limit: 15 })),
      ...(await readSitemap(db, { offset: 15, limit: 100 })),
    ]
    expect(parts).toEqual(whole)
  })
})
