import { beforeAll, describe, expect, it } from 'vitest'
import { assignClaim } from '#lib/commands/claim/assign-claim.ts'
import { attachEvidence } from '#lib/commands/evidence/attach-evidence.ts'
import { submitReview } from '#lib/commands/review/submit-review.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { NotFound } from '#lib/errors.ts'
import { type Actor, actorForPerson, anyone, type Role } from '#lib/policy/index.ts'
import { loadSample } from '#prisma/sample/load.ts'
import { readClaimBench } from './claim-bench.ts'
import { readDeskQueue } from './desk-queue.ts'

let db: PrismaClient
let first: Actor
let second: Actor
let editor: Actor

beforeAll(async () => {
  ;({ db } = await testDatabase())
  await loadSample(db)
  const as = async (email: string, role: Role) =>
    actorForPerson({ ...(await db.person.findUniqueOrThrow({ where: { email } })), role })
  first = await as('first.reviewer@example.org', 'reviewer')
  second = await as('second.reviewer@example.org', 'reviewer')
  editor = await as('desk.editor@example.org', 'editor')
})

const openRefs = async () =>
  (await db.claim.findMany({ where: { state: 'open' }, orderBy: { number: 'asc' } })).map((one) => one.ref)

/** Attaches a source to a claim and gives a review of it, in words that nothing else holds. */
async function review(actor: Actor, claim: string, verdict: 'verified' | 'disputed', words: string) {
  const attached = await attachEvidence(
    { db, actor },
    {
      claim,
      source: { title: `Report of ${words}`, kind: 'primary' },
      stance: 'context',
      fact: 'It says what it says.',
      locator: 'Page 1',
    },
  )
  return submitReview(
    { db, actor },
    { claim, verdict, rationale: words, caveat: `${words} caveat`, evidence: [attached.evidence] },
  )
}

describe('the queue', () => {
  it('begins for a reviewer with what lacks one review, for an editor with what is contested', async () => {
    const states = async (viewer: Actor) =>
      (await readDeskQueue(db, viewer, {})).groups.map((group) => group.state)
    expect((await states(first))[0]).toBe('in-review')
    expect((await states(editor))[0]).toBe('contested')
  })

  it('counts every state whatever is filtered, and shows one state alone', async () => {
    const all = await readDeskQueue(db, second, {})
    const one = await readDeskQueue(db, second, { state: 'open', words: 'nothing like this' })
    expect(one.counts).toEqual(all.counts)
    expect(all.counts.reduce((sum, { count }) => sum + count, 0)).toBe(25)
    expect(one.groups).toEqual([{ state: 'open', total: 0, rows: [] }])
    expect((await readDeskQueue(db, second, { state: 'nonsense' })).state).toBeNull()
  })

  it('marks what the viewer has reviewed, and leaves it out of what waits for them', async () => {
    const mine = await readDeskQueue(db, first, { state: 'in-review' })
    const theirs = await readDeskQueue(db, second, { state: 'in-review' })
    expect(mine.groups[0]?.rows[0]).toMatchObject({ isReviewedByViewer: true, reviewCount: 1 })
    expect(theirs.groups[0]?.rows[0]).toMatchObject({ isReviewedByViewer: false, reviewCount: 1 })
    expect(theirs.waitingCount - mine.waitingCount).toBe(1)
    expect((await readDeskQueue(db, first, { state: 'in-review', waiting: true })).groups[0]?.total).toBe(0)
    expect((await readDeskQueue(db, second, { state: 'in-review', waiting: true })).groups[0]?.total).toBe(1)
  })

  it('finds claims by words in any order, and takes them as they are', async () => {
    const found = await readDeskQueue(db, first, { words: 'gpu  MILLION' })
    const refs = found.groups.flatMap((group) => group.rows.map((row) => row.ref))
    expect(refs).toContain('1')
    const odd = await readDeskQueue(db, first, { words: "%' OR 1=1 --" })
    expect(odd.groups.every((group) => group.total === 0)).toBe(true)
  })

  it('is not there for whoever does not work at the desk', async () => {
    const reader = actorForPerson({ id: first.id ?? '', role: 'reader', name: 'R' })
    for (const viewer of [anyone, reader]) {
      await expect(readDeskQueue(db, viewer, {})).rejects.toThrow(NotFound)
      await expect(readClaimBench(db, viewer, { ref: '6' })).rejects.toThrow(NotFound)
    }
  })
})

describe('the saved filters', () => {
  it('count what waits, and list it with the most important first', async () => {
    const [assigned = ''] = await openRefs()
    const today = new Date().toISOString().slice(0, 10)
    await assignClaim({ db, actor: editor }, { claim: assigned, person: second.id ?? '', dueOn: today })
    const queue = await readDeskQueue(db, second, { filter: 'due' })
    expect(queue.filtered?.rows.map((row) => row.ref)).toEqual([assigned])
    expect(queue.filters).toEqual(
      expect.arrayContaining([
        { name: 'mine', count: 1 },
        { name: 'due', count: 1 },
        { name: 'unreviewed', count: (await openRefs()).length },
      ]),
    )
    expect((await readDeskQueue(db, first, { filter: 'due' })).filtered?.rows).toEqual([])
    const open = (await readDeskQueue(db, first, { filter: 'unreviewed' })).filtered?.rows ?? []
    const firstWithout = open.findIndex((row) => row.figure === null)
    expect(open.slice(firstWithout).every((row) => row.figure === null)).toBe(true)
  })

  it('keep from reviewers that a verdict is held', async () => {
    const names = async (viewer: Actor) =>
      (await readDeskQueue(db, viewer, {})).filters.map((one) => one.name)
    expect(await names(first)).not.toContain('held')
    expect(await names(editor)).toContain('held')
    expect(await readDeskQueue(db, first, { filter: 'held' })).toMatchObject({ filter: null, filtered: null })
    expect((await readDeskQueue(db, editor, { filter: 'held' })).filter).toBe('held')
  })
})

describe('the bench', () => {
  it('shows a claim in its paragraph, with its figures, evidence and checks', async () => {
    const bench = await readClaimBench(db, first, { ref: '6' })
    expect(bench.passage?.pieces.find((piece) => piece.isOwn)?.text).toContain('about 1/20th')
    expect(bench.passage?.text).toContain('about 1/20th')
    expect(bench.figures[0]).toMatchObject({ quote: 'about 1/20th', unit: expect.any(String) })
    expect(bench.namedFigures.length).toBeGreaterThan(1)
    expect(bench.checks.length).toBeGreaterThan(0)
    expect(bench.sources.length).toBeGreaterThan(5)
  })

  it('says what stands against each action', async () => {
    const [ref = ''] = await openRefs()
    expect((await readClaimBench(db, first, { ref })).refusals).toMatchObject({
      'review.submit': null,
      'evidence.attach': null,
      'check.add': null,
      'claim.settle': 'role-too-low',
      'claim.dismiss': 'role-too-low',
    })
    expect((await readClaimBench(db, editor, { ref })).refusals).toMatchObject({
      'claim.settle': 'wrong-state',
      'claim.dismiss': null,
    })
    expect((await readClaimBench(db, editor, { ref: '6' })).refusals).toMatchObject({
      'review.submit': 'wrong-state',
      'evidence.attach': 'wrong-state',
    })
  })

  it('keeps a review from everybody but its writer until the decision', async () => {
    const [ref = ''] = await openRefs()
    await review(first, ref, 'verified', 'Xylophone')
    const own = await readClaimBench(db, first, { ref })
    expect(own.own).toMatchObject({
      verdict: 'verified',
      rationale: 'Xylophone',
      evidence: [expect.any(String)],
    })
    expect(own.refusals['review.submit']).toBe('already-reviewed')
    for (const viewer of [second, editor]) {
      const bench = await readClaimBench(db, viewer, { ref })
      expect(bench).toMatchObject({ own: null, shownReviews: null, reviews: null, reviewCount: 1 })
      expect(JSON.stringify(bench.history)).not.toContain('verified')
      expect(JSON.stringify(bench)).not.toMatch(/"Xylophone|Xylophone caveat/)
    }
    await review(second, ref, 'verified', 'Glockenspiel')
    const decided = await readClaimBench(db, second, { ref })
    expect(decided.shownReviews?.map((one) => one.rationale)).toEqual(['Xylophone', 'Glockenspiel'])
  })

  it('opens what disagrees to the editor alone', async () => {
    const [ref = ''] = await openRefs()
    await review(first, ref, 'verified', 'Trombone')
    await review(second, ref, 'disputed', 'Bassoon')
    const editing = await readClaimBench(db, editor, { ref })
    expect(editing.shownReviews?.map((one) => one.verdict)).toEqual(['verified', 'disputed'])
    expect(editing.refusals['claim.settle']).toBeNull()
    const reviewing = await readClaimBench(db, first, { ref })
    expect(reviewing.shownReviews).toBeNull()
    expect(JSON.stringify(reviewing)).not.toMatch(/"Bassoon/)
    const [contested] = (await readDeskQueue(db, editor, {})).groups
    expect(contested).toMatchObject({ state: 'contested', total: 1 })
  })
})
