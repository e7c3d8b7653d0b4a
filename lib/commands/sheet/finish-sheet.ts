import { z } from 'zod'
import { storedRows } from '#lib/db/stored-sheet.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { matchColumns } from './match-columns.ts'

/** Keeps the rows that were read of a spreadsheet of claims, with a guess which column is what. */
export const finishSheet = command({
  name: 'sheet.finish',
  input: z.strictObject({ sheet: z.uuid(), rows: storedRows.min(1) }),
  async run({ tx, actor }, { sheet, rows }) {
    permit(actor, 'sheet.finish')
    return {
      result: null,
      subject: sheet,
      async write() {
        await tx.claimSheet.updateMany({
          where: { id: sheet, acceptedAt: null },
          data: { rows, columns: matchColumns(rows[0] ?? []) },
        })
      },
    }
  },
})
