import type { Prisma } from '#lib/db/generated/client.ts'
import { Conflict, NotFound } from '#lib/errors.ts'

/** Undecided proposals of one document, locked until the transaction ends, in the order of the text. */
export async function lockProposals(tx: Prisma.TransactionClient, ids: readonly string[]) {
  const unique = [...new Set(ids)]
  await tx.$queryRaw`SELECT id FROM proposal WHERE id = ANY(${unique}::uuid[]) ORDER BY id FOR UPDATE`
  const proposals = await tx.proposal.findMany({
    where: { id: { in: unique } },
    orderBy: [{ start: 'asc' }, { end: 'asc' }],
    include: { document: { select: { ref: true, author: true, publisher: true } } },
  })
  const [first] = proposals
  if (!first || proposals.length < unique.length)
    throw new NotFound('no-such-proposal', 'There is no such proposal.')
  if (proposals.some((one) => one.documentId !== first.documentId))
    throw new Conflict('other-document', 'Proposals are decided one document at a time.')
  if (proposals.some((one) => one.state !== 'proposed'))
    throw new Conflict('decided-already', 'Somebody has accepted or dismissed this one meanwhile.')
  return { proposals, document: first.document, documentId: first.documentId }
}

export type LockedProposal = Awaited<ReturnType<typeof lockProposals>>['proposals'][number]
