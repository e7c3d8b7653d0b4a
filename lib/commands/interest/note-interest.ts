import { z } from 'zod'
import { NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { line, ref } from '../input.ts'
import { nextEntryRevision } from '../lock-claim.ts'
import { personOf } from '../person-of.ts'
import { prepareBody } from '../prepare-body.ts'

/**
 * Says what readers should know of one's own relation to a document; it stands with one's reviews of its claims. The
 * newest note holds, and one without words withdraws what was said before. The log has a commitment to it.
 */
export const noteInterest = command({
  name: 'interest.note',
  input: z.strictObject({ document: ref, note: line('The note').optional() }),
  async run(work, input) {
    const { tx, actor, now, newId } = work
    permit(actor, 'interest.note')
    const personId = personOf(actor)
    const document = await tx.document.findUnique({ where: { ref: input.document }, select: { id: true } })
    if (document === null) throw new NotFound('no-such-document', 'There is no such document.')
    const note = input.note ?? null
    const body = prepareBody(work, 'interest-note', { person: personId, document: document.id, note })
    return {
      result: null,
      isPublic: true,
      entry: {
        subject: personId,
        revision: await nextEntryRevision(tx, personId),
        codes: { interest: note === null ? 'withdrawn' : 'noted' },
        commitments: { note: body.commitment },
      },
      async write(logIdx) {
        await body.write()
        await tx.interestNote.create({
          data: {
            id: newId(),
            personId,
            documentId: document.id,
            bodyId: body.id,
            createdAt: now,
            logIdx,
          },
        })
      },
    }
  },
})
