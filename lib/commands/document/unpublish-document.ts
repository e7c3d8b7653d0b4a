import { z } from 'zod'
import { Conflict } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { prose, ref } from '../input.ts'
import { nextEntryRevision } from '../lock-claim.ts'
import { prepareBody } from '../prepare-body.ts'
import { lockDocument } from './share-document.ts'

/**
 * Takes a document and its claims off the public pages, with a reason that readers see there. The log keeps what it
 * had; until the document is published again, changes to its claims are the desk's.
 */
export const unpublishDocument = command({
  name: 'document.unpublish',
  input: z.strictObject({ document: ref, reason: prose('The reason') }),
  async run(work, input) {
    const { tx, actor, now, newId } = work
    const { document } = await lockDocument(tx, input.document)
    permit(actor, 'document.unpublish')
    if (document.publication !== 'published')
      throw new Conflict('not-published', 'This document is not public.', 'document')
    const reason = prepareBody(work, 'unpublication-reason', { text: input.reason })
    return {
      result: { document: document.ref },
      isPublic: true,
      entry: {
        subject: document.id,
        revision: await nextEntryRevision(tx, document.id),
        codes: { publication: 'unpublished' },
        hashes: {},
        commitments: { reason: reason.commitment },
      },
      async write(logIdx) {
        await reason.write()
        await tx.document.update({ where: { id: document.id }, data: { publication: 'unpublished', logIdx } })
        await tx.publication.create({
          data: {
            id: newId(),
            documentId: document.id,
            act: 'unpublish',
            reasonId: reason.id,
            byId: actor.id,
            createdAt: now,
            logIdx,
          },
        })
      },
    }
  },
})
