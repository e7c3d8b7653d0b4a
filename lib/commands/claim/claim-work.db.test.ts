import { beforeAll, describe, expect, it } from 'vitest'
import { verifyOwnExport } from '#bin/export/testdata/verify-own-export.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { ChangedMeanwhile, Conflict, InvalidInput, NotAllowed, NotFound } from '#lib/errors.ts'
import type { Actor } from '#lib/policy/index.ts'
import { readClaimPage } from '#lib/queries/claim/claim-page.ts'
import { publicViewer } from '#lib/queries/query.ts'
import { addComment } from '../comment/add-comment.ts'
import { mentionsIn } from '../comment/mentions.ts'
import { answerQuestion } from '../question/answer-question.ts'
import { askAuthor } from '../question/ask-author.ts'
import { revokeQuestion } from '../question/revoke-question.ts'
import { submitReview } from '../review/submit-review.ts'
import { supersedeReview } from '../review/supersede-review.ts'
import { setPolicy } from '../site/set-policy.ts'
import { type DeskWorld, deskWorld } from '../testing/desk-world.ts'
import { assignClaim } from './assign-claim.ts'
import { correctVerdict } from './correct-verdict.ts'
import { dismissClaim } from './dismiss-claim.ts'
import { editClaim } from './edit-claim.ts'
import { linkClaims } from './link-claims.ts'
import { mergeClaims } from './merge-claims.ts'
import { releaseVerdict } from './release-verdict.ts'
import { reopenClaim } from './reopen-claim.ts'
import { splitClaim } from './split-claim.ts'
import { takeNextClaim } from './take-next-claim.ts'

let db: PrismaClient
let world: DeskWorld
let first: Actor
let second: Actor
let editor: Actor
let admin: Actor

beforeAll(async () => {
  ;({ db } = await testDatabase())
  world = deskWorld(db)
  first = await world.add('reviewer', 'Ada Lovelace')
  second = await world.add('reviewer', 'Ada Love')
  editor = await world.add('editor')
  admin = await world.add('admin')
})

const pageOf = (ref: string) => readClaimPage(db, publicViewer, { ref })
const duplicateOf = async (ref: string) => (await pageOf(ref)).dismissed?.duplicateOf?.ref

const review = (claim: string, evidence: string) => ({
  claim,
  verdict: 'verified' as const,
  rationale: 'So.',
  evidence: [evidence],
})
const rowOf = (ref: string) => db.claim.findUniqueOrThrow({ where: { ref } })
const edit = (claim: string, version: number, restatement: string) => ({
  claim,
  version,
  restatement,
  claimant: 'The author',
  category: 'cost',
  assertion: 'so' as const,
})

describe('a claim at the desk', () => {
  it('is never overwritten: whoever saves second gets what stands', async () => {
    const { claim } = await world.openWithEvidence(editor)
    const { version } = await rowOf(claim)
    await editClaim({ db, actor: first }, edit(claim, version, 'One wording'))
    const late = editClaim({ db, actor: second }, edit(claim, version, 'Another wording'))
    await expect(late).rejects.toThrow(ChangedMeanwhile)
    await expect(late).rejects.toMatchObject({
      theirs: { restatement: 'One wording', version: String(version + 1) },
    })
  })

  it('is reviewed as it was seen, or seen again first', async () => {
    const { claim, evidence } = await world.openWithEvidence(editor)
    const { version } = await rowOf(claim)
    await editClaim({ db, actor: editor }, edit(claim, version, 'Other words'))
    const late = submitReview({ db, actor: first }, { ...review(claim, evidence), version })
    await expect(late).rejects.toThrow('has changed since')
    await submitReview({ db, actor: first }, { ...review(claim, evidence), version: version + 1 })
  })

  it('asks for a note where it is not put exactly, and for a range that is one', async () => {
    const { claim, evidence } = await world.openWithEvidence(editor)
    const broader = { ...review(claim, evidence), framing: 'broader' as const }
    await expect(submitReview({ db, actor: first }, broader)).rejects.toThrow(InvalidInput)
    await expect(
      submitReview({ db, actor: first }, { ...review(claim, evidence), range: 'some' }),
    ).rejects.toThrow('both its ends')
    const range = '$5.3 million to $5.6 million'
    await submitReview({ db, actor: first }, { ...broader, framingNote: 'Only of the last run.', range })
    await submitReview({ db, actor: second }, { ...broader, framingNote: 'Of one run.' })
    expect(await rowOf(claim)).toMatchObject({ state: 'decided', verdictRange: range })
    expect(await db.decision.findFirst({ where: { claim: { ref: claim } } })).toMatchObject({
      framing: 'broader',
    })
    expect((await rowOf(claim)).recheckOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })

  it('counts a second thought in place of the first, and keeps both', async () => {
    const { claim, evidence } = await world.openWithEvidence(editor)
    await submitReview({ db, actor: first }, review(claim, evidence))
    await supersedeReview({ db, actor: first }, { ...review(claim, evidence), verdict: 'disputed' })
    await expect(supersedeReview({ db, actor: second }, review(claim, evidence))).rejects.toThrow(NotAllowed)
    const done = await submitReview(
      { db, actor: second },
      { ...review(claim, evidence), verdict: 'disputed' },
    )
    expect(done).toEqual({ state: 'decided', verdict: 'disputed' })
    expect(await db.review.count({ where: { claim: { ref: claim } } })).toBe(3)
  })

  it('has the last of its decisions in the order of the log, though that one began first and waited', async () => {
    const { claim, evidence } = await world.openWithEvidence(editor)
    const began = new Date()
    for (const actor of [first, second]) await submitReview({ db, actor }, review(claim, evidence))
    const correction = { claim, verdict: 'disputed' as const, reason: 'A misreading.' }
    await correctVerdict({ db, actor: editor, now: () => began }, correction)
    expect((await pageOf(claim)).decision?.basis).toBe('correction')
    const report = await verifyOwnExport(db)
    expect(report.faults.map(({ sentence }) => sentence)).toEqual([])
  })

  it('is split, linked and merged', async () => {
    const { claim, id } = await world.openWithEvidence(editor, 'It cost $5 million and took 55 days.')
    const part = await splitClaim(
      { db, actor: first },
      { claim, part: 'took 55 days', restatement: 'It took 55 days' },
    )
    expect(await db.figure.findMany({ where: { claimId: part.id } })).toMatchObject([{ quote: '55 days' }])
    expect(await db.claimLink.findMany({ where: { fromId: part.id } })).toMatchObject([
      { toId: id, kind: 'split-from' },
    ])
    await expect(
      splitClaim({ db, actor: first }, { claim, part: 'not there', restatement: 'x' }),
    ).rejects.toThrow('letter for letter')
    const link = { claim, to: part.ref, kind: 'depends-on' as const }
    await linkClaims({ db, actor: first }, link)
    await expect(linkClaims({ db, actor: second }, link)).rejects.toThrow(Conflict)
    await expect(mergeClaims({ db, actor: first }, { claim: part.ref, into: claim })).rejects.toThrow(
      NotAllowed,
    )
    await mergeClaims({ db, actor: editor }, { claim: part.ref, into: claim })
    expect(await rowOf(part.ref)).toMatchObject({ state: 'dismissed' })
    expect(await duplicateOf(part.ref)).toBe(claim)
    await reopenClaim({ db, actor: editor }, { claim: part.ref, reason: 'Not the same after all.' })
    expect(await duplicateOf(part.ref)).toBeUndefined()
    await mergeClaims({ db, actor: editor }, { claim: part.ref, into: claim })
    expect(await duplicateOf(part.ref)).toBe(claim)
  })

  it('is dismissed as a duplicate of a claim named by reference, number in its document or address', async () => {
    const { claim: kept } = await world.openWithEvidence(editor)
    const { number } = await db.claim.findUniqueOrThrow({ where: { ref: kept } })
    const { claim: elsewhere } = await world.openWithEvidence(editor)
    const open = async () =>
      (await splitClaim({ db, actor: first }, { claim: kept, part: '$5.6 million', restatement: 'Its cost' }))
        .ref
    const dismiss = (claim: string, duplicateOf: string) =>
      dismissClaim({ db, actor: editor }, { claim, reason: 'duplicate', duplicateOf, note: 'Said twice.' })
    for (const [named, meant] of [
      [` ${number} `, kept],
      [elsewhere, elsewhere],
      [`https://ledger.example/desk/claims/${elsewhere}?done=x#review`, elsewhere],
    ] as const) {
      const claim = await open()
      await dismiss(claim, named)
      expect(await duplicateOf(claim)).toBe(meant)
      const [newest] = (await pageOf(claim)).history
      expect(newest).toMatchObject({ kind: 'claim.dismiss', duplicateOf: { ref: meant } })
    }
    const claim = await open()
    for (const [named, code] of [
      ['nowhere', 'no-such-claim'],
      ['What?', 'no-such-claim'],
      [claim, 'same-claim'],
    ] as const)
      await expect(dismiss(claim, named)).rejects.toMatchObject({ code, field: 'duplicateOf' })
    const gone = await open()
    await dismiss(gone, kept)
    await expect(dismiss(claim, gone)).rejects.toMatchObject({ code: 'dismissed-target' })
    const report = await verifyOwnExport(db)
    expect(report.faults.map(({ sentence }) => sentence)).toEqual([])
  })

  it('goes to one of two who ask for the next at the same moment, and the other gets another', async () => {
    await world.openWithEvidence(editor)
    await world.openWithEvidence(editor)
    const taken = await Promise.all([first, second].map((actor) => takeNextClaim({ db, actor }, {})))
    expect(new Set(taken.map((one) => one.claim)).size).toBe(2)
  })

  it('is assigned by an editor, with a notice to whom', async () => {
    const { claim, id } = await world.openWithEvidence(editor)
    const assign = { claim, person: first.id ?? '', dueOn: '2027-01-31' }
    await expect(assignClaim({ db, actor: second }, assign)).rejects.toThrow(NotAllowed)
    await assignClaim({ db, actor: editor }, assign)
    const told = await db.notification.findMany({ where: { claimId: id } })
    expect(told).toMatchObject([{ personId: first.id, kind: 'assigned', byId: editor.id }])
  })

  it('waits for its release where verdicts are held, and nobody is shown it before', async () => {
    const base = { reviewsNeeded: 2, transcribedEvidence: 'yes', proposerMayReview: 'yes' } as const
    await expect(setPolicy({ db, actor: editor }, { ...base, holdVerdicts: 'yes' })).rejects.toThrow(
      NotAllowed,
    )
    await setPolicy({ db, actor: admin }, { ...base, holdVerdicts: 'yes', halfLives: 'cost: 10' })
    const { claim, evidence } = await world.openWithEvidence(editor)
    await expect(releaseVerdict({ db, actor: editor }, { claim })).rejects.toThrow()
    await submitReview({ db, actor: first }, review(claim, evidence))
    const last = await submitReview({ db, actor: second }, review(claim, evidence))
    expect(last).toEqual({ state: 'in-review', verdict: null })
    expect(await rowOf(claim)).toMatchObject({ state: 'in-review', verdict: null })
    await expect(releaseVerdict({ db, actor: first }, { claim })).rejects.toThrow(NotAllowed)
    expect(await releaseVerdict({ db, actor: editor }, { claim })).toEqual({
      state: 'decided',
      verdict: 'verified',
    })
    await setPolicy({ db, actor: admin }, { ...base, holdVerdicts: 'no' })
  })
})

describe('a form that is sent twice', () => {
  it('counts once for whoever sent it, and gives the same answer', async () => {
    const { claim, id } = await world.openWithEvidence(editor)
    const send = (actor: Actor, key: string) => addComment({ db, actor, key }, { claim, text: 'A remark.' })
    const key = crypto.randomUUID()
    const [one, two] = await Promise.all([send(first, key), send(first, key)])
    expect(one).toEqual(two)
    await send(second, key)
    expect(await db.comment.count({ where: { claimId: id } })).toBe(2)
    await expect(askAuthor({ db, actor: first, key }, asking(claim))).rejects.toThrow(
      'used for something else',
    )
  })

  it('that was refused can be mended and sent with the same key', async () => {
    const { claim } = await world.openWithEvidence(editor)
    const key = crypto.randomUUID()
    const add = (parent?: string) =>
      addComment({ db, actor: first, key }, { claim, text: 'A remark.', ...(parent ? { parent } : {}) })
    await expect(add(crypto.randomUUID())).rejects.toThrow(NotFound)
    await add()
  })
})

describe('a mention', () => {
  it('means the longest name that stands after the @', () => {
    const people = [
      { id: '1', name: 'Ada Love' },
      { id: '2', name: 'Ada Lovelace' },
    ]
    expect(mentionsIn('Ask @ada lovelace.', people)).toEqual(['2'])
    expect(mentionsIn('Ask @Ada Love, or @Ada Lovelacey.', people)).toEqual(['1'])
    expect(mentionsIn('ada@example.org', people)).toEqual([])
  })
})

const asking = (claim: string) => ({
  claim,
  recipient: 'The author',
  question: 'Which year?',
  deadline: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
})

describe('a question to the author', () => {
  it('takes one answer from whoever holds its link, and only its hash is kept', async () => {
    const { claim } = await world.openWithEvidence(editor)
    const { token, question } = await askAuthor({ db, actor: first }, asking(claim))
    const { deadlineAt } = await db.authorQuestion.findUniqueOrThrow({ where: { id: question } })
    expect(deadlineAt.toISOString().slice(0, 10), 'until the end of its day').toBe(asking(claim).deadline)
    expect(JSON.stringify(await db.authorQuestion.findMany())).not.toContain(token)
    const answer = () => answerQuestion({ db, actor: second }, { token, answer: 'Of 2024.' })
    await answer()
    await expect(answer()).rejects.toThrow('has its answer')
    await expect(revokeQuestion({ db, actor: first }, { question })).rejects.toThrow(Conflict)
    const told = await db.notification.findFirst({ where: { personId: first.id ?? '', kind: 'answered' } })
    expect(told).not.toBeNull()
  })

  it('opens nothing once it is taken back, or after its deadline', async () => {
    const { claim } = await world.openWithEvidence(editor)
    const back = await askAuthor({ db, actor: first }, asking(claim))
    await revokeQuestion({ db, actor: second }, { question: back.question })
    const answer = (token: string, now = new Date()) =>
      answerQuestion({ db, actor: second, now: () => now }, { token, answer: 'Late.' })
    await expect(answer(back.token)).rejects.toThrow(NotFound)
    const late = await askAuthor({ db, actor: first }, asking(claim))
    await expect(answer(late.token, new Date(Date.now() + 3 * 86_400_000))).rejects.toThrow('deadline')
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
    await expect(askAuthor({ db, actor: first }, { ...asking(claim), deadline: yesterday })).rejects.toThrow(
      InvalidInput,
    )
  })
})
