import { z } from 'zod'
import { prepareReanchoring } from '#lib/anchoring/index.ts'
import { Conflict, InvalidInput, LedgerError } from '#lib/errors.ts'
import { type ClaimantKind, claimantKinds, permit } from '#lib/policy/index.ts'
import type { Span } from '#lib/text/index.ts'
import { type OpenClaimInput, openClaimInput, openingOf } from '../claim/open-claim.ts'
import { command, type Inserts, type Work } from '../command.ts'
import { shareDocument } from '../document/share-document.ts'
import { figureInput } from '../figure-input.ts'
import { writeInserts } from '../write-change.ts'
import {
  type LeftProposal,
  type LockedProposal,
  lockProposals,
  proposalField,
  toldOf,
} from './lock-proposals.ts'
import { proposalLimit } from './proposal-input.ts'

const edits = openClaimInput
  .pick({ restatement: true, claimant: true, category: true, assertion: true, asOf: true, figures: true })
  .partial()

/** The category of a claim for which nobody chose one. */
const defaultCategory = 'general'

/**
 * Opens a claim for each proposal, as it stands or as it is edited here. One without a restatement or without the
 * choice of what is checked needs that edit: it is left, as are those decided meanwhile, and the result says why of
 * each in `left`; where all are left, that is an error. Claims of a public document are public at once where all its claims are.
 */
export const acceptProposals = command({
  name: 'proposal.accept',
  input: z.strictObject({
    proposals: z
      .array(z.strictObject({ id: z.uuid(), ...edits.shape }))
      .min(1, 'Choose at least one.')
      .max(proposalLimit),
  }),
  async run(work, input) {
    const { tx, actor, now } = work
    permit(actor, 'proposal.accept')
    const { waiting, decided, document, documentId } = await lockProposals(
      tx,
      input.proposals.map(({ id }) => id),
    )
    const shared = await shareDocument(tx, document.ref)
    const isPublic = shared.document.publication === 'published' && shared.document.publishScope === 'all'
    const places = await placesIn(work, shared.revision, waiting)
    const openings: Opening[] = []
    const left: LeftProposal[] = [...decided]
    for (const proposal of waiting) {
      const { id, ...edited } = input.proposals.find((one) => one.id === proposal.id) ?? { id: proposal.id }
      const opening = await readyOrWhyNot(async () =>
        openingOf(work, { ...(await claimOf(work, proposal, edited)), ...places(proposal) }),
      )
      if (opening instanceof LedgerError) left.push({ id, error: opening })
      else openings.push({ proposal, claim: opening.result, inserts: opening.inserts })
    }
    return {
      result: {
        document: document.ref,
        claims: openings.map(({ claim }) => claim.ref),
        left: toldOf(left, openings.length),
      },
      subject: documentId,
      publishes: isPublic ? openings.map(({ claim }) => claim.id) : [],
      async write() {
        for (const { proposal, claim, inserts } of openings) {
          await writeInserts(work, inserts, null)
          await tx.proposal.update({
            where: { id: proposal.id },
            data: { state: 'accepted', claimId: claim.id, decidedAt: now, decidedById: actor.id },
          })
        }
      },
    }
  },
})

/** What was made ready; or what stands against it, for its person to mend. */
async function readyOrWhyNot<Ready>(make: () => Promise<Ready>): Promise<Ready | LedgerError> {
  try {
    return await make()
  } catch (error) {
    if (error instanceof LedgerError) return error
    throw error
  }
}

/** Where each proposal stands in the newest revision; one whose words changed since is refused. */
async function placesIn(
  { tx }: Work,
  newest: { id: string; text: string },
  proposals: readonly LockedProposal[],
): Promise<(proposal: LockedProposal) => Span> {
  const older = [...new Set(proposals.map(({ revisionId }) => revisionId))].filter((id) => id !== newest.id)
  const revisions = await tx.revision.findMany({
    where: { id: { in: older } },
    select: { id: true, text: true },
  })
  const reanchor = new Map(revisions.map(({ id, text }) => [id, prepareReanchoring(text, newest.text)]))
  return ({ id, revisionId, start, end, exact }) => {
    if (revisionId === newest.id) return { start, end }
    const found = reanchor.get(revisionId)?.({ start, end })
    if (found?.outcome !== 'unchanged' && found?.outcome !== 'moved')
      throw new Conflict(
        'text-changed',
        `“${exact}” does not stand in the newest revision; set it aside.`,
        proposalField(id),
      )
    return { start: found.start, end: found.end }
  }
}

type Opening = {
  proposal: LockedProposal
  claim: { ref: string; id: string }
  inserts: Inserts
}
type Edits = z.output<typeof edits>

async function claimOf(work: Work, proposal: LockedProposal, edited: Edits): Promise<OpenClaimInput> {
  const restatement = edited.restatement ?? proposal.restatement
  const assertion = edited.assertion ?? proposal.assertion
  const { id, exact } = proposal
  if (restatement === null)
    throw new InvalidInput('no-restatement', `Say what “${exact}” claims.`, proposalField(id))
  if (assertion === null)
    throw new InvalidInput('no-assertion', `Choose what is checked of “${exact}”.`, proposalField(id))
  return openClaimInput.parse({
    document: proposal.document.ref,
    start: proposal.start,
    end: proposal.end,
    restatement,
    assertion,
    claimant: edited.claimant ?? (await claimantOf(work, proposal)),
    category: edited.category ?? defaultCategory,
    section: proposal.section ?? undefined,
    asOf: edited.asOf,
    figures: edited.figures ?? z.array(figureInput).parse(proposal.figures),
    worth: Math.round(proposal.score * 1_000),
  })
}

/** Who is said to say it; else the document's author, or its publisher. */
async function claimantOf({ tx }: Work, { claimant, document }: LockedProposal) {
  const name = claimant ?? document.author ?? document.publisher ?? 'The author'
  const known = await tx.claimant.findUnique({ where: { name }, select: { kind: true } })
  const guess: ClaimantKind = claimant === null && document.author !== null ? 'person' : 'organisation'
  return { name, kind: claimantKinds.find((kind) => kind === known?.kind) ?? guess, sameAs: [] }
}
