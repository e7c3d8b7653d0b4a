import { type FigureValue, meet, quantityOf } from '#lib/figures/index.ts'
import type { ClaimRule } from './finding.ts'

/** Two claims that are linked as stating one figure state one figure. Each pair is told once, at the later reference. */
export const figureStatedDifferently: ClaimRule = (claim) =>
  claim.sameFigure
    .filter((other) => other.ref < claim.ref)
    .flatMap((other) => {
      const pairs = claim.figures.flatMap((own) =>
        other.figures.filter((one) => one.unit === own.unit).map((one) => ({ own, one })),
      )
      if (pairs.length === 0 || pairs.some(({ own, one }) => agree(own, one))) return []
      const [first] = pairs
      return [
        `It says ${first?.own.quote}, and claim ${other.ref}, which states the same figure, says ${first?.one.quote}.`,
      ]
    })

const agree = (a: FigureValue, b: FigureValue): boolean =>
  meet(quantityOf(a).interval, quantityOf(b).interval)
