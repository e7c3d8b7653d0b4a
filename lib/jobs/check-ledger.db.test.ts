import { beforeAll, describe, expect, it } from 'vitest'
import { submitReview } from '#lib/commands/review/submit-review.ts'
import { deskWorld } from '#lib/commands/testing/desk-world.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { checkLedgerNightly } from './check-ledger.ts'

let db: PrismaClient
const run = () =>
  checkLedgerNightly.run(
    { db, signal: new AbortController().signal, report: async () => {}, isLastAttempt: true },
    {},
  )

beforeAll(async () => {
  ;({ db } = await testDatabase())
})

describe('the nightly look', () => {
  it('makes stale what is past its re-check date, once, and keeps its verdict', async () => {
    const world = deskWorld(db)
    const editor = await world.add('editor')
    const { claim, evidence } = await world.openWithEvidence(editor)
    for (const actor of [await world.add('reviewer'), await world.add('reviewer')])
      await submitReview(
        { db, actor },
        { claim, verdict: 'verified', rationale: 'So.', evidence: [evidence], recheckOn: '2020-01-01' },
      )
    await run()
    await run()
    expect(await db.claim.findUnique({ where: { ref: claim } })).toMatchObject({
      state: 'stale',
      verdict: 'verified',
    })
    const changes = await db.verdictChange.findMany({ where: { claim: { ref: claim } } })
    expect(changes).toMatchObject([{ kind: 'stale', cause: 'recheck-date', fromVerdict: 'verified' }])
    expect(await db.selfCheck.count()).toBe(2)
  })
})
