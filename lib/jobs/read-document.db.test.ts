import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDocument } from '#lib/commands/document/add-document.ts'
import { reviseDocument } from '#lib/commands/document/revise-document.ts'
import { acceptIntake } from '#lib/commands/intake/accept-intake.ts'
import { discardIntake } from '#lib/commands/intake/discard-intake.ts'
import { deskWorld } from '#lib/commands/testing/desk-world.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { storedClaims } from '#lib/db/stored-reading.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { Conflict } from '#lib/errors.ts'
import { makeOutlinePdf } from '#lib/intake/testdata/make-documents.ts'
import { outline } from '#lib/intake/testdata/outline.ts'
import { systemActor } from '#lib/policy/index.ts'
import { readIntake } from '#lib/queries/desk/intake-page.ts'
import { readDocumentJob } from './read-document.ts'
import { readInProcess } from './reading/read-in-process.ts'
import { bringIn, endOf } from './testdata/read-through.ts'
import { startWorking, type Working } from './work.ts'

let db: PrismaClient
let working: Working
const actor = systemActor

beforeAll(async () => {
  const { url, ...test } = await testDatabase()
  db = test.db
  working = await startWorking({ db, url, jobs: [readDocumentJob], say: console.error })
})
afterAll(() => working.stop())

describe('a document that is brought in', () => {
  it('is read in the background: its text, its blocks, and the claims it proposes', async () => {
    const id = await bringIn({ db, actor }, 'C:\\briefs\\heat.pdf', makeOutlinePdf(outline))
    expect(await endOf(db, id)).toMatchObject({ state: 'done', problem: null })
    const intake = await db.intake.findUniqueOrThrow({ where: { id } })
    expect(intake).toMatchObject({ name: 'heat.pdf', kind: 'pdf', pages: 1, documentId: null })
    expect(intake.text).toBe(outline.map(({ words }) => words).join('\n\n'))
    const claims = storedClaims.parse(intake.claims)
    expect(claims.map(({ exact }) => exact).join(' ')).toContain('between £8,000 and £15,000')
    for (const { start, end, exact, prefix, suffix } of claims) {
      expect(intake.text?.slice(start, end)).toBe(exact)
      expect(intake.text?.slice(Math.max(0, start - 32), end + 32)).toBe(prefix + exact + suffix)
    }
    const { read } = await readIntake(db, await deskWorld(db).add('editor'), { id })
    expect(read).toMatchObject({ claimCount: claims.length, leftOutCount: 0, partCount: 1 })
    expect(read?.part.claims.map(({ exact }) => exact)).toEqual(claims.map(({ exact }) => exact))
  })

  it('ends with one sentence where it cannot be read', async () => {
    const id = await bringIn({ db, actor }, 'a.pdf', Buffer.from('%PDF-1.7\n'))
    expect(await endOf(db, id)).toMatchObject({
      state: 'failed',
      problem: 'This PDF is damaged and cannot be read.',
    })
  })

  it('may be put aside, read or not, and then nothing of it is kept but its name', async () => {
    const id = await bringIn({ db, actor }, 'a.txt', Buffer.from('It cost $5 million in 2020.'))
    await endOf(db, id)
    await discardIntake({ db, actor }, { intake: id })
    expect(await db.intake.findUniqueOrThrow({ where: { id } })).toMatchObject({ text: null, claims: null })
    await expect(discardIntake({ db, actor }, { intake: id })).rejects.toThrow('put aside already')
  })
})

describe('a new version of a document', () => {
  const text = 'The plan cost Acme $5 million in 2020. The mayor of Lyon opened 12 schools in 2021.'

  it('becomes a revision with its blocks and original, and what is new in it is proposed', async () => {
    const editor = { db, actor: await deskWorld(db).add('editor') }
    const { ref } = await addDocument(editor, { title: 'A plan', text })
    const same = await bringIn(editor, 'plan.txt', Buffer.from(text), ref)
    await endOf(db, same)
    expect(await db.intake.findUniqueOrThrow({ where: { id: same } })).toMatchObject({
      documentId: expect.any(String),
    })
    const page =
      '<h1>A plan</h1><p>The plan cost Acme $6 million in 2020.</p><p>Bolt sold 300 cars in 2022.</p>'
    const intake = await bringIn(editor, 'plan.html', Buffer.from(page), ref)
    await endOf(db, intake)
    await expect(acceptIntake(editor, { intake, title: 'A copy' })).rejects.toThrow('new version')
    const other = await addDocument(editor, { title: 'Another', text: 'Another text.' })
    await expect(reviseDocument(editor, { document: other.ref, intake })).rejects.toThrow('no such')
    expect(await reviseDocument(editor, { document: ref, intake })).toMatchObject({ revision: 2 })
    const revision = await db.revision.findFirstOrThrow({ where: { document: { ref }, number: 2 } })
    expect(revision).toMatchObject({ mediaKind: 'html', originalSha256: expect.any(String) })
    expect(revision.blocks).toHaveLength(3)
    const proposals = await db.proposal.findMany({ where: { document: { ref } } })
    expect(proposals.map(({ exact }) => exact)).toContain('Bolt sold 300 cars in 2022.')
    await expect(reviseDocument(editor, { document: ref, intake })).rejects.toThrow(Conflict)
  })
})

describe('the process that reads', () => {
  const limits = { bytes: 50_000_000, unpackedBytes: 1e9, ratio: 1e9, pages: 100, characters: 1e9 }
  const options = {
    name: 'a.txt',
    isPage: false,
    limits,
    memoryMb: 512,
    seconds: 30,
    onPage: () => {},
    onClaims: () => {},
    onFirst: () => {},
  }

  it('is killed where it takes too long, too much memory, or nobody wants its answer any more', async () => {
    const long = Buffer.from('It cost $5 million in 2020, they said. '.repeat(400_000))
    const signal = new AbortController().signal
    await expect(readInProcess(long, { ...options, seconds: 1, signal })).rejects.toMatchObject({
      code: 'too-slow',
    })
    await expect(readInProcess(long, { ...options, memoryMb: 40, signal })).rejects.toMatchObject({
      code: 'too-much-memory',
    })
    const called = AbortSignal.timeout(300)
    await expect(readInProcess(long, { ...options, signal: called })).rejects.toMatchObject({
      name: 'TimeoutError',
    })
  })
})
