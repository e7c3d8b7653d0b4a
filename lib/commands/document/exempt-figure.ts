import { z } from 'zod'
import { Conflict, InvalidInput } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { codePointLength } from '#lib/text/index.ts'
import { command } from '../command.ts'
import { line, ref } from '../input.ts'
import { nextEntryRevision } from '../lock-claim.ts'
import { personOf } from '../person-of.ts'
import { lockDocument } from './share-document.ts'

const whole = z.coerce.number().pipe(z.int().min(0))

/** Says of a figure of the newest revision that it needs no claim, and why; readers see both. */
export const exemptFigure = command({
  name: 'figure.exempt',
  input: z.strictObject({ document: ref, start: whole, end: whole, reason: line('The reason') }),
  async run({ tx, actor, now, newId }, input) {
    const { document, revision } = await lockDocument(tx, input.document)
    permit(actor, 'figure.exempt')
    const { start, end, reason } = input
    if (start >= end || end > codePointLength(revision.text))
      throw new InvalidInput('span-outside-text', 'The figure does not stand inside the text.', 'end')
    const place = { revisionId: revision.id, start, end }
    if (await tx.exemption.findUnique({ where: { revisionId_start_end: place } }))
      throw new Conflict('exempted-already', 'This figure is exempted already.')
    return {
      result: { document: document.ref },
      isPublic: document.publication === 'published' && revision.logIdx !== null,
      entry: {
        subject: document.id,
        revision: await nextEntryRevision(tx, document.id),
        codes: {},
        contents: { exemption: { start, end, reason } },
        hashes: { 'seen.text': revision.sha256 },
        commitments: {},
      },
      async write(logIdx) {
        await tx.exemption.create({
          data: { id: newId(), ...place, reason, addedById: personOf(actor), createdAt: now, logIdx },
        })
        if (logIdx !== null) await tx.document.update({ where: { id: document.id }, data: { logIdx } })
      },
    }
  },
})
