import { selectQuotes } from '#lib/anchoring/index.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { InvalidInput } from '#lib/errors.ts'
import type { Work } from '../command.ts'
import type { ProposalInput } from './proposal-input.ts'

type Target = { readonly documentId: string; readonly revisionId: string; readonly text: string }

/**
 * Writes proposals on a revision inside a command's `write`; a span that is proposed already is passed over. Gives how
 * many are new. Throws `InvalidInput` for a span outside the text.
 */
export async function writeProposals(
  { tx, actor, now, newId }: Work,
  { documentId, revisionId, text }: Target,
  proposals: readonly ProposalInput[],
): Promise<number> {
  const selectors = selectQuotes(text, proposals)
  const data = proposals.map((one, index) => {
    const selector = selectors[index]
    if (!selector) throw new InvalidInput('span-outside-text', 'A proposal does not stand inside the text.')
    return {
      ...one,
      ...selector,
      id: newId(),
      documentId,
      revisionId,
      question: one.question ?? Prisma.DbNull,
      assertionQuestion: one.assertionQuestion ?? Prisma.DbNull,
      proposedById: actor.kind === 'person' ? actor.id : null,
      createdAt: now,
    }
  })
  const { count } = await tx.proposal.createMany({ data, skipDuplicates: true })
  return count
}
