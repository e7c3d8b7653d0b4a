import { z } from 'zod'
import { Prisma } from '#lib/db/generated/client.ts'
import { Conflict, InvalidInput } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command, type Work } from '../command.ts'
import { hashText } from '../hashing.ts'
import { ref } from '../input.ts'
import { nextEntryRevision } from '../lock-claim.ts'
import { carryExemptions } from './carry-exemptions.ts'
import { revisionFields } from './document-input.ts'
import { readIntakeFor } from './new-version.ts'
import { reanchorClaims } from './reanchor-claims.ts'
import { lockDocument } from './share-document.ts'

/**
 * A new version of a document's text: every claim is looked for in it. What stands there in the same words moves along;
 * the rest waits for a person, and a decided claim whose figure or sense changed, or that is gone, is stale. Of a public
 * document the new revision is public at once, the old one stays readable. Its text is given, or was brought in as
 * `intake`, whose new claims are then proposed.
 */
export const reviseDocument = command({
  name: 'document.revise',
  input: z.strictObject({
    document: ref,
    ...revisionFields,
    text: revisionFields.text.optional(),
    intake: z.uuid().optional(),
  }),
  async run(work, { intake: intakeId, ...pasted }) {
    const { tx, actor } = work
    const { document, revision } = await lockDocument(tx, pasted.document)
    permit(actor, 'document.revise')
    const intake = intakeId === undefined ? null : await readIntakeFor(tx, document.id, intakeId)
    const input = intake ?? { ...pasted, text: pasted.text ?? '' }
    if (input.text === '') throw new InvalidInput('no-text', 'The text is missing.', 'text')
    const sha256 = hashText(input.text)
    if (sha256 === revision.sha256) throw new Conflict('same-text', 'This is the text that stands.', 'text')
    const next = { id: work.newId(), number: revision.number + 1, text: input.text, sha256 }
    const reanchored = await reanchorClaims(work, document, revision, next)
    return {
      result: { document: document.ref, revision: next.number, ...reanchored.counts },
      isPublic: document.publication === 'published',
      entry: {
        subject: document.id,
        revision: await nextEntryRevision(tx, document.id),
        codes: { number: String(next.number) },
        hashes: { text: sha256 },
        commitments: {},
      },
      further: reanchored.further,
      async write(logIdx) {
        await writeRevision(work, document.id, next, input, logIdx)
        await carryExemptions(work, revision, next, logIdx)
        await reanchored.write()
        if (intake !== null) await intake.finish(work, next)
        if (logIdx !== null) await tx.document.update({ where: { id: document.id }, data: { logIdx } })
      },
    }
  },
})

export type NextRevision = {
  readonly id: string
  readonly number: number
  readonly text: string
  readonly sha256: string
}
type Original = {
  readonly blocks?: z.output<(typeof revisionFields)['blocks']>
  readonly originalSha256?: string | undefined
  readonly mediaKind?: string | undefined
}

async function writeRevision(
  { tx, now }: Work,
  documentId: string,
  next: NextRevision,
  { blocks, originalSha256, mediaKind }: Original,
  logIdx: bigint | null,
): Promise<void> {
  await tx.revision.create({
    data: {
      ...next,
      documentId,
      blocks: blocks ?? Prisma.DbNull,
      originalSha256: originalSha256 ?? null,
      mediaKind: mediaKind ?? null,
      createdAt: now,
      logIdx,
    },
  })
}
