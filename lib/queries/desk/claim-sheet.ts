import { type SheetColumns, storedColumns, storedRows, storedUnanchored } from '#lib/db/stored-sheet.ts'
import { found, type Query } from '../query.ts'
import { deskViewer } from './desk-viewer.ts'
import { jobSelect, type ReadingState, readingState } from './intakes.ts'

/** Rows that are shown to match the columns by. */
const sampleRows = 5

export type ClaimSheetPage = {
  readonly id: string
  readonly name: string
  readonly document: { readonly ref: string; readonly title: string }
  readonly reading: ReadingState
  /** Null until it is read. */
  readonly table: {
    readonly header: readonly string[]
    readonly sample: readonly (readonly string[])[]
    readonly rowCount: number
    readonly columns: SheetColumns
  } | null
  /** Null until its claims are proposed. */
  readonly outcome: {
    readonly proposedCount: number
    readonly unanchored: readonly { readonly row: number; readonly quote: string; readonly reason: string }[]
  } | null
}

/** A spreadsheet of claims: which column is what, and once they are proposed what came of each row. */
export const readClaimSheet: Query<{ id: string }, ClaimSheetPage> = async (db, viewer, { id }) => {
  deskViewer(viewer)
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
  const include = { document: { select: { ref: true, title: true } } } as const
  // Before what it reads, so that nothing older is shown beside a reading that is done.
  const job = isId
    ? await db.job.findFirst({ where: { subject: id, kind: 'sheet.read' }, select: jobSelect })
    : null
  const sheet = found(isId ? await db.claimSheet.findUnique({ where: { id }, include }) : null)
  const rows = sheet.rows === null ? null : storedRows.parse(sheet.rows)
  return {
    id,
    name: sheet.name,
    document: sheet.document,
    reading: readingState(job ?? undefined),
    table: rows && {
      header: rows[0] ?? [],
      sample: rows.slice(1, 1 + sampleRows),
      rowCount: rows.slice(1).filter((row) => row.some((cell) => cell.trim() !== '')).length,
      columns: storedColumns.parse(sheet.columns ?? {}),
    },
    outcome:
      sheet.proposedCount === null
        ? null
        : { proposedCount: sheet.proposedCount, unanchored: storedUnanchored.parse(sheet.unanchored) },
  }
}
