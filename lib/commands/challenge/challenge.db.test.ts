import { beforeAll, describe, expect, it } from 'vitest'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { NotAllowed, TooMany } from '#lib/errors.ts'
import { type Actor, anyone } from '#lib/policy/index.ts'
import { readClaimPage } from '#lib/queries/claim/claim-page.ts'
import { readVerdictItems } from '#lib/queries/ledger/feed-items.ts'
import { readLedgerView } from '#lib/queries/ledger/ledger-view.ts'
import { publicViewer } from '#lib/queries/query.ts'
import { submitReview } from '../review/submit-review.ts'
import { type DeskWorld, deskWorld } from '../testing/desk-world.ts'
import { answerChallenge } from './answer-challenge.ts'
import { submitChallenge } from './submit-challenge.ts'

let db: PrismaClient
let world: DeskWorld
let first: Actor
let second: Actor
let opener: Actor
let editor: Actor
let senders = 0

beforeAll(async () => {
  ;({ db } = await testDatabase())
  world = deskWorld(db)
  first = await world.add('reviewer')
  second = await world.add('editor', 'Involved Editor')
  opener = await world.add('editor')
  editor = await world.add('editor', 'Other Editor')
})

async function decided() {
  const { claim, id, evidence } = await world.openWithEvidence(opener)
  for (const actor of [first, second])
    await submitReview({ db, actor }, { claim, verdict: 'verified', rationale: 'So.', evidence: [evidence] })
  return { claim, id }
}

const sender = () => (++senders).toString(16).padStart(64, '0')
const object = (claim: string, from = sender(), now?: () => Date) =>
  submitChallenge(
    { db, actor: anyone, ...(now ? { now } : {}) },
    { claim, reason: 'Fig tree: the table says otherwise.', sourceTitle: 'A table', from },
  )

describe('a reader’s objection', () => {
  it('is marked in public at once, and read in public only with its answer', async () => {
    const { claim, id } = await decided()
    const { challenge } = await object(claim)
    const waiting = await readClaimPage(db, publicViewer, { ref: claim })
    expect(waiting.challenges).toMatchObject([{ answered: null }])
    expect(JSON.stringify(waiting)).not.toContain('Fig tree')
    await answerChallenge(
      { db, actor: editor },
      { challenge, outcome: 'declined', reason: 'It says the same.' },
    )
    const page = await readClaimPage(db, publicViewer, { ref: claim })
    expect(page.state).toBe('decided')
    expect(page.challenges).toMatchObject([
      { answered: { outcome: 'declined', tookPart: false, by: 'Other Editor', answer: 'It says the same.' } },
    ])
    expect(JSON.stringify(page)).toContain('Fig tree')
    const entries = await db.logEntry.findMany({ where: { subject: id }, orderBy: { idx: 'desc' }, take: 2 })
    const commitments = entries.map((entry) => JSON.parse(entry.canonical).commitments)
    expect(commitments[0].objection).toBe(commitments[1]['held.reason'])
  })

  it('re-opens the claim when it is accepted, for a round of its own', async () => {
    const { claim } = await decided()
    const { challenge } = await object(claim)
    await answerChallenge({ db, actor: editor }, { challenge, outcome: 'accepted', reason: 'True.' })
    const page = await readClaimPage(db, publicViewer, { ref: claim })
    expect(page).toMatchObject({ state: 'open', verdict: null, reviewCount: 0, reviews: null })
    expect(page.changes).toMatchObject([{ kind: 're-opened', from: 'verified', reason: 'True.' }])
    expect(page.earlierReviews).toHaveLength(2)
    const { items } = await readVerdictItems(db, readLedgerView({}), null)
    expect(items.filter((item) => item.ref === claim).map((item) => item.state)).toEqual(['open', 'decided'])
    await expect(
      answerChallenge({ db, actor: editor }, { challenge, outcome: 'declined', reason: 'No.' }),
    ).rejects.toThrow('has its answer')
  })

  it('is answered by an editor who took no part, as long as there is one', async () => {
    const { claim } = await decided()
    const { challenge } = await object(claim)
    const answer = (actor: Actor) =>
      answerChallenge({ db, actor }, { challenge, outcome: 'declined', reason: 'No.' })
    await expect(answer(second)).rejects.toThrow('another editor answers')
    await expect(answer(first)).rejects.toThrow(NotAllowed)
    const others = [opener.id ?? '', editor.id ?? '']
    await db.person.updateMany({ where: { id: { in: others } }, data: { suspendedAt: new Date() } })
    await answer(second)
    await db.person.updateMany({ where: { id: { in: others } }, data: { suspendedAt: null } })
    const { challenges } = await readClaimPage(db, publicViewer, { ref: claim })
    expect(challenges).toMatchObject([{ answered: { tookPart: true } }])
  })

  it('is one of five a day from a network, and of none on a claim without a verdict', async () => {
    const { claim } = await decided()
    const from = sender()
    for (let sent = 0; sent < 5; sent++) await object(claim, from)
    await expect(object(claim, from)).rejects.toThrow(TooMany)
    await object(claim, from, () => new Date(Date.now() + 86_400_001))
    const { claim: open } = await world.openWithEvidence(opener)
    await expect(object(open)).rejects.toThrow(NotAllowed)
  })
})
