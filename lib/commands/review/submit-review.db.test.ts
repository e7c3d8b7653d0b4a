import { beforeAll, describe, expect, it } from 'vitest'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { Conflict, InvalidInput, NotAllowed, NotFound } from '#lib/errors.ts'
import { type Actor, actorForPerson, anyone, systemActor } from '#lib/policy/index.ts'
import { readPublishedClaims } from '#lib/queries/ledger/published-claims.ts'
import { commit } from '#lib/translog/index.ts'
import { openClaim } from '../claim/open-claim.ts'
import { settleClaim } from '../claim/settle-claim.ts'
import { addDocument } from '../document/add-document.ts'
import { publishDocument } from '../document/publish-document.ts'
import { attachEvidence } from '../evidence/attach-evidence.ts'
import { sha256 } from '../hashing.ts'
import { addDemoPeople } from '../person/add-demo-people.ts'
import { submitReview } from './submit-review.ts'

const text = 'The brief says so. Training cost $5.6 million. It ends here.'

let db: PrismaClient
let first: Actor
let second: Actor
let editor: Actor
let document: string

beforeAll(async () => {
  ;({ db } = await testDatabase())
  const people = await addDemoPeople(
    { db, actor: systemActor },
    {
      people: [
        { name: 'One', email: 'one@example.org', role: 'reviewer' },
        { name: 'Two', email: 'two@example.org', role: 'reviewer' },
        { name: 'Ed', email: 'ed@example.org', role: 'editor' },
      ],
    },
  )
  const actors = people.map(actorForPerson)
  first = actors[0] ?? anyone
  second = actors[1] ?? anyone
  editor = actors[2] ?? anyone
  document = (await addDocument({ db, actor: editor }, { title: 'A brief', text })).ref
  await publishDocument({ db, actor: editor }, { document })
})

async function openOne(author?: string) {
  const claim = await openClaim(
    { db, actor: editor },
    {
      document,
      start: 19,
      end: 46,
      restatement: 'Training cost $5.6 million',
      claimant: { name: 'The author', kind: 'person' },
      category: 'cost',
      assertion: 'so',
    },
  )
  const { evidence } = await attachEvidence(
    { db, actor: first },
    {
      claim: claim.ref,
      source: author
        ? { title: 'A statement', author, kind: 'primary' }
        : { title: 'A report', address: 'https://example.org/report', kind: 'primary' },
      stance: 'supports',
      fact: 'The report gives 5.576 million dollars.',
      locator: 'Table 1',
    },
  )
  return { claim: claim.ref, id: claim.id, evidence }
}

const review = (actor: Actor, claim: string, verdict: 'verified' | 'disputed', evidence: string[]) =>
  submitReview({ db, actor }, { claim, verdict, rationale: 'As the table says.', evidence })

const stateOf = (ref: string) =>
  db.claim.findUniqueOrThrow({ where: { ref }, select: { state: true, verdict: true } })

describe('reviews', () => {
  it('decide a claim when two people agree', async () => {
    const { claim, evidence } = await openOne()
    expect(await review(first, claim, 'verified', [evidence])).toMatchObject({
      state: 'in-review',
      verdict: null,
    })
    expect(await review(second, claim, 'verified', [evidence])).toMatchObject({
      state: 'decided',
      verdict: 'verified',
    })
    expect(await stateOf(claim)).toEqual({ state: 'decided', verdict: 'verified' })
  })

  it('say of a verdict that it is on the claimant’s own word, beside its caveat', async () => {
    const { claim, id, evidence } = await openOne('The author')
    const own = { claim, verdict: 'verified', caveat: 'Self-reported', rationale: 'It says so.' } as const
    for (const actor of [first, second]) await submitReview({ db, actor }, { ...own, evidence: [evidence] })
    const site = {
      name: 'A ledger',
      origin: 'https://ledger.example.org',
      licence: 'CC-BY-4.0',
      publisher: { name: 'A', url: 'https://a.example', sameAs: [] },
    }
    const [published] = await readPublishedClaims(db, [id], site)
    expect(published).toMatchObject({ verdict: 'verified', caveat: 'Self-reported', isOnOwnWord: true })
  })

  it('leave a claim contested when they differ, until an editor settles it with a reason', async () => {
    const { claim, evidence } = await openOne()
    await review(first, claim, 'verified', [evidence])
    expect((await review(second, claim, 'disputed', [evidence])).state).toBe('contested')
    const settlement = { claim, verdict: 'disputed', reason: 'The second source is nearer.' } as const
    await expect(settleClaim({ db, actor: first }, settlement)).rejects.toThrow(NotAllowed)
    await settleClaim({ db, actor: editor }, settlement)
    expect(await stateOf(claim)).toEqual({ state: 'decided', verdict: 'disputed' })
  })

  it('are one to a person, and none without signing in', async () => {
    const { claim, evidence } = await openOne()
    await review(first, claim, 'verified', [evidence])
    await expect(review(first, claim, 'verified', [evidence])).rejects.toThrow('already in')
    await expect(review(anyone, claim, 'verified', [evidence])).rejects.toThrow(NotAllowed)
  })

  it('cite evidence of their own claim', async () => {
    const one = await openOne()
    const other = await openOne()
    await expect(review(first, one.claim, 'verified', [])).rejects.toThrow(InvalidInput)
    await expect(review(first, one.claim, 'verified', [other.evidence])).rejects.toThrow('its own claim only')
    await expect(review(first, 'no-such', 'verified', [])).rejects.toThrow(NotFound)
  })

  it('enter the log as commitments, which the decision opens', async () => {
    const { claim, id, evidence } = await openOne()
    await review(first, claim, 'verified', [evidence])
    const [, , blind] = await db.logEntry.findMany({ where: { subject: id }, orderBy: { idx: 'asc' } })
    expect(blind?.canonical).not.toContain('verified')
    expect(blind?.canonical).not.toContain(first.id)
    await review(second, claim, 'verified', [evidence])
    const last = await db.logEntry.findFirstOrThrow({ where: { subject: id }, orderBy: { idx: 'desc' } })
    const opened = JSON.parse(last.canonical)
    const committed = JSON.parse(blind?.canonical ?? '{}')
    const reviewId = committed.codes.review
    const [verdict, framing, reviewer] = opened.codes[`review.${reviewId}`].split(' ')
    expect(reviewer).toBe(first.id)
    const salt = new Uint8Array(Buffer.from(opened.hashes[`salt.${reviewId}`], 'hex'))
    expect(commit(sha256, salt, { tag: 'review-opening', verdict, framing, reviewer })).toBe(
      committed.commitments.opening,
    )
  })

  it('stand in one line when many come at the same moment', async () => {
    const { claim, evidence } = await openOne()
    const results = await Promise.allSettled(
      [first, second, first, second, first, second].map((actor) =>
        review(actor, claim, 'verified', [evidence]),
      ),
    )
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(2)
    expect(await stateOf(claim)).toEqual({ state: 'decided', verdict: 'verified' })
    const indexes = await db.logEntry.findMany({ select: { idx: true }, orderBy: { idx: 'asc' } })
    expect(indexes.map((row) => Number(row.idx))).toEqual(indexes.map((_, position) => position))
  })
})

describe('evidence', () => {
  it('is refused where the document would cite itself', async () => {
    const own = await addDocument(
      { db, actor: editor },
      { title: 'Own', text: 'A claim of its own.', address: 'https://example.org/own' },
    )
    const claim = await openClaim(
      { db, actor: editor },
      {
        document: own.ref,
        start: 0,
        end: 18,
        restatement: 'A claim of its own',
        claimant: { name: 'The author', kind: 'person' },
        category: 'any',
        assertion: 'so',
      },
    )
    const citing = attachEvidence(
      { db, actor: first },
      {
        claim: claim.ref,
        source: { title: 'Own', address: 'https://example.org/own', kind: 'primary' },
        stance: 'supports',
        fact: 'It says so.',
        locator: 'Throughout',
      },
    )
    await expect(citing).rejects.toThrow('cannot be evidence for its own claims')
  })

  it('names each figure once within a claim', async () => {
    const { claim } = await openOne()
    const figure = { name: 'cost', label: 'Cost', written: '5,576,000', unit: 'USD', kind: 'money' } as const
    const attach = () =>
      attachEvidence(
        { db, actor: first },
        {
          claim,
          source: { title: 'A table', kind: 'primary' },
          stance: 'supports',
          fact: 'It gives the cost.',
          locator: 'Row 3',
          figures: [figure],
        },
      )
    await attach()
    await expect(attach()).rejects.toThrow(Conflict)
  })
})
