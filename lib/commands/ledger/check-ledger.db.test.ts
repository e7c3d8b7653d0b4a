import { beforeAll, describe, expect, it } from 'vitest'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { NotAllowed } from '#lib/errors.ts'
import { type Actor, systemActor } from '#lib/policy/index.ts'
import { linkClaims } from '../claim/link-claims.ts'
import { submitReview } from '../review/submit-review.ts'
import { type DeskWorld, deskWorld } from '../testing/desk-world.ts'
import { checkLedger } from './check-ledger.ts'

let db: PrismaClient
let world: DeskWorld
let first: Actor
let second: Actor
let editor: Actor

beforeAll(async () => {
  ;({ db } = await testDatabase())
  world = deskWorld(db)
  first = await world.add('reviewer')
  second = await world.add('reviewer')
  editor = await world.add('editor')
})

const codesFor = async (claim: string, now?: Date) => {
  const { findings } = await checkLedger({ db, actor: systemActor, ...(now ? { now: () => now } : {}) }, {})
  return findings.filter((one) => one.claim === claim).map((one) => one.code)
}

async function verify(claim: string, evidence: string) {
  for (const actor of [first, second])
    await submitReview({ db, actor }, { claim, verdict: 'verified', rationale: 'So.', evidence: [evidence] })
}

describe('the ledger looking at itself', () => {
  it('finds nothing about an open claim, and of a fresh verdict what it lacks', async () => {
    const { claim, evidence } = await world.openWithEvidence(editor)
    expect(await codesFor(claim)).toEqual([])
    await verify(claim, evidence)
    expect(await codesFor(claim)).toEqual(['no-opposing-search', 'one-origin'])
  })

  it('finds a verdict past its re-check date a year on', async () => {
    const { claim, evidence } = await world.openWithEvidence(editor)
    await verify(claim, evidence)
    const later = new Date(Date.now() + 366 * 86_400_000)
    expect(await codesFor(claim, later)).toContain('past-recheck')
  })

  it('finds one figure stated differently in two linked claims', async () => {
    const one = await world.openWithEvidence(editor, 'Training cost $5.6 million.')
    const other = await world.openWithEvidence(editor, 'Training cost $7.1 million.')
    await linkClaims({ db, actor: first }, { claim: one.claim, to: other.claim, kind: 'same-figure' })
    const found = [...(await codesFor(one.claim)), ...(await codesFor(other.claim))]
    expect(found).toEqual(['figure-stated-differently'])
  })

  it('finds figures that stand in no claim, with their document', async () => {
    await world.openWithEvidence(editor, 'It took 55 days.')
    await db.document.findFirstOrThrow()
    const { findings } = await checkLedger({ db, actor: systemActor }, {})
    expect(findings.every((one) => one.claim !== null || one.code === 'figures-without-claim')).toBe(true)
  })

  it('is kept for the desk, and is nobody’s without an account', async () => {
    const before = await db.selfCheck.count()
    await checkLedger({ db, actor: editor }, {})
    expect(await db.selfCheck.count()).toBe(before + 1)
    await expect(checkLedger({ db, actor: first }, {})).rejects.toThrow(NotAllowed)
  })
})
