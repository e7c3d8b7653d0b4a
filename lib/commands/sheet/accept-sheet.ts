import { z } from 'zod'
import { type SheetColumns, storedRows } from '#lib/db/stored-sheet.ts'
import { Conflict, InvalidInput, NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { writeProposals } from '../proposal/write-proposals.ts'
import { proposalsOfRows } from './proposals-of-rows.ts'

/** A column as a form sends it: its number from 0, or nothing where the sheet has none. */
const column = z.coerce.number().pipe(z.int().min(0).max(1_000)).optional()

/** Proposes the claims of a spreadsheet on its document; rows whose quote does not stand there are kept as a list. */
export const acceptSheet = command({
  name: 'sheet.accept',
  input: z.strictObject({
    sheet: z.uuid(),
    quote: column,
    restatement: column,
    claimant: column,
    source: column,
  }),
  async run(work, { sheet: id, ...columns }) {
    const { tx, actor, now } = work
    permit(actor, 'sheet.accept')
    if (columns.quote === undefined)
      throw new InvalidInput('no-quote-column', 'Say which column holds the quotes.', 'quote')
    const sheet = await tx.claimSheet.findUnique({
      where: { id },
      include: {
        document: {
          select: { ref: true, id: true, revisions: { orderBy: { number: 'desc' }, take: 1 } },
        },
      },
    })
    const [revision] = sheet?.document.revisions ?? []
    if (!sheet || !revision) throw new NotFound('no-such-sheet', 'There is no such spreadsheet.')
    if (sheet.rows === null) throw new Conflict('sheet-not-read', 'This spreadsheet has not been read yet.')
    if (sheet.acceptedAt)
      throw new Conflict('sheet-ended', 'The claims of this spreadsheet are proposed already.')
    const chosen: SheetColumns = Object.fromEntries(
      Object.entries(columns).filter(([, at]) => at !== undefined),
    )
    const { proposals, unanchored } = proposalsOfRows(storedRows.parse(sheet.rows), chosen, revision.text)
    return {
      result: { sheet: id },
      subject: sheet.document.id,
      async write() {
        const target = { documentId: sheet.document.id, revisionId: revision.id, text: revision.text }
        const proposedCount = await writeProposals(work, target, proposals)
        await tx.claimSheet.update({
          where: { id },
          data: { columns: chosen, proposedCount, unanchored, acceptedAt: now },
        })
      },
    }
  },
})
