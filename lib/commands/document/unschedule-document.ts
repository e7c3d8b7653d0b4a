import { z } from 'zod'
import { Conflict } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { ref } from '../input.ts'
import { lockDocument } from './share-document.ts'

/** Takes back the time that was set for a document's publication; it stays as it is. */
export const unscheduleDocument = command({
  name: 'document.unschedule',
  input: z.strictObject({ document: ref }),
  async run({ tx, actor, now, newId }, input) {
    const { document } = await lockDocument(tx, input.document)
    permit(actor, 'document.unschedule')
    if (document.publishAt === null)
      throw new Conflict('not-scheduled', 'No time is set for the publication of this document.', 'document')
    return {
      result: { document: document.ref },
      subject: document.id,
      async write() {
        await tx.document.update({ where: { id: document.id }, data: { publishAt: null } })
        await tx.publication.create({
          data: { id: newId(), documentId: document.id, act: 'cancel', byId: actor.id, createdAt: now },
        })
      },
    }
  },
})
