import { z } from 'zod'
import type { Prisma } from '#lib/db/generated/client.ts'
import { Conflict, InvalidInput, NotFound } from '#lib/errors.ts'
import {
  type Comparison,
  compare,
  evaluate,
  FigureError,
  type FigureValue,
  parseExpression,
  type Quantity,
  quantityOf,
  writeDecimal,
  writeQuantity,
} from '#lib/figures/index.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { claimed, storedFigure } from '../figure-input.ts'
import { hashValue } from '../hashing.ts'
import { line, prose, ref } from '../input.ts'
import { type LockedClaim, lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { personOf } from '../person-of.ts'

/** Digits after the point of a stored deviation, which is a percentage. */
const deviationPlaces = 6

/** Computes an expression over the claim's named evidence figures, compares it with one of the claim's figures, and keeps both. */
export const addCheck = command({
  name: 'check.add',
  input: z.strictObject({
    claim: ref,
    figure: z.uuid('Choose the figure that this is compared with.'),
    label: line('What is computed'),
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
    const computed = computeOver(claim, input.expression)
    const comparison = compare(claimed(figure), computed)
    const result = resultOf(computed, comparison)
    const checkId = newId()
    return {
      result: { check: checkId, outcome: comparison.outcome },
      entry: {
        subject: claim.id,
        revision: await nextEntryRevision(tx, claim.id),
        codes: { check: checkId, figure: figure.id, outcome: comparison.outcome },
        hashes: { check: hashValue({ label: input.label, expression: input.expression, ...result }) },
        commitments: {},
      },
      async write(logIdx) {
        await tx.figureCheck.create({
          data: {
            id: checkId,
            claimId: claim.id,
            figureId: figure.id,
            label: input.label,
            expression: input.expression,
            ...result,
            addedById,
            createdAt: now,
            logIdx,
          },
        })
        await tx.claim.update({ where: { id: claim.id }, data: { version: { increment: 1 }, logIdx } })
      },
    }
  },
})

/** What an expression gives over the evidence figures of a claim. Throws `InvalidInput` on the field. */
function computeOver(claim: LockedClaim, expression: string): Quantity {
  const named = new Map<string, FigureValue>(
    claim.evidence.flatMap((one) =>
      one.figures.map((figure) => [figure.name, storedFigure(figure)] as const),
    ),
  )
  try {
    return evaluate(parseExpression(expression), (name) => {
      const figure = named.get(name)
      return figure && quantityOf(figure)
    })
  } catch (error) {
    if (!(error instanceof FigureError)) throw error
    throw new InvalidInput(error.code, `${error.message}${whereIn(expression, error)}`, 'expression')
  }
}

function whereIn(expression: string, { place }: FigureError): string {
  if (!place) return ''
  const part = [...expression].slice(place.start, place.end).join('')
  return ` (character ${place.start + 1}${part === '' || part.length > 40 ? '' : `, at “${part}”`})`
}

type StoredResult = Pick<
  Prisma.FigureCheckUncheckedCreateInput,
  'outcome' | 'computedUnit' | 'deviationPercent'
> & { computedLow: string | null; computedHigh: string | null; computedWritten: string | null }

function resultOf(
  computed: Quantity,
  comparison: Comparison,
): StoredResult & { deviationPercent: string | null } {
  const { low, high, written, unit } = writeQuantity(computed)
  const { deviation } = comparison
  return {
    outcome: comparison.outcome,
    computedLow: low,
    computedHigh: high,
    computedWritten: written,
    computedUnit: unit,
    deviationPercent:
      deviation && writeDecimal({ n: deviation.n * 100n, d: deviation.d }, 'nearest', deviationPlaces),
  }
}
