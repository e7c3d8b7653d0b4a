import { z } from 'zod'
import { enqueue } from '#lib/db/queue/enqueue.ts'
import { NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { line, ref, sha256 } from '../input.ts'

/** Begins to bring claims on a document in from a spreadsheet that is kept already. */
export const beginSheet = command({
  name: 'sheet.begin',
  input: z.strictObject({ document: ref, name: line('The name of the file'), sha256 }),
  async run({ tx, actor, now, newId }, input) {
    permit(actor, 'sheet.begin')
    const document = await tx.document.findUnique({ where: { ref: input.document }, select: { id: true } })
    if (!document) throw new NotFound('no-such-document', 'There is no such document.')
    const id = newId()
    return {
      result: { sheet: id },
      subject: id,
      async write() {
        await tx.claimSheet.create({
          data: {
            id,
            documentId: document.id,
            name: input.name,
            originalSha256: input.sha256,
            requestedById: actor.id,
            createdAt: now,
          },
        })
        const requestedById = actor.id
        await enqueue(tx, {
          id: newId(),
          kind: 'sheet.read',
          input: { sheet: id },
          subject: id,
          requestedById,
          now,
        })
      },
    }
  },
})
