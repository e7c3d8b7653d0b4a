import { currentFigures } from '#lib/db/current.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { InvalidInput } from '#lib/errors.ts'
import {
  compare,
  evaluate,
  FigureError,
  type FigureValue,
  namesIn,
  parseExpression,
  quantityOf,
  writeDecimal,
  writeQuantity,
} from '#lib/figures/index.ts'
import { deskViewer } from '../desk/desk-viewer.ts'
import { found, type Query } from '../query.ts'
import { type NamedFigure, readClaimPage } from './claim-page.ts'
import { type CheckRow, type FigureRow, readFigure } from './claim-row.ts'

export type CheckPreview = { figure: FigureRow; check: CheckRow; named: NamedFigure[] }

/** What an expression would give if it were added as a check now. Throws `InvalidInput` with what is wrong in it. */
export const readCheckPreview: Query<
  { ref: string; figure: string; expression: string },
  CheckPreview
> = async (db, viewer, { ref, figure: figureId, expression }) => {
  deskViewer(viewer)
  const claim = await readClaimPage(db, viewer, { ref })
  const figure = found(claim.figures.find((one) => one.id === figureId) ?? null)
  try {
    const parsed = parseExpression(expression)
    const named = [...claim.namedFigures, ...(await otherClaims(db, ref, namesIn(parsed)))]
    const computed = evaluate(parsed, (name) => {
      const value = named.find((one) => one.name === name)
      return value && quantityOf(value)
    })
    const { outcome, deviation } = compare(figure, computed)
    const { low, high, written, unit } = writeQuantity(computed)
    const check: CheckRow = {
      figureId,
      label: '',
      expression,
      outcome,
      computedLow: low,
      computedHigh: high,
      computedWritten: written,
      computedUnit: unit,
      deviationPercent: deviation && writeDecimal({ n: deviation.n * 100n, d: deviation.d }, 'nearest', 6),
    }
    return { figure, check, named }
  } catch (error) {
    if (error instanceof FigureError) throw new InvalidInput(error.code, error.message, 'expression')
    throw error
  }
}

/** Figures of other claims that the expression names: `claim.6`, `claim.6.2`. */
async function otherClaims(db: PrismaClient, own: string, names: readonly string[]): Promise<NamedFigure[]> {
  const wanted = names.flatMap((name) => {
    const [, ref, position] = /^claim\.([a-z0-9-]+)(?:\.([1-9]\d?))?$/.exec(name) ?? []
    return ref === undefined || ref === own ? [] : [{ name, ref, at: Number(position ?? 1) - 1 }]
  })
  const claims = await db.claim.findMany({
    where: { ref: { in: wanted.map((one) => one.ref) } },
    select: { ref: true, restatement: true, figures: currentFigures },
  })
  return wanted.flatMap(({ name, ref, at }) => {
    const claim = claims.find((one) => one.ref === ref)
    const row = claim?.figures.find((one) => one.position === at)
    if (!claim || !row) return []
    const value: FigureValue & FigureRow = readFigure(row)
    return [{ ...value, name, label: value.quote, from: { claim: ref, title: claim.restatement } }]
  })
}
