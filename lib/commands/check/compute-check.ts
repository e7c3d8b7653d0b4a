import type { Prisma } from '#lib/db/generated/client.ts'
import { InvalidInput } from '#lib/errors.ts'
import {
  type Claimed,
  type Comparison,
  compare,
  evaluate,
  FigureError,
  type FigureValue,
  namesIn,
  parseExpression,
  type Quantity,
  quantityOf,
  writeDecimal,
  writeQuantity,
} from '#lib/figures/index.ts'
import { storedFigure } from '../figure-input.ts'
import type { LockedClaim } from '../lock-claim.ts'
import { findClaimFigures, type NamedClaimFigure } from './claim-figure.ts'

/** Digits after the point of a stored deviation, which is a percentage. */
const deviationPlaces = 6

/** What a check's row says of its result; decimals as strings. */
export type CheckResult = {
  readonly outcome: Comparison['outcome']
  readonly computedLow: string | null
  readonly computedHigh: string | null
  readonly computedWritten: string | null
  readonly computedUnit: string
  readonly deviationPercent: string | null
}

export type ComputedCheck = { readonly result: CheckResult; readonly inputs: readonly NamedClaimFigure[] }

/** A figure that is about to be read anew: which row it replaces, and the row and reading that will stand. */
export type Corrected = { readonly replaces: string; readonly id: string; readonly value: Claimed }

/**
 * Computes an expression over the claim's evidence figures and, by names such as `claim.6`, figures of other claims,
 * and compares it with one of the claim's figures; `corrected` stands in for the row it replaces. Throws `InvalidInput` on the field `expression`.
 */
export async function computeCheck(
  tx: Prisma.TransactionClient,
  claim: LockedClaim,
  against: Claimed,
  expression: string,
  corrected: Corrected | null = null,
): Promise<ComputedCheck> {
  try {
    const parsed = parseExpression(expression)
    const found = await findClaimFigures(tx, claim, namesIn(parsed))
    const inputs = found.map((input) =>
      input.figureId === corrected?.replaces
        ? { name: input.name, figureId: corrected.id, value: corrected.value }
        : input,
    )
    const named = new Map<string, FigureValue>([
      ...claim.evidence.flatMap((one) => one.figures.map((each) => [each.name, storedFigure(each)] as const)),
      ...inputs.map((input) => [input.name, input.value] as const),
    ])
    const computed = evaluate(parsed, (name) => {
      const value = named.get(name)
      return value && quantityOf(value)
    })
    return { result: resultOf(computed, compare(against, computed)), inputs }
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

function resultOf(computed: Quantity, comparison: Comparison): CheckResult {
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
