import { z } from 'zod'
import { storedBlocks, storedClaims } from '#lib/db/stored-reading.ts'
import { Conflict, NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { createDocument } from '../document/create-document.ts'
import { documentFields, documentInput } from '../document/document-input.ts'
import { writeProposals } from '../proposal/write-proposals.ts'
import { intakeProposals, proposalChoices } from './intake-proposals.ts'
import { knownDocument } from './known-document.ts'

/**
 * Makes a document of what was brought in, private to the desk until an editor publishes it, with the claims found in
 * it as proposals. Throws `Conflict` where its text is a known document's.
 */
export const acceptIntake = command({
  name: 'intake.accept',
  input: z.strictObject({
    intake: z.uuid(),
    ...documentFields,
    proposals: z.enum(proposalChoices).default('all'),
  }),
  async run(work, { intake: id, proposals, ...record }) {
    const { tx, actor, now } = work
    permit(actor, 'intake.accept')
    await tx.$executeRaw`SELECT 1 FROM intake WHERE id = ${id}::uuid FOR UPDATE`
    const intake = await tx.intake.findUnique({ where: { id } })
    if (!intake) throw new NotFound('no-such-intake', 'There is no such document to be brought in.')
    if (intake.text === null || intake.readAt === null)
      throw new Conflict('intake-not-read', 'This document has not been read yet, or was put aside.')
    if (intake.acceptedAt) throw new Conflict('intake-ended', 'This document has been accepted already.')
    if (intake.revisesId)
      throw new Conflict('intake-revises', 'This is a new version of a document that the desk has.')
    const known = await knownDocument(tx, intake.textSha256 ?? '')
    if (known)
      throw new Conflict('known-document', `The desk has this very text already, as document ${known.ref}.`)
    const input = documentInput.parse({
      ...record,
      ...(record.address === undefined && intake.address ? { address: intake.address } : {}),
      text: intake.text,
      blocks: storedBlocks.parse(intake.blocks),
      originalSha256: intake.originalSha256 ?? undefined,
      mediaKind: intake.kind ?? undefined,
    })
    const { ref, documentId, revisionId, write } = await createDocument(work, input)
    const found = intakeProposals(storedClaims.parse(intake.claims), proposals)
    return {
      result: { ref, id: documentId },
      subject: documentId,
      async write() {
        await write()
        await writeProposals(work, { documentId, revisionId, text: input.text }, found)
        await tx.intake.update({ where: { id }, data: { acceptedAt: now, documentId } })
      },
    }
  },
})
