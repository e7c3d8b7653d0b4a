import { z } from 'zod'
import { quoteSelector } from '#lib/anchoring/index.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { InvalidInput, NotFound } from '#lib/errors.ts'
import { assertions, claimantKinds, permit, selectionReasons } from '#lib/policy/index.ts'
import { codePointLength } from '#lib/text/index.ts'
import { command } from '../command.ts'
import { figureInput } from '../figure-input.ts'
import { hashValue } from '../hashing.ts'
import { address, line, partialDate, prose, ref } from '../input.ts'
import { nextRef } from '../next-ref.ts'

/** Opens one checkable statement of a document's latest revision for review; `start` and `end` are code points, half-open. */
export const openClaim = command({
  name: 'claim.open',
  input: z.strictObject({
    document: ref,
    start: z.int().min(0),
    end: z.int().min(1),
    restatement: prose('The restatement'),
    claimant: z.strictObject({
      name: line('The claimant'),
      kind: z.enum(claimantKinds),
      sameAs: z.array(address).max(10).default([]),
    }),
    category: line('The category'),
    assertion: z.enum(assertions),
    section: line('The section').optional(),
    asOf: partialDate.optional(),
    figures: z.array(figureInput).max(20).default([]),
    selectedBecause: z.enum(selectionReasons).optional(),
    selectionNote: line('Why it was selected').optional(),
    worth: z.int().min(0).max(1000).optional(),
  }),
  async run({ tx, actor, now, newId }, input) {
    permit(actor, 'claim.open')
    const document = await tx.document.findUnique({
      where: { ref: input.document },
      select: { id: true, revisions: { orderBy: { number: 'desc' }, take: 1 } },
    })
    const revision = document?.revisions[0]
    if (!document || !revision) throw new NotFound('no-such-document', 'There is no such document.')
    if (input.start >= input.end || input.end > codePointLength(revision.text))
      throw new InvalidInput('span-outside-text', 'The quote does not stand inside the text.', 'end')
    const selector = quoteSelector(revision.text, input.start, input.end)
    const claimId = newId()
    const claimRef = await nextRef(tx, 'claim')
    const number = (await tx.claim.count({ where: { documentId: document.id } })) + 1
    const statement = {
      exact: selector.exact,
      restatement: input.restatement,
      assertion: input.assertion,
      figures: input.figures,
    }
    return {
      result: { ref: claimRef, number, id: claimId },
      entry: {
        subject: claimId,
        revision: 1,
        codes: { ref: claimRef, state: 'open', document: document.id, assertion: input.assertion },
        hashes: { claim: hashValue(statement), text: revision.sha256 },
        commitments: {},
      },
      async write(logIdx) {
        const claimantId = await findOrAddClaimant(tx, input.claimant, newId, logIdx)
        await tx.claim.create({
          data: {
            id: claimId,
            ref: claimRef,
            documentId: document.id,
            number,
            claimantId,
            category: input.category,
            assertion: input.assertion,
            restatement: input.restatement,
            asOf: input.asOf ?? null,
            section: input.section ?? null,
            state: 'open',
            openedById: actor.kind === 'person' ? actor.id : null,
            selectedBecause: input.selectedBecause ?? (input.figures.length > 0 ? 'figure' : null),
            selectionNote: input.selectionNote ?? null,
            worth: input.worth ?? null,
            createdAt: now,
            logIdx,
          },
        })
        await tx.quoteSelector.create({
          data: { id: newId(), claimId, revisionId: revision.id, ...selector, logIdx },
        })
        await tx.figure.createMany({
          data: input.figures.map((figure, position) => ({
            id: newId(),
            claimId,
            position,
            ...figure,
            logIdx,
          })),
        })
      },
    }
  },
})

async function findOrAddClaimant(
  tx: Prisma.TransactionClient,
  claimant: { name: string; kind: string; sameAs: string[] },
  newId: () => string,
  logIdx: bigint,
): Promise<string> {
  const known = await tx.claimant.findUnique({ where: { name: claimant.name }, select: { id: true } })
  if (known) return known.id
  const added = await tx.claimant.create({ data: { id: newId(), ...claimant, logIdx }, select: { id: true } })
  return added.id
}
