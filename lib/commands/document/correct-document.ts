import { z } from 'zod'
import { documentRecord } from '#lib/db/document-record.ts'
import { documentFields as standingFields } from '#lib/db/form-version.ts'
import { Conflict } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { hashValue } from '../hashing.ts'
import { ref } from '../input.ts'
import { nextEntryRevision } from '../lock-claim.ts'
import { openedOn, refuseOlder } from '../refuse-older.ts'
import { documentFields } from './document-input.ts'
import { lockDocument } from './share-document.ts'

/** Corrects what is known of a document beside its text; what is left out becomes unknown. */
export const correctDocument = command({
  name: 'document.correct',
  input: z.strictObject({ document: ref, ...documentFields, version: openedOn }),
  async run({ tx, actor }, input) {
    const { document } = await lockDocument(tx, input.document)
    permit(actor, 'document.correct')
    refuseOlder(input.version, standingFields(document))
    const data = {
      title: input.title,
      author: input.author ?? null,
      publisher: input.publisher ?? null,
      publishedOn: input.publishedOn ?? null,
      address: input.address ?? null,
      note: input.note ?? null,
    }
    const record = documentRecord({ ...document, ...data })
    if (hashValue(record) === hashValue(documentRecord(document)))
      throw new Conflict('nothing-corrected', 'This is what stands already.', 'title')
    return {
      result: { document: document.ref },
      isPublic: document.publication === 'published',
      entry: {
        subject: document.id,
        revision: await nextEntryRevision(tx, document.id),
        codes: {},
        contents: { record },
        hashes: {},
        commitments: {},
      },
      async write(logIdx) {
        await tx.document.update({
          where: { id: document.id },
          data: { ...data, ...(logIdx === null ? {} : { logIdx }) },
        })
      },
    }
  },
})
