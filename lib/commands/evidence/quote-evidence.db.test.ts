import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { addCheck } from '#lib/commands/check/add-check.ts'
import { openClaim } from '#lib/commands/claim/open-claim.ts'
import { addDocument } from '#lib/commands/document/add-document.ts'
import { publishDocument } from '#lib/commands/document/publish-document.ts'
import { addDemoPeople } from '#lib/commands/person/add-demo-people.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { findFigures } from '#lib/figures/index.ts'
import { type Actor, actorForPerson, anyone, systemActor } from '#lib/policy/index.ts'
import { formatTables, sliceCodePoints } from '#lib/text/index.ts'
import { addSource } from '../source/add-source.ts'
import { correctEvidenceFigure } from './correct-evidence-figure.ts'
import { judgeEvidence } from './judge-evidence.ts'
import { nameFigure } from './name-figure.ts'
import { quoteEvidence } from './quote-evidence.ts'
import { quoteOnClaims } from './quote-on-claims.ts'
import { recordEnquiry } from './record-enquiry.ts'
import { recordSearch } from './record-search.ts'

const documentText =
  'The training cost $5.6 million. It took 2.788 million GPU hours. No audit of it is public.'
const sourceText = `💲 Table 1. The full training needs 2.788M H800 GPU hours in all.
Assuming the rental price of the H800 GPU is $2 per GPU hour, our total train-
ing costs amount to only $5.576M. These costs do not include prior research.
We never trained it on more than 2,048 GPUs.`
const pages = [0, 60]

let db: PrismaClient
let editor: Actor
let claims: string[]
let source: string
const world = () => ({ db, actor: editor })

beforeAll(async () => {
  ;({ db } = await testDatabase())
  const [person] = await addDemoPeople(
    { db, actor: systemActor },
    { people: [{ name: 'E', email: 'e@example.org', role: 'editor' }] },
  )
  editor = person ? actorForPerson(person) : anyone
  const { ref } = await addDocument(world(), { title: 'Brief', text: documentText, isSample: false })
  claims = []
  for (const sentence of documentText.split(/(?<=\.) /)) {
    const start = documentText.indexOf(sentence)
    const [figure] = findFigures(sentence)
    const { start: _start, end: _end, ...reading } = figure ?? { start: 0, end: 0 }
    const opened = await openClaim(world(), {
      document: ref,
      start,
      end: start + sentence.length,
      restatement: sentence,
      claimant: { name: 'DeepSeek', kind: 'organisation' },
      category: 'cost',
      assertion: 'so',
      figures: figure && 'quote' in reading ? [reading] : [],
    })
    claims.push(opened.ref)
  }
  source = await sourceOf(sourceText)
})

async function sourceOf(text: string, tables?: { sheet: string; rows: string[][] }[]): Promise<string> {
  const added = await addSource(world(), { title: `Report ${randomUUID()}` })
  const { id } = await db.source.findUniqueOrThrow({ where: { ref: added.source } })
  await db.snapshot.create({
    data: {
      ...{
        id: randomUUID(),
        sourceId: id,
        number: 1,
        captureId: randomUUID(),
        via: 'fetched',
        sha256: '0'.repeat(64),
      },
      ...{
        bytes: 1,
        mediaType: 'text/plain',
        headers: {},
        text,
        textSha256: '0'.repeat(64),
        pages: tables ? [] : pages,
      },
      ...(tables ? { tables } : {}),
      capturedAt: new Date(),
    },
  })
  return added.source
}

const cost = () => claims[0] ?? ''
const fields = { stance: 'supports' } as const
const quote = (passage: string, more: object = {}) =>
  quoteEvidence(world(), { claim: cost(), source, ...fields, passage, ...more })
const rowOf = (id: string) => db.evidence.findUniqueOrThrow({ where: { id }, include: { figures: true } })

describe('a passage of a snapshot', () => {
  it.each([
    ['as it stands', 'The full training needs 2.788M H800 GPU hours', 1],
    ['over a line end and its hyphen', 'our total training costs amount to only $5.576M', 2],
    ['with other white space', 'Assuming  the rental\nprice of the H800 GPU is $2 per GPU hour', 2],
  ])('is kept with its place: %s', async (_how, passage, page) => {
    const { evidence } = await quote(passage)
    const row = await rowOf(evidence)
    expect(row).toMatchObject({ standing: 'captured', page, locator: `Page ${page}` })
    expect(sliceCodePoints(sourceText, row.start ?? 0, row.end ?? 0)).toBe(row.fact)
    expect(sourceText).toContain(`${row.prefix}${row.fact}${row.suffix}`)
  })

  it.each([
    ['one digit', 'The full training needs 2.789M H800 GPU hours', 'passage-other-figure'],
    ['another scale', 'our total training costs amount to only $5.576B', 'passage-other-figure'],
    ['another unit', 'the rental price of the H800 GPU is $2 per GPU day', 'passage-other-figure'],
    ['a negation less', 'These costs do include prior research', 'passage-other-negation'],
    ['a negation more', 'We have not trained it on more than 2,048 GPUs', 'passage-other-negation'],
    [
      'two runs joined',
      'The full training needs 2.788M H800 GPU hours our total training costs amount to only $5.576M',
      'passage-not-one-run',
    ],
    ['a figure cut', 'training costs amount to only $5', 'passage-cuts-figure'],
    ['too few letters', 'Table 1.', 'passage-too-short'],
    ['something else', 'The moon is made of green cheese and more cheese', 'passage-not-there'],
  ])('is refused with what comes nearest: %s', async (_how, passage, code) => {
    await expect(quote(passage)).rejects.toMatchObject({ code, field: 'passage' })
  })

  it('is proved by the database too', async () => {
    const { evidence } = await quote('These costs do not include prior research.')
    const { id: _id, figures: _figures, ...row } = await rowOf(evidence)
    const forged = { ...row, id: randomUUID(), fact: 'These costs do include prior research.' }
    await expect(db.evidence.create({ data: forged })).rejects.toThrow('not in that snapshot')
  })

  it('gives named figures only as it states them', async () => {
    const figures = [{ name: 'rental_price', label: 'Rental price', words: '$2 per GPU hour' }]
    const passage = 'the rental price of the H800 GPU is $2 per GPU hour'
    const { evidence } = await quote(passage, { figures })
    const [figure] = (await rowOf(evidence)).figures
    expect(figure).toMatchObject({ name: 'rental_price', unit: 'USD/(GPU·hour)' })
    expect(sliceCodePoints(sourceText, figure?.start ?? 0, figure?.end ?? 0)).toBe('$2 per GPU hour')
    const other = [{ name: 'other_price', label: 'x', words: '$3 per GPU hour' }]
    await expect(quote(passage, { figures: other })).rejects.toMatchObject({ code: 'figure-not-in-passage' })
    const total = await quote('The full training needs 2.788M H800 GPU hours')
    await nameFigure(world(), {
      claim: cost(),
      evidence: total.evidence,
      figure: { name: 'gpu_hours', label: 'GPU hours', words: '2.788M H800 GPU hours' },
    })
    expect((await rowOf(total.evidence)).figures).toMatchObject([{ name: 'gpu_hours', unit: 'GPU·hour' }])
  })

  it('is cited on several claims in one go, each with its own row', async () => {
    const passage = 'Assuming the rental price of the H800 GPU is $2 per GPU hour'
    await quoteOnClaims(world(), { claims, source, stance: 'context', passage })
    expect(await db.evidence.count({ where: { fact: passage, stance: 'context' } })).toBe(claims.length)
  })

  it('is cited on several claims in one transaction: where one refuses it, none has it', async () => {
    const passage = 'These costs do not include prior research.'
    const before = await db.evidence.count()
    const refused = quoteOnClaims(world(), { claims: [...claims, '404'], source, stance: 'context', passage })
    await expect(refused).rejects.toThrow('Claim 404: There is no such claim. No claim has the passage.')
    expect(await db.evidence.count()).toBe(before)
  })

  it('waits for a snapshot', async () => {
    const bare = await addSource(world(), { title: 'A book' })
    await expect(
      quoteEvidence(world(), {
        claim: cost(),
        source: bare.source,
        ...fields,
        passage: 'Twelve letters and more',
      }),
    ).rejects.toMatchObject({ code: 'no-snapshot' })
  })
})

describe('a cell of a table', () => {
  const tables = [
    {
      sheet: 'Prices',
      rows: [
        ['Model', 'Input, USD per million tokens'],
        ['R1', '0.55'],
        ['o1', 'n/a'],
      ],
    },
  ]

  it('is a figure with its headers as context, and its row as the passage', async () => {
    const book = await sourceOf(formatTables(tables), tables)
    const figure = { name: 'r1_input', label: 'R1 input price', unit: 'USD/token', kind: 'money' as const }
    const { evidence } = await quoteEvidence(world(), {
      claim: cost(),
      source: book,
      ...fields,
      cell: 'Prices!B2',
      figure,
    })
    const row = await rowOf(evidence)
    expect(row).toMatchObject({ fact: 'R1 | 0.55', locator: 'Prices!B2', standing: 'captured' })
    expect(row.figures).toMatchObject([
      { name: 'r1_input', cell: 'Prices!B2', context: 'R1 × Input, USD per million tokens', quote: '0.55' },
    ])
    for (const cell of ['Prices!B3', 'Prices!Z9', 'Nowhere!A1'])
      await expect(
        quoteEvidence(world(), {
          claim: cost(),
          source: book,
          ...fields,
          cell,
          figure: { ...figure, name: 'another' },
        }),
      ).rejects.toMatchObject({ field: cell === 'Prices!B3' ? 'figure' : 'cell' })
  })
})

describe('what is judged and read anew', () => {
  it('keeps the old judgement, and the latest counts', async () => {
    const { evidence } = await quote('We never trained it on more than 2,048 GPUs.')
    const judge = (question: 'stance' | 'relevance', answer: string) =>
      judgeEvidence(world(), {
        claim: cost(),
        evidence,
        question,
        answer,
        reason: 'Read again.',
      } as Parameters<typeof judgeEvidence>[1])
    await judge('stance', 'context')
    await judge('relevance', 'background')
    await expect(judge('stance', 'context')).rejects.toMatchObject({ code: 'same-judgement' })
    await judge('stance', 'refutes')
    expect(await rowOf(evidence)).toMatchObject({ stance: 'supports', relevance: 'direct' })
    expect(await db.evidenceJudgement.count({ where: { evidenceId: evidence } })).toBe(3)
    await expect(db.$executeRaw`UPDATE evidence_judgement SET answer = 'supports'`).rejects.toThrow()
    await expect(db.$executeRaw`DELETE FROM evidence_judgement`).rejects.toThrow()
  })

  it('keeps the old figure, and computes what names it again', async () => {
    const claim = await db.claim.findUniqueOrThrow({ where: { ref: cost() }, include: { figures: true } })
    const { evidence } = await quote('our total training costs amount to only $5.576M.')
    const named = { name: 'total', label: 'Total', words: '$5.576M' }
    await nameFigure(world(), { claim: cost(), evidence, figure: named })
    const figure = claim.figures[0]?.id ?? ''
    await addCheck(world(), { claim: cost(), figure, label: 'The total', expression: 'total * 1' })
    const inWrong = correctEvidenceFigure(world(), {
      claim: cost(),
      figure: { ...named, words: '$6M' },
      reason: 'x',
    })
    await expect(inWrong).rejects.toMatchObject({ code: 'figure-not-in-passage' })
    const exact = { ...named, label: 'Total cost', words: '$5.576M' }
    await correctEvidenceFigure(world(), { claim: cost(), figure: exact, reason: 'A better label.' })
    const kept = await db.evidenceFigure.findMany({ where: { name: 'total' }, orderBy: { revision: 'asc' } })
    expect(kept.map((one) => [one.revision, one.label])).toEqual([
      [1, 'Total'],
      [2, 'Total cost'],
    ])
    expect(await db.figureCheck.count({ where: { expression: 'total * 1' } })).toBe(2)
  })
})

describe('evidence of other kinds', () => {
  it('is a search that found nothing', async () => {
    const absent = claims[2] ?? ''
    const where = { title: 'Register of audits', kind: 'primary' as const }
    const search = {
      claim: absent,
      source: where,
      stance: 'supports' as const,
      query: 'V3 audit',
      doneOn: '2025-01-20',
    }
    const { evidence } = await recordSearch(world(), search)
    expect(await rowOf(evidence)).toMatchObject({ kind: 'search', query: 'V3 audit', doneOn: '2025-01-20' })
    await expect(recordSearch(world(), { ...search, doneOn: '2025' })).rejects.toMatchObject({
      field: 'doneOn',
    })
  })

  it('is an enquiry to the claimant, answered or not, and the claimant’s own', async () => {
    const asked = {
      claim: cost(),
      stance: 'context' as const,
      query: 'Is it so?',
      doneOn: '2025-01-20',
      means: 'By e-mail',
    }
    const answered = await recordEnquiry(world(), { ...asked, answer: 'It is.', answeredOn: '2025-01-22' })
    expect(await rowOf(answered.evidence)).toMatchObject({
      kind: 'enquiry',
      fact: 'It is.',
      isClaimantsOwn: true,
    })
    const silent = await recordEnquiry(world(), { ...asked, awaitedUntil: '2025-02-01' })
    expect(await rowOf(silent.evidence)).toMatchObject({
      fact: expect.stringContaining('had not answered by 2025-02-01'),
      isClaimantsOwn: false,
    })
  })
})

describe('a passage cited on several public claims', () => {
  it('has an entry for each of them, and the claims that are private have none', async () => {
    const { document } = await db.claim.findFirstOrThrow({
      where: { ref: { in: claims } },
      select: { document: { select: { ref: true } } },
    })
    await publishDocument(world(), { document: document.ref })
    const text = 'A paragraph that stands in a document of its own, unseen.'
    const other = await addDocument(world(), { title: 'Unseen', text, isSample: false })
    const unseen = await openClaim(world(), {
      ...{ document: other.ref, start: 0, end: text.length, restatement: text },
      ...{
        claimant: { name: 'Nobody', kind: 'organisation' },
        category: 'cost',
        assertion: 'so',
        figures: [],
      },
    })
    const passage = 'our total train-\ning costs amount to only $5.576M'
    const cited = [...claims, unseen.ref]
    await quoteOnClaims(world(), { claims: cited, source, stance: 'context', passage, locator: 'Here' })
    const rows = await db.evidence.findMany({
      where: { locator: 'Here' },
      select: { logIdx: true, claim: { select: { id: true, ref: true, logIdx: true } } },
    })
    expect(rows.map(({ claim }) => claim.ref).sort()).toEqual([...cited].sort())
    for (const { logIdx, claim } of rows) {
      if (claim.ref === unseen.ref) expect(logIdx).toBeNull()
      else {
        const entry = await db.logEntry.findUniqueOrThrow({ where: { idx: logIdx ?? -1n } })
        expect(entry).toMatchObject({ kind: 'evidence.quote', subject: claim.id })
        expect(claim.logIdx).toBe(logIdx)
      }
    }
  })
})
