import { z } from 'zod'
import { storedColumns, storedRows, storedUnanchored } from '#lib/db/stored-sheet.ts'
import { Conflict, InvalidInput, NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { prose } from '../input.ts'
import { placeOfPassage } from '../passage.ts'
import { writeProposals } from '../proposal/write-proposals.ts'
import { proposalOfRow } from './proposals-of-rows.ts'

/** Proposes the claim of a row whose quote was not found, where the words that a person shows stand in the document. */
export const placeRow = command({
  name: 'sheet.place',
  input: z.strictObject({
    sheet: z.uuid(),
    row: z.coerce.number().pipe(z.int().min(2)),
    passage: prose('The passage'),
  }),
  async run(work, { sheet: id, row, passage }) {
    const { tx, actor } = work
    permit(actor, 'sheet.place')
    await tx.$executeRaw`SELECT 1 FROM claim_sheet WHERE id = ${id}::uuid FOR UPDATE`
    const sheet = await tx.claimSheet.findUnique({
      where: { id },
      include: { document: { select: { id: true, revisions: { orderBy: { number: 'desc' }, take: 1 } } } },
    })
    const [revision] = sheet?.document.revisions ?? []
    if (!sheet || !revision) throw new NotFound('no-such-sheet', 'There is no such spreadsheet.')
    const unanchored = storedUnanchored.parse(sheet.unanchored ?? [])
    const cells = storedRows.parse(sheet.rows ?? [])[row - 1]
    if (!cells || !unanchored.some((one) => one.row === row))
      throw new Conflict('row-placed', 'This row has its place already.')
    const place = placeOfPassage(revision.text, passage)
    const parsed = proposalOfRow(cells, storedColumns.parse(sheet.columns), revision.text, place)
    if (!parsed.success)
      throw new InvalidInput('unreadable-row', parsed.error.issues[0]?.message ?? 'This row is no claim.')
    return {
      result: { sheet: id },
      subject: sheet.document.id,
      async write() {
        const target = { documentId: sheet.document.id, revisionId: revision.id, text: revision.text }
        const count = await writeProposals(work, target, [parsed.data])
        await tx.claimSheet.update({
          where: { id },
          data: {
            proposedCount: (sheet.proposedCount ?? 0) + count,
            unanchored: unanchored.filter((one) => one.row !== row),
          },
        })
      },
    }
  },
})
