import { beforeAll, describe, expect, it } from 'vitest'
import { exampleRef } from '#lib/addresses.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { claimStates, verdicts } from '#lib/policy/index.ts'
import { readLedgerPage } from '#lib/queries/ledger/ledger-page.ts'
import { readLiveCases } from '#lib/queries/ledger/live-cases.ts'
import { readNumbersPage } from '#lib/queries/ledger/numbers-page.ts'
import { publicViewer } from '#lib/queries/query.ts'
import { exampleClaims, exampleDocument } from './example.ts'
import { loadSample } from './load.ts'
import { loadExample } from './load-example.ts'

let db: PrismaClient

beforeAll(async () => {
  ;({ db } = await testDatabase())
  await loadExample(db)
  await loadSample(db)
})

describe('the invented example', () => {
  it('quotes each claim from one place of its text', () => {
    for (const claim of exampleClaims) expect(exampleDocument.text.split(claim.quote)).toHaveLength(2)
  })

  it('shows every verdict and every state, each at the address that says so', async () => {
    const cases = await readLiveCases(db, publicViewer, {})
    const words = [
      ...verdicts,
      ...claimStates.filter((state) => state !== 'decided' && state !== 'dismissed'),
      'not-checkable',
      'duplicate',
    ]
    expect(Object.fromEntries(words.map((word) => [word, cases[word]]))).toEqual(
      Object.fromEntries(words.map((word) => [word, `example-${word}`])),
    )
  })

  it('counts nowhere, and is read as its own document', async () => {
    const ledger = await readLedgerPage(db, publicViewer, {})
    expect([ledger.total, ledger.documentCount, ledger.claims.length]).toEqual([25, 1, 25])
    expect((await readNumbersPage(db, publicViewer, {})).total).toBe(25)
    const own = await readLedgerPage(db, publicViewer, { document: exampleRef })
    expect(own.claims).toHaveLength(exampleClaims.length)
  })

  it('leaves the sample where it was, and changes nothing when it is loaded again', async () => {
    const six = await db.claim.findUniqueOrThrow({ where: { ref: '6' }, select: { number: true } })
    expect(six.number).toBe(6)
    expect(await loadExample(db)).toEqual({ loaded: false })
    expect(await db.person.count()).toBe(3)
  })
})
