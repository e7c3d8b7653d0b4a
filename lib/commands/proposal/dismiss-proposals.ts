import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { line } from '../input.ts'
import { lockProposals, toldOf } from './lock-proposals.ts'
import { proposalLimit } from './proposal-input.ts'

/** Sets proposals aside with one reason; they stay readable at the desk. Those that are decided already are left, and told. */
export const dismissProposals = command({
  name: 'proposal.dismiss',
  input: z.strictObject({
    proposals: z.array(z.uuid()).min(1, 'Choose at least one.').max(proposalLimit),
    reason: line('The reason'),
  }),
  async run({ tx, actor, now }, input) {
    permit(actor, 'proposal.dismiss')
    const { waiting, decided, document, documentId } = await lockProposals(tx, input.proposals)
    return {
      result: { document: document.ref, dismissed: waiting.length, left: toldOf(decided, waiting.length) },
      subject: documentId,
      async write() {
        await tx.proposal.updateMany({
          where: { id: { in: waiting.map(({ id }) => id) } },
          data: { state: 'dismissed', reason: input.reason, decidedAt: now, decidedById: actor.id },
        })
      },
    }
  },
})
