import { z } from 'zod'
import { Conflict, NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { claimed } from '../figure-input.ts'
import { line, prose, ref } from '../input.ts'
import { claimTouch, lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { personOf } from '../person-of.ts'
import { computeCheck } from './compute-check.ts'

/** Computes an expression over named figures, compares it with one of the claim's figures, and keeps both. */
export const addCheck = command({
  name: 'check.add',
  input: z.strictObject({
    claim: ref,
    figure: z.uuid('Choose the figure that this is compared with.'),
    /** Left out, the expression itself stands there. */
    label: line('What is computed').optional(),
    expression: prose('The expression'),
  }),
  async run({ tx, actor, now, newId }, input) {
    const claim = await lockClaim(tx, input.claim)
    permit(actor, 'check.add', { state: claim.state })
    const addedById = personOf(actor)
    const figure = claim.figures.find((one) => one.id === input.figure)
    if (!figure) throw new NotFound('no-such-figure', 'This claim has no such figure.', 'figure')
    if (claim.checks.some((one) => one.expression === input.expression))
      throw new Conflict('check-exists', 'This claim already has this check.', 'expression')
    const { result, inputs } = await computeCheck(tx, claim, claimed(figure), input.expression)
    const checkId = newId()
    const label = input.label ?? input.expression
    return {
      result: { check: checkId, outcome: result.outcome },
      entry: {
        subject: claim.id,
        revision: await nextEntryRevision(tx, claim.id),
        codes: { check: checkId, figure: figure.id, outcome: result.outcome },
        contents: { check: { label, expression: input.expression, ...result } },
        commitments: {},
      },
      isPublic: claim.isPublic,
      async write(logIdx) {
        const { expression } = input
        await tx.figureCheck.create({
          data: {
            id: checkId,
            claimId: claim.id,
            figureId: figure.id,
            label,
            expression,
            ...result,
            addedById,
            createdAt: now,
            logIdx,
          },
        })
        await tx.checkInput.createMany({
          data: inputs.map(({ name, figureId }) => ({ checkId, name, figureId })),
        })
        await tx.claim.update({
          where: { id: claim.id },
          data: { version: { increment: 1 }, ...claimTouch(logIdx) },
        })
      },
    }
  },
})
