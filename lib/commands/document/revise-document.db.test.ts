import { beforeAll, describe, expect, it } from 'vitest'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { Conflict, NotAllowed } from '#lib/errors.ts'
import type { Actor } from '#lib/policy/index.ts'
import { readClaimPage } from '#lib/queries/claim/claim-page.ts'
import { readDocumentPage } from '#lib/queries/document/document-page.ts'
import { publicViewer } from '#lib/queries/query.ts'
import { parseEntry } from '#lib/translog/index.ts'
import { openClaim } from '../claim/open-claim.ts'
import { settleAnchor } from '../claim/settle-anchor.ts'
import { attachEvidence } from '../evidence/attach-evidence.ts'
import { submitReview } from '../review/submit-review.ts'
import { deskWorld } from '../testing/desk-world.ts'
import { addDocument } from './add-document.ts'
import { correctDocument } from './correct-document.ts'
import { exemptFigure } from './exempt-figure.ts'
import { publishDocument } from './publish-document.ts'
import { reviseDocument } from './revise-document.ts'

const sentences = {
  hours: 'Training took 2.788 million GPU hours.',
  cost: 'It cost about $5.6 million in all.',
  staff: 'Staff is not included in that.',
  outlook: 'Prices fell by 30 percent in 2024.',
}
const text = Object.values(sentences).join(' ')

let db: PrismaClient
let editor: Actor
let first: Actor
let second: Actor

beforeAll(async () => {
  ;({ db } = await testDatabase())
  const world = deskWorld(db)
  editor = await world.add('editor')
  first = await world.add('reviewer')
  second = await world.add('reviewer')
})

async function decided(document: string, quote: string) {
  const start = text.indexOf(quote)
  const { ref } = await openClaim(
    { db, actor: editor },
    {
      document,
      start,
      end: start + quote.length,
      restatement: quote,
      claimant: { name: 'The lab', kind: 'organisation' },
      category: 'cost',
      assertion: 'so',
    },
  )
  const { evidence } = await attachEvidence(
    { db, actor: first },
    {
      claim: ref,
      source: { title: `Report ${ref}`, kind: 'primary' },
      stance: 'supports',
      fact: 'The report says so.',
      locator: 'p. 1',
    },
  )
  for (const actor of [first, second])
    await submitReview(
      { db, actor },
      { claim: ref, verdict: 'verified', rationale: 'So.', evidence: [evidence] },
    )
  return ref
}

async function publicDocument() {
  const { ref } = await addDocument({ db, actor: editor }, { title: 'On training', text })
  await publishDocument({ db, actor: editor }, { document: ref })
  const claims = {
    hours: await decided(ref, sentences.hours),
    cost: await decided(ref, sentences.cost),
    staff: await decided(ref, sentences.staff),
    outlook: await decided(ref, sentences.outlook),
  }
  return { ref, claims }
}

const revise = (document: string, changed: string) =>
  reviseDocument({ db, actor: editor }, { document, text: changed })
const seen = (claim: string) => readClaimPage(db, publicViewer, { ref: claim })

describe('a new revision', () => {
  it('moves what stands, and makes stale what says something else', async () => {
    const { ref, claims } = await publicDocument()
    const changed = `New first words. ${sentences.hours} It cost about $6.5 million in all. Staff is included in that.`
    expect(await revise(ref, changed)).toMatchObject({
      revision: 2,
      moved: 1,
      'figure-changed': 1,
      reworded: 1,
      gone: 1,
      stale: 3,
    })
    expect(await seen(claims.hours)).toMatchObject({ state: 'decided', quote: { revision: 2 } })
    expect(await seen(claims.cost)).toMatchObject({
      state: 'stale',
      verdict: 'verified',
      quote: { exact: 'It cost about $6.5 million in all.', revision: 2 },
    })
    expect((await seen(claims.staff)).state).toBe('stale')
    expect(await seen(claims.outlook)).toMatchObject({ state: 'stale', quote: { revision: 1 } })
    expect((await readDocumentPage(db, publicViewer, { ref })).revision?.number).toBe(2)
    const { id } = await db.claim.findUniqueOrThrow({ where: { ref: claims.cost } })
    const last = await db.logEntry.findFirstOrThrow({ where: { subject: id }, orderBy: { idx: 'desc' } })
    expect(parseEntry(last.canonical)).toMatchObject({
      kind: 'claim.reanchor',
      codes: { outcome: 'figure-changed', state: 'stale', cause: 'document' },
    })
    const waiting = await db.reanchoring.findMany({
      where: { settledAt: null, claim: { document: { ref } } },
    })
    expect(waiting.map((one) => one.outcome).sort()).toEqual(['figure-changed', 'gone', 'reworded'])
  })

  it('keeps a verdict where only words around the same figure changed, until somebody has looked', async () => {
    const { ref, claims } = await publicDocument()
    await revise(ref, text.replace('It cost', 'In our reckoning it cost'))
    expect((await seen(claims.cost)).state).toBe('decided')
    await settleAnchor({ db, actor: first }, { claim: claims.cost })
    await expect(settleAnchor({ db, actor: first }, { claim: claims.cost })).rejects.toThrow(Conflict)
  })

  it('is placed by hand where no place was found', async () => {
    const { ref, claims } = await publicDocument()
    const changed = text.replace(sentences.outlook, 'All in all, 2024 brought cheaper tokens to everybody.')
    await revise(ref, changed)
    const start = changed.indexOf('All in all')
    await settleAnchor({ db, actor: first }, { claim: claims.outlook, start, end: changed.length })
    expect((await seen(claims.outlook)).quote).toMatchObject({ revision: 2, exact: changed.slice(start) })
  })

  it('is placed by the words that somebody pastes, if they stand there once', async () => {
    const { ref, claims } = await publicDocument()
    const [own, twice] = ['All in all, “2024” brought cheaper tokens.', 'That is good. That is good.']
    await revise(ref, text.replace(sentences.outlook, `${own} ${twice}`))
    const place = (passage?: string) =>
      settleAnchor({ db, actor: first }, { claim: claims.outlook, how: 'passage', passage })
    await expect(place()).rejects.toMatchObject({ code: 'no-passage' })
    await expect(place('Nobody wrote this.')).rejects.toMatchObject({ code: 'not-there' })
    await expect(place('That is good.')).rejects.toMatchObject({ code: 'there-more-than-once' })
    await place(' All in all, "2024" brought  cheaper tokens.')
    expect((await seen(claims.outlook)).quote).toMatchObject({ revision: 2, exact: own })
  })

  it('of a private document stays private, and the same text is none', async () => {
    const { ref } = await addDocument({ db, actor: editor }, { title: 'Private', text })
    const before = await db.logEntry.count()
    await revise(ref, `${text} More.`)
    expect(await db.logEntry.count()).toBe(before)
    await expect(revise(ref, `${text} More.`)).rejects.toThrow(Conflict)
    await expect(reviseDocument({ db, actor: first }, { document: ref, text: 'Other.' })).rejects.toThrow(
      NotAllowed,
    )
  })
})

describe('what a document says beside its claims', () => {
  it('is exempted with a reason, and the exemption moves along', async () => {
    const { ref } = await publicDocument()
    const start = text.indexOf('2024')
    await exemptFigure({ db, actor: first }, { document: ref, start, end: start + 4, reason: 'A year.' })
    await revise(ref, `Preface. ${text}`)
    const [, carried] = await db.exemption.findMany({
      where: { revision: { document: { ref } } },
      orderBy: { revision: { number: 'asc' } },
    })
    expect(carried).toMatchObject({ start: start + 9, reason: 'A year.' })
    expect(carried?.logIdx).not.toBeNull()
  })

  it('is corrected with an entry, and not for nothing', async () => {
    const { ref } = await publicDocument()
    await correctDocument({ db, actor: editor }, { document: ref, title: 'On the cost of training' })
    expect((await readDocumentPage(db, publicViewer, { ref })).title).toBe('On the cost of training')
    await expect(
      correctDocument({ db, actor: editor }, { document: ref, title: 'On the cost of training' }),
    ).rejects.toThrow(Conflict)
  })
})
