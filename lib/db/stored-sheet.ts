import { z } from 'zod'

/** What a column of a spreadsheet of claims may be. */
export const sheetFields = ['quote', 'restatement', 'claimant', 'source'] as const
export type SheetField = (typeof sheetFields)[number]

/** The header row and the rows under it, as text. */
export const storedRows = z.array(z.array(z.string()))

/** For each field the number of its column, from 0; a field without one is not in the sheet. */
export const storedColumns = z.partialRecord(z.enum(sheetFields), z.int().min(0))
export type SheetColumns = z.output<typeof storedColumns>

/** A row, counted from 1 with the header as people count in a spreadsheet, and why it could not be anchored. */
export const storedUnanchored = z.array(
  z.strictObject({ row: z.int().min(1), quote: z.string(), reason: z.string() }),
)
