import { blobStore, readBlob } from '#lib/blobs/blob-store.ts'
import { finishSheet } from '#lib/commands/sheet/finish-sheet.ts'
import { InvalidInput } from '#lib/errors.ts'
import { readTables } from '#lib/intake/read-tables.ts'
import { invariant } from '#lib/invariant.ts'
import { systemActor } from '#lib/policy/index.ts'
import { job } from './job.ts'

/** Rows of claims that are taken from one spreadsheet. */
const rowLimit = 1_000
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Reads a spreadsheet of claims: the first sheet with anything in it. */
export const readSheetJob = job('sheet.read', async ({ db }, { sheet: id }) => {
  const sheet = await db.claimSheet.findUniqueOrThrow({ where: { id } })
  const bytes = await readBlob(blobStore(db), sheet.originalSha256)
  invariant(bytes, 'an upload is kept before it is brought in')
  const isWorkbook = bytes.subarray(0, 2).toString('latin1') === 'PK'
  const tables = await readTables(bytes, isWorkbook ? workbook : 'text/csv')
  const rows = tables.map((table) => table.rows).find((found) => found.slice(1).some(hasWords))
  if (!rows) throw new InvalidInput('no-rows', 'This spreadsheet has no row under its header.', 'file')
  if (rows.length > rowLimit + 1)
    throw new InvalidInput('too-many-rows', `A spreadsheet of claims has at most ${rowLimit} rows.`, 'file')
  await finishSheet(
    { db, actor: systemActor },
    { sheet: id, rows: rows.map((row) => row.map((cell) => cell.toWellFormed().replaceAll('\0', ''))) },
  )
})

const hasWords = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '')
