import { beforeEach, describe, expect, it } from 'vitest'
import { verifyOwnExport } from '#bin/export/testdata/verify-own-export.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { NotAllowed } from '#lib/errors.ts'
import { findFigures } from '#lib/figures/index.ts'
import { type Actor, actorForPerson } from '#lib/policy/index.ts'
import { readClaimPage } from '#lib/queries/claim/claim-page.ts'
import { publicViewer } from '#lib/queries/query.ts'
import { addCheck } from '../check/add-check.ts'
import { addDocument } from '../document/add-document.ts'
import { publishDocument } from '../document/publish-document.ts'
import { attachEvidence } from '../evidence/attach-evidence.ts'
import { submitReview } from '../review/submit-review.ts'
import { correctFigure } from './correct-figure.ts'
import { linkClaims } from './link-claims.ts'
import { openClaim } from './open-claim.ts'

let db: PrismaClient
let people: { first: Actor; second: Actor; editor: Actor }
let counter = 0

beforeEach(async () => {
  ;({ db } = await testDatabase())
  const add = async (role: 'reviewer' | 'editor') => {
    counter += 1
    const email = `p${counter}@example.org`
    const id = crypto.randomUUID()
    const person = await db.person.create({
      data: { id, name: email, email, role, isDemo: false, createdAt: new Date(0) },
    })
    return actorForPerson({ id: person.id, role, name: person.name })
  }
  people = { first: await add('reviewer'), second: await add('reviewer'), editor: await add('editor') }
})

/** Two claims of one text: a price, and a total that hours and that price must give. */
async function openPair() {
  const text = 'An hour costs $2. In all it came to $6.00 million.'
  const document = await addDocument(
    { db, actor: people.editor },
    { title: `Text ${counter}`, text: `${text} ${counter}` },
  )
  await publishDocument({ db, actor: people.editor }, { document: document.ref })
  const figures = findFigures(text)
  const open = async (start: number, end: number, index: number) => {
    const found = figures[index]
    if (!found) throw new Error('the text has two figures')
    const { start: _start, end: _end, ...figure } = found
    return openClaim(
      { db, actor: people.editor },
      {
        document: document.ref,
        start,
        end,
        restatement: text.slice(start, end),
        claimant: { name: 'Author', kind: 'person' },
        category: 'cost',
        assertion: 'so',
        figures: [figure],
      },
    )
  }
  return { price: await open(0, 17, 0), total: await open(18, 50, 1) }
}

const standing = (ref: string) => readClaimPage(db, publicViewer, { ref })

async function decideTotal(total: string, price: string): Promise<void> {
  const { evidence } = await attachEvidence(
    { db, actor: people.first },
    {
      claim: total,
      source: { title: `Report ${counter}`, kind: 'primary' },
      stance: 'supports',
      fact: 'Three million hours.',
      locator: 'p. 1',
      figures: [{ name: 'hours', label: 'Hours', written: '3000000', unit: '1', kind: 'count' }],
    },
  )
  const figure = (await standing(total)).figures[0]?.id ?? ''
  const label = 'Hours at the price'
  await addCheck(
    { db, actor: people.first },
    { claim: total, figure, label, expression: `hours * claim.${price}` },
  )
  for (const actor of [people.first, people.second])
    await submitReview(
      { db, actor },
      { claim: total, verdict: 'verified', rationale: 'It adds up.', evidence: [evidence] },
    )
}

/** “$2” read as something else. */
const misreadAs = (low: string, high: string) => {
  const [found] = findFigures('$2')
  if (!found) throw new Error('a price')
  const { start: _start, end: _end, ...reading } = found
  return { ...reading, low, high, written: high }
}

describe('correcting a figure', () => {
  it('computes again what rests on it in another claim, and makes its decided verdict stale', async () => {
    const { price, total } = await openPair()
    await decideTotal(total.ref, price.ref)
    expect(await standing(total.ref)).toMatchObject({ state: 'decided', checks: [{ outcome: 'consistent' }] })
    const old = (await standing(price.ref)).figures[0]
    const result = await correctFigure(
      { db, actor: people.editor },
      { claim: price.ref, figure: old?.id ?? '', reading: misreadAs('3', '3'), reason: 'A misprint.' },
    )
    expect(result.stale).toEqual([total.ref])
    const page = await standing(total.ref)
    expect(page).toMatchObject({ state: 'stale', verdict: 'verified' })
    expect(page.checks).toMatchObject([{ outcome: 'off', computedWritten: '9000000' }])
    expect((await standing(price.ref)).figures).toMatchObject([{ written: '3', quote: '$2' }])
    const rows = await db.figureCheck.findMany({ where: { claim: { ref: total.ref } } })
    expect(rows.map((row) => row.revision).sort()).toEqual([1, 2])
  })

  it('leaves a verdict alone where the outcome is the same', async () => {
    const { price, total } = await openPair()
    await decideTotal(total.ref, price.ref)
    const old = (await standing(price.ref)).figures[0]
    const reading = misreadAs('1.999', '2')
    const { stale } = await correctFigure(
      { db, actor: people.editor },
      { claim: price.ref, figure: old?.id ?? '', reading, reason: 'Its interval was too narrow.' },
    )
    expect(stale).toEqual([])
    expect(await standing(total.ref)).toMatchObject({
      state: 'decided',
      checks: [{ computedLow: '5997000' }],
    })
    const { faults } = await verifyOwnExport(db)
    expect(faults).toEqual([])
  })

  it('makes the verdict of a claim stale that is linked as depending on it, with a cause that its page names', async () => {
    const { price, total } = await openPair()
    for (const actor of [people.first, people.second])
      await submitReview(
        { db, actor },
        { claim: total.ref, verdict: 'unverifiable', rationale: 'Nothing says so.', evidence: [] },
      )
    await linkClaims({ db, actor: people.editor }, { claim: total.ref, to: price.ref, kind: 'depends-on' })
    const figure = (await standing(price.ref)).figures[0]?.id ?? ''
    const { stale } = await correctFigure(
      { db, actor: people.editor },
      { claim: price.ref, figure, reading: misreadAs('3', '3'), reason: 'A misprint.' },
    )
    expect(stale).toEqual([total.ref])
    expect(await standing(total.ref)).toMatchObject({
      state: 'stale',
      verdict: 'unverifiable',
      changes: [{ kind: 'stale', cause: 'figure' }],
    })
    expect((await verifyOwnExport(db)).faults).toEqual([])
  })

  it('is an editor’s work, on the same words, of a figure that stands', async () => {
    const { price } = await openPair()
    const figure = (await standing(price.ref)).figures[0]?.id ?? ''
    const reading = misreadAs('3', '3')
    const attempt = (actor: Actor, change: object) =>
      correctFigure({ db, actor }, { claim: price.ref, figure, reading, reason: 'So.', ...change })
    await expect(attempt(people.first, {})).rejects.toThrow(NotAllowed)
    await expect(attempt(people.editor, { reading: { ...reading, quote: '$9' } })).rejects.toThrow(
      'same words',
    )
    await expect(attempt(people.editor, { figure: crypto.randomUUID() })).rejects.toThrow('no such figure')
    await attempt(people.editor, {})
    await expect(attempt(people.editor, {})).rejects.toThrow('no such figure')
  })
})

describe('a check that names figures of other claims', () => {
  it('knows no figure of its own claim, of a claim that is not there, or beyond those there are', async () => {
    const { price, total } = await openPair()
    const figure = (await standing(total.ref)).figures[0]?.id ?? ''
    for (const name of [`claim.${total.ref}`, 'claim.99999', `claim.${price.ref}.2`, 'claim.'])
      await expect(
        addCheck(
          { db, actor: people.first },
          { claim: total.ref, figure, label: 'x', expression: `1 * ${name}` },
        ),
      ).rejects.toThrow(/No figure here is named|cannot stand here/)
  })
})
