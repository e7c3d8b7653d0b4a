import { type FoundFigure, findFigures } from '#lib/figures/index.ts'
import type { Span } from '#lib/text/index.ts'

/** A stretch whose figures need no claim, and why somebody decided so. */
export type Exemption = Span & { readonly reason: string }

/** Where a figure of the text stands: in claims, exempted, or in neither. */
export type CoveredFigure<Claim extends Span> = {
  readonly figure: FoundFigure
} & (
  | { readonly standing: 'in-claim'; readonly claims: readonly Claim[] }
  | { readonly standing: 'exempted'; readonly reason: string }
  | { readonly standing: 'missing' }
)

export type Coverage<Claim extends Span> = {
  /** Every figure of the text, in order. */
  readonly figures: readonly CoveredFigure<Claim>[]
  readonly total: number
  readonly inClaims: number
  readonly exempted: number
  readonly missing: number
}

/**
 * For every figure found in `text`, whether a claim's quote holds it whole, an exemption does, or it is missing.
 * A claim comes before an exemption. All offsets are code points of `text`, half-open.
 */
export function coverageOf<Claim extends Span>(
  text: string,
  claims: readonly Claim[],
  exemptions: readonly Exemption[] = [],
): Coverage<Claim> {
  const within = holdersOf(claims)
  const exempting = holdersOf(exemptions)
  const figures = findFigures(text).map((figure): CoveredFigure<Claim> => {
    const holders = within(figure)
    if (holders.length > 0) return { figure, standing: 'in-claim', claims: holders }
    const [exemption] = exempting(figure)
    return exemption === undefined
      ? { figure, standing: 'missing' }
      : { figure, standing: 'exempted', reason: exemption.reason }
  })
  const count = (standing: CoveredFigure<Claim>['standing']) =>
    figures.filter((one) => one.standing === standing).length
  return {
    figures,
    total: figures.length,
    inClaims: count('in-claim'),
    exempted: count('exempted'),
    missing: count('missing'),
  }
}

/** The spans that hold a figure whole; figures must be asked for in order. */
function holdersOf<One extends Span>(spans: readonly One[]): (figure: Span) => One[] {
  const waiting = [...spans].sort((a, b) => a.start - b.start)
  let open: One[] = []
  let next = 0
  return (figure) => {
    for (let one = waiting[next]; one !== undefined && one.start <= figure.start; one = waiting[++next])
      open.push(one)
    open = open.filter((one) => one.end > figure.start)
    return open.filter((one) => one.end >= figure.end)
  }
}
