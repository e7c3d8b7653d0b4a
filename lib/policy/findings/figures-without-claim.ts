import type { CheckedDocument } from './finding.ts'

/** How many quotes a finding names. */
const named = 5

/** Every figure of a document stands in a claim, or has been set aside with a reason. */
export function figuresWithoutClaim({ uncovered }: CheckedDocument): readonly string[] {
  if (uncovered.length === 0) return []
  const some = uncovered.slice(0, named).join('; ')
  const more = uncovered.length > named ? `, and ${uncovered.length - named} more` : ''
  return [
    uncovered.length === 1
      ? `One figure stands in no claim: ${some}.`
      : `${uncovered.length} figures stand in no claim: ${some}${more}.`,
  ]
}
