import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyOwnExport } from '#bin/export/testdata/verify-own-export.ts'
import { openDatabase } from '#lib/db/client.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { LedgerError } from '#lib/errors.ts'
import { type Actor, type ClaimState, claimStates, systemActor, type Verdict } from '#lib/policy/index.ts'
import { submitReview } from '../review/submit-review.ts'
import { supersedeReview } from '../review/supersede-review.ts'
import { type DeskWorld, deskWorld } from '../testing/desk-world.ts'
import { correctVerdict } from './correct-verdict.ts'
import { dismissClaim } from './dismiss-claim.ts'
import { markStale } from './mark-stale.ts'
import { releaseVerdict } from './release-verdict.ts'
import { reopenClaim } from './reopen-claim.ts'
import { settleClaim } from './settle-claim.ts'
import { withdrawVerdict } from './withdraw-verdict.ts'

const isFull = process.env.PROVE === 'full'
const clientCount = 8
const sequences = isFull ? 1_000 : 4
const commandsEach = isFull ? 100 : 60
const raceRounds = isFull ? 20 : 2
const racers = 50

let db: PrismaClient
let url: string
let world: DeskWorld
let reviewers: Actor[]
let editors: Actor[]

beforeAll(async () => {
  ;({ db, url } = await testDatabase())
  world = deskWorld(db)
  reviewers = [await world.add('reviewer'), await world.add('reviewer'), await world.add('reviewer')]
  editors = [await world.add('editor'), await world.add('editor')]
})

type Claim = { claim: string; id: string; evidence: string }
type Step = { client: number; kind: keyof typeof steps; verdict: Verdict; who: number; claim: number }
type Given = { reviewer: Actor; editor: Actor; target: Claim; verdict: Verdict }

const asReview = ({ target, verdict }: Given) => ({
  claim: target.claim,
  verdict,
  rationale: 'As it says.',
  evidence: [target.evidence],
})
const because = ({ target }: Given) => ({ claim: target.claim, reason: 'Because.' })

const steps = {
  review: (at: Given) => submitReview({ db, actor: at.reviewer }, asReview(at)),
  supersede: (at: Given) => supersedeReview({ db, actor: at.reviewer }, asReview(at)),
  settle: (at: Given) => settleClaim({ db, actor: at.editor }, { ...because(at), verdict: at.verdict }),
  correct: (at: Given) => correctVerdict({ db, actor: at.editor }, { ...because(at), verdict: at.verdict }),
  withdraw: (at: Given) => withdrawVerdict({ db, actor: at.editor }, because(at)),
  reopen: (at: Given) => reopenClaim({ db, actor: at.editor }, because(at)),
  release: (at: Given) => releaseVerdict({ db, actor: at.editor }, { claim: at.target.claim }),
  stale: (at: Given) =>
    markStale({ db, actor: systemActor }, { claim: at.target.claim, cause: 'recheck-date' }),
  dismiss: (at: Given) =>
    dismissClaim({ db, actor: at.editor }, { claim: at.target.claim, reason: 'not-checkable', note: 'So.' }),
} as const

const stepKinds: (keyof typeof steps)[] = [
  'settle',
  'correct',
  'withdraw',
  'reopen',
  'release',
  'stale',
  'dismiss',
]
const step: fc.Arbitrary<Step> = fc.record({
  client: fc.nat(clientCount - 1),
  kind: fc.oneof(
    { weight: 10, arbitrary: fc.constant('review' as const) },
    { weight: 2, arbitrary: fc.constant('supersede' as const) },
    { weight: 7, arbitrary: fc.constantFrom(...stepKinds) },
  ),
  // Two verdicts, so that reviewers agree about as often as not.
  verdict: fc.constantFrom<Verdict>('verified', 'disputed'),
  who: fc.nat(5),
  claim: fc.nat(1),
})

/** Everybody's steps at once, each client's one after the other; gives how many of each kind went through. */
async function runTogether(sequence: readonly Step[], claims: readonly Claim[], seen: Set<ClaimState>) {
  const done: string[] = []
  const lanes = Array.from({ length: clientCount }, (_, lane) =>
    sequence.filter((one) => one.client === lane),
  )
  await Promise.all(
    lanes.map(async (lane) => {
      for (const one of lane) {
        const target = claims[one.claim]
        const reviewer = reviewers[one.who % reviewers.length]
        const editor = editors[one.who % editors.length]
        if (!target || !reviewer || !editor) throw new Error('a step has its people and its claim')
        try {
          const { state } = await steps[one.kind]({ reviewer, editor, target, verdict: one.verdict })
          done.push(one.kind)
          seen.add(state)
        } catch (error) {
          if (!(error instanceof LedgerError)) throw error
        }
      }
    }),
  )
  return done
}

const rowsOf = (id: string) =>
  db.claim.findUniqueOrThrow({
    where: { id },
    include: {
      reviews: { include: { supersededBy: true } },
      decisions: true,
      dismissals: true,
      changes: true,
    },
  })
type Rows = Awaited<ReturnType<typeof rowsOf>>

/** What the rows of this round make of the claim, worked out anew. */
function stateFromRows(rows: Rows): string {
  const of = <Row extends { round: number }>(list: readonly Row[]) =>
    list.filter((row) => row.round === rows.round)
  if (of(rows.dismissals).length > 0) return 'dismissed'
  const decisions = of(rows.decisions)
  if (decisions.length > 0) {
    const lastDecision = Math.max(...decisions.map((row) => Number(row.logIdx)))
    const isStale = of(rows.changes).some((row) => row.kind === 'stale' && Number(row.logIdx) > lastDecision)
    return isStale ? 'stale' : 'decided'
  }
  const standing = of(rows.reviews).filter((review) => review.supersededBy === null)
  if (standing.length === 0) return 'open'
  if (standing.length < 2) return 'in-review'
  return new Set(standing.map((review) => review.verdict)).size > 1 ? 'contested' : 'decided'
}

function expectSound(rows: Rows): void {
  expect(rows.state).toBe(stateFromRows(rows))
  const standing = rows.reviews.filter((review) => review.supersededBy === null)
  const keys = standing.map((review) => `${review.round} ${review.reviewerId}`)
  expect(new Set(keys).size, 'one standing review a person and round').toBe(keys.length)
  for (const decision of rows.decisions.filter((one) => one.basis === 'agreement')) {
    const before = standing.filter(
      (review) => review.round === decision.round && Number(review.logIdx) <= Number(decision.logIdx),
    )
    expect(new Set(before.map((review) => review.reviewerId)).size).toBeGreaterThanOrEqual(2)
    expect(new Set(before.map((review) => review.verdict))).toEqual(new Set([decision.verdict]))
  }
  const [last] = rows.decisions
    .filter((one) => one.round === rows.round)
    .sort((a, b) => Number(b.logIdx) - Number(a.logIdx))
  expect(rows.verdict).toBe(last?.verdict ?? null)
}

/** From wherever a claim stands, people bring it to a verdict. */
async function decideFrom({ claim, evidence, id }: Claim): Promise<void> {
  const [editor] = editors
  if (!editor) throw new Error('there is an editor')
  const state = (await rowsOf(id)).state
  if (state === 'dismissed' || state === 'stale')
    await reopenClaim({ db, actor: editor }, { claim, reason: 'Again.' })
  for (const actor of reviewers) {
    if (['decided', 'contested'].includes((await rowsOf(id)).state)) break
    const input = { claim, verdict: 'verified' as const, rationale: 'As it says.', evidence: [evidence] }
    await submitReview({ db, actor }, input).catch((error: unknown) => {
      if (!(error instanceof LedgerError)) throw error
    })
  }
  if ((await rowsOf(id)).state === 'contested')
    await settleClaim({ db, actor: editor }, { claim, verdict: 'verified', reason: 'So.' })
  expect((await rowsOf(id)).state).toBe('decided')
}

describe('a claim, its reviews and its verdict', () => {
  it(`stay sound under ${sequences} sequences of ${commandsEach} commands from ${clientCount} clients at once`, {
    timeout: isFull ? 7_200_000 : 60_000,
  }, async () => {
    const seen = new Set<ClaimState>()
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: commandsEach, maxLength: commandsEach }),
        async (sequence) => {
          const opener = editors[0]
          if (!opener) throw new Error('there is an editor')
          const claims = [await world.openWithEvidence(opener), await world.openWithEvidence(opener)]
          const entriesBefore = await db.logEntry.count()
          const done = await runTogether(sequence, claims, seen)
          expect((await db.logEntry.count()) - entriesBefore, 'one entry for each change').toBe(done.length)
          const rows = await Promise.all(claims.map((one) => rowsOf(one.id)))
          for (const one of rows) expectSound(one)
          const reviewRows = rows.flatMap((one) => one.reviews).length
          expect(reviewRows, 'no review is lost').toBe(
            done.filter((kind) => kind === 'review' || kind === 'supersede').length,
          )
          for (const one of claims) await decideFrom(one)
        },
      ),
      { seed: isFull ? Date.now() : 7, numRuns: sequences, endOnFailure: true },
    )
    if (isFull) expect([...seen].sort(), 'every state is reached').toEqual([...claimStates].sort())
  })

  it('reach every state, and come back from each', async () => {
    const [first, second] = reviewers
    const [editor] = editors
    if (!first || !second || !editor) throw new Error('there are two reviewers and an editor')
    const target = await world.openWithEvidence(editor)
    const at = (reviewer: Actor, verdict: Verdict = 'verified') => ({ reviewer, editor, target, verdict })
    const walk = [
      () => steps.review(at(first)),
      () => steps.review(at(second, 'disputed')),
      () => steps.settle(at(first)),
      () => steps.stale(at(first)),
      () => steps.reopen(at(first)),
      () => steps.dismiss(at(first)),
      () => steps.reopen(at(first)),
    ]
    const reached: string[] = []
    for (const go of walk) reached.push((await go()).state)
    expect(reached).toEqual(['in-review', 'contested', 'decided', 'stale', 'open', 'dismissed', 'open'])
    await decideFrom(target)
  })

  it(`are decided once when ${racers} reviewers send theirs at the same moment, ${raceRounds} times`, {
    timeout: 120_000,
  }, async () => {
    const wide = openDatabase(url, racers)
    const crowd = await Promise.all(Array.from({ length: racers }, () => world.add('reviewer')))
    const [editor] = editors
    if (!editor) throw new Error('there is an editor')
    for (let round = 0; round < raceRounds; round++) {
      const { claim, id, evidence } = await world.openWithEvidence(editor)
      const results = await Promise.allSettled(
        crowd.map((actor) =>
          submitReview(
            { db: wide, actor },
            { claim, verdict: 'verified', rationale: 'As it says.', evidence: [evidence] },
          ),
        ),
      )
      const refused = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
      expect(refused.every((error) => error instanceof LedgerError && error.code === 'wrong-state')).toBe(
        true,
      )
      expect(refused).toHaveLength(racers - 2)
      const rows = await rowsOf(id)
      expect(rows.decisions).toHaveLength(1)
      expect(rows.reviews).toHaveLength(2)
      expectSound(rows)
    }
    await wide.$disconnect()
  })

  it('leave a log that replays, entry by entry, into the ledger that is shown', {
    timeout: isFull ? 1_800_000 : 120_000,
  }, async () => {
    const report = await verifyOwnExport(db)
    expect(report.faults.map(({ sentence }) => sentence)).toEqual([])
    expect(report.outcome).toBe('good')
    expect(report.records).toBeGreaterThan(2 * sequences)
  })
})
