import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blobStore } from '#lib/blobs/blob-store.ts'
import { addDocument } from '#lib/commands/document/add-document.ts'
import { acceptSheet } from '#lib/commands/sheet/accept-sheet.ts'
import { beginSheet } from '#lib/commands/sheet/begin-sheet.ts'
import { placeRow } from '#lib/commands/sheet/place-row.ts'
import { deskWorld } from '#lib/commands/testing/desk-world.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import type { Actor } from '#lib/policy/index.ts'
import { readSheetJob } from './read-sheet.ts'
import { endOf } from './testdata/read-through.ts'
import { startWorking, type Working } from './work.ts'

const text =
  'The programme cost “$4.2 million” in 2023. The ministry expects that 600 homes will be connected by the end of 2024.'

let db: PrismaClient
let editor: Actor
let working: Working

beforeAll(async () => {
  const { url, ...test } = await testDatabase()
  db = test.db
  editor = await deskWorld(db).add('editor')
  working = await startWorking({ db, url, jobs: [readSheetJob], say: console.error })
})
afterAll(() => working.stop())

async function bring(csv: string) {
  async function* content() {
    yield Buffer.from(csv)
  }
  const world = { db, actor: editor }
  const { ref } = await addDocument(world, { title: 'A brief', text })
  const { sha256 } = await blobStore(db).put(content(), 1_000_000)
  const { sheet } = await beginSheet(world, { document: ref, name: 'claims.csv', sha256 })
  const job = await endOf(db, sheet)
  return { ref, sheet, job, world }
}

describe('a spreadsheet of claims', () => {
  it('comes in as proposals, its columns matched, with every row listed that does not stand in the document', async () => {
    const csv = [
      'No.;Exact quote;Claim;Said by;Link',
      '1;The programme cost "$4.2 million" in 2023;The programme cost $4.2 million in 2023.;The ministry;https://example.org/a',
      '2;The programme cost "$9.8 million" in 2023;;;',
      '3;;;;',
      '4;600 homes will be connected by the end of 2024;;;not an address',
      '5;600 homes will be connected by the end of 2024;;;',
      '6;homes will be connected by the end of 20;;;',
    ].join('\n')
    const { ref, sheet, job, world } = await bring(csv)
    expect(job).toMatchObject({ state: 'done' })
    const read = await db.claimSheet.findUniqueOrThrow({ where: { id: sheet } })
    expect(read.columns).toEqual({ quote: 1, restatement: 2, claimant: 3, source: 4 })
    await acceptSheet(world, { sheet, quote: 1, restatement: 2, claimant: 3, source: 4 })
    const proposals = await db.proposal.findMany({
      where: { document: { ref } },
      orderBy: { start: 'asc' },
      select: { exact: true, restatement: true, claimant: true, sourceAddress: true, origin: true },
    })
    expect(proposals).toEqual([
      {
        exact: 'The programme cost “$4.2 million” in 2023',
        restatement: 'The programme cost $4.2 million in 2023.',
        claimant: 'The ministry',
        sourceAddress: 'https://example.org/a',
        origin: 'spreadsheet',
      },
      {
        exact: '600 homes will be connected by the end of 2024',
        restatement: null,
        claimant: null,
        sourceAddress: null,
        origin: 'spreadsheet',
      },
    ])
    expect(await db.claimSheet.findUniqueOrThrow({ where: { id: sheet } })).toMatchObject({
      proposedCount: 2,
      unanchored: [
        { row: 3, reason: 'other-figure' },
        { row: 5, reason: expect.stringContaining('web address') },
        { row: 7, reason: 'cuts-figure' },
      ],
    })
    await expect(acceptSheet(world, { sheet, quote: 1 })).rejects.toThrow('proposed already')
    const passage = 'The ministry expects that 600 homes'
    await expect(placeRow(world, { sheet, row: 2, passage })).rejects.toThrow('its place already')
    await placeRow(world, { sheet, row: 3, passage })
    expect(await db.proposal.findMany({ where: { document: { ref }, exact: passage } })).toHaveLength(1)
    expect(await db.claimSheet.findUniqueOrThrow({ where: { id: sheet } })).toMatchObject({
      proposedCount: 3,
      unanchored: [{ row: 5 }, { row: 7 }],
    })
  })

  it('ends with a sentence where it has no rows', async () => {
    expect((await bring('Quote\n')).job).toMatchObject({
      state: 'failed',
      problem: 'This spreadsheet has no row under its header.',
    })
  })
})
