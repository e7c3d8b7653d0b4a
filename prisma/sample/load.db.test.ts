import { beforeAll, describe, expect, it } from 'vitest'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { sampleClaims } from './claims.ts'
import { sampleDocument } from './document.ts'
import { loadSample } from './load.ts'

let db: PrismaClient

beforeAll(async () => {
  ;({ db } = await testDatabase())
  expect(await loadSample(db)).toMatchObject({ loaded: true })
})

describe('the sample ledger', () => {
  it('quotes each of its 25 claims from one place of its text', () => {
    expect(sampleClaims).toHaveLength(25)
    for (const claim of sampleClaims) expect(sampleDocument.text.split(claim.quote)).toHaveLength(2)
  })

  it('stands in the numbered order with the verdicts of the case', async () => {
    const claims = await db.claim.findMany({
      orderBy: { number: 'asc' },
      select: { verdict: true, state: true },
    })
    const short = claims.map(({ verdict, state }) => verdict ?? state)
    expect(short).toEqual([
      'verified',
      'verified',
      'verified',
      'unverifiable',
      'open',
      'imprecise',
      'in-review',
      'open',
      'disputed',
      'unverifiable',
      'verified',
      'verified',
      'disputed',
      'verified',
      'disputed',
      'verified',
      'verified',
      'verified',
      'verified',
      'verified',
      'open',
      'open',
      'open',
      'open',
      'dismissed',
    ])
  })

  it('computes its checks from the named figures', async () => {
    const checks = await db.figureCheck.findMany({
      orderBy: [{ claim: { number: 'asc' } }, { label: 'asc' }],
      select: { label: true, outcome: true, computedWritten: true, deviationPercent: true },
    })
    const lines = checks.map(
      (check) =>
        `${check.label}: ${check.outcome} ${check.computedWritten?.toFixed(7)} ${check.deviationPercent?.toFixed(0) ?? '-'}`,
    )
    expect(lines).toEqual([
      'Sum of the three stages: consistent 2788000.0000000 0',
      'GPU hours at the assumed rental price: consistent 5576000.0000000 0',
      'Cached input: off 0.0186667 168',
      'Input: off 0.0366667 36',
      'Output: off 0.0365000 37',
    ])
  })

  it('changes nothing when it is loaded again', async () => {
    const before = await db.logEntry.count()
    expect(await loadSample(db)).toEqual({ loaded: false, startWith: '6' })
    expect(await db.logEntry.count()).toBe(before)
  })
})
