import { formatAmount } from '#lib/figures/index.ts'
import type { PublishedClaim } from './published-claim.ts'

/** Significant digits of a computed value for people; a ratio is read with fewer. */
const digits = { ratio: 3, other: 4 }

/** What the sources give for a claim's first figure, as people write it; null where no check computed it. */
export function recordAmount({ figures: [figure], checks: [check] }: PublishedClaim): string | null {
  const value = check?.computedWritten ?? check?.computedLow ?? check?.computedHigh
  if (!figure || !check || !value) return null
  return formatAmount(value, check.computedUnit, {
    kind: figure.kind,
    digits: figure.kind === 'ratio' ? digits.ratio : digits.other,
  })
}
