import type { z } from 'zod'
import type { Prisma } from '#lib/db/generated/client.ts'
import { type StoredClaim, storedBlocks, storedClaims } from '#lib/db/stored-reading.ts'
import { Conflict, NotFound } from '#lib/errors.ts'
import type { Work } from '../command.ts'
import { intakeProposals } from '../intake/intake-proposals.ts'
import { writeProposals } from '../proposal/write-proposals.ts'
import { revisionInput } from './document-input.ts'
import type { NextRevision } from './revise-document.ts'

/** A new version of a document as it was brought in, and what is to be done once it is a revision. */
export type NewVersion = z.output<typeof revisionInput> & {
  /** Proposes the claims that stand where no claim does yet, and ends the intake. */
  readonly finish: (work: Work, next: NextRevision) => Promise<void>
}

/** What was brought in as a new version of this document. Throws `NotFound` and `Conflict`. */
export async function readIntakeFor(
  tx: Prisma.TransactionClient,
  documentId: string,
  id: string,
): Promise<NewVersion> {
  await tx.$executeRaw`SELECT 1 FROM intake WHERE id = ${id}::uuid FOR UPDATE`
  const intake = await tx.intake.findUnique({ where: { id } })
  if (!intake || intake.revisesId !== documentId)
    throw new NotFound('no-such-intake', 'There is no such new version of this document.')
  if (intake.text === null || intake.readAt === null)
    throw new Conflict('intake-not-read', 'This document has not been read yet, or was put aside.')
  if (intake.acceptedAt) throw new Conflict('intake-ended', 'This document has been accepted already.')
  const version = revisionInput.parse({
    text: intake.text,
    blocks: storedBlocks.parse(intake.blocks),
    originalSha256: intake.originalSha256 ?? undefined,
    mediaKind: intake.kind ?? undefined,
  })
  return {
    ...version,
    async finish(work, next) {
      await proposeNew(work, documentId, next, storedClaims.parse(intake.claims))
      await work.tx.intake.update({ where: { id }, data: { acceptedAt: work.now, documentId } })
    },
  }
}

async function proposeNew(
  work: Work,
  documentId: string,
  next: NextRevision,
  claims: readonly StoredClaim[],
): Promise<void> {
  const [anchored, proposed] = await Promise.all([
    work.tx.quoteSelector.findMany({ where: { revisionId: next.id }, select: { start: true, end: true } }),
    work.tx.proposal.findMany({ where: { documentId }, select: { exact: true } }),
  ])
  const known = new Set(proposed.map(({ exact }) => exact))
  const fresh = claims.filter(
    ({ start, end, exact }) =>
      !known.has(exact) && !anchored.some((claim) => claim.start < end && start < claim.end),
  )
  const target = { documentId, revisionId: next.id, text: next.text }
  await writeProposals(work, target, intakeProposals(fresh, 'all'))
}
