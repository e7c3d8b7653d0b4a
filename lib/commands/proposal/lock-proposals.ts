import type { Prisma } from '#lib/db/generated/client.ts'
import { Conflict, type LedgerError, NoneDone, NotFound, type Refused } from '#lib/errors.ts'

/** The field of a form that stands for a proposal. */
export const proposalField = (id: string): string => `proposals.${id}`

/** Why a proposal was not decided. */
export type LeftProposal = { readonly id: string; readonly error: LedgerError }

/**
 * Proposals of one document, locked until the transaction ends, in the order of the text: those that wait, and those
 * that somebody has decided meanwhile.
 */
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
  return {
    waiting: proposals.filter(({ state }) => state === 'proposed'),
    decided: proposals.filter(({ state }) => state !== 'proposed').map(decidedAlready),
    document: first.document,
    documentId: first.documentId,
  }
}

export type LockedProposal = Awaited<ReturnType<typeof lockProposals>>['waiting'][number]

function decidedAlready({ id, state, exact }: { id: string; state: string; exact: string }): LeftProposal {
  const sentence =
    state === 'accepted' ? `“${exact}” is a claim already.` : `“${exact}” is set aside already.`
  return { id, error: new Conflict('decided-already', sentence, proposalField(id)) }
}

/** What is told of the proposals that were left. Throws where nothing else was done. */
export function toldOf(left: readonly LeftProposal[], doneCount: number): Refused[] {
  const [first, ...more] = left
  const told = left.map(({ id, error }) => ({ field: proposalField(id), message: error.message }))
  if (doneCount === 0 && first) throw more.length === 0 ? first.error : new NoneDone(told)
  return told
}
