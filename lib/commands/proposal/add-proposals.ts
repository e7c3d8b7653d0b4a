import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { shareDocument } from '../document/share-document.ts'
import { ref } from '../input.ts'
import { proposalInput, proposalLimit } from './proposal-input.ts'
import { writeProposals } from './write-proposals.ts'

/** Proposes passages of a document's newest revision as claims; the desk accepts or dismisses each. */
export const addProposals = command({
  name: 'proposal.add',
  input: z.strictObject({ document: ref, proposals: z.array(proposalInput).min(1).max(proposalLimit) }),
  async run(work, input) {
    permit(work.actor, 'proposal.add')
    const { document, revision } = await shareDocument(work.tx, input.document)
    const target = { documentId: document.id, revisionId: revision.id, text: revision.text }
    return {
      result: { document: document.ref, proposed: input.proposals.length },
      subject: document.id,
      async write() {
        await writeProposals(work, target, input.proposals)
      },
    }
  },
})
