import type { StoredClaim } from '#lib/db/stored-reading.ts'
import { proposedFrom } from '#lib/extraction/index.ts'
import { type ProposalInput, proposalInput } from '../proposal/proposal-input.ts'

/** Which of the claims found in a document become proposals: all, those as likely worth checking as not, or none. */
export const proposalChoices = ['all', 'worth', 'none'] as const
export type ProposalChoice = (typeof proposalChoices)[number]

const figureLimit = 20

/** Found claims as proposals; one that no proposal can hold, such as a restatement of pages, is left out. */
export function intakeProposals(claims: readonly StoredClaim[], choice: ProposalChoice): ProposalInput[] {
  if (choice === 'none') return []
  return claims
    .filter(({ score }) => choice === 'all' || score >= proposedFrom)
    .flatMap(({ exact: _exact, prefix: _prefix, suffix: _suffix, figures, ...claim }) => {
      const parsed = proposalInput.safeParse({
        ...claim,
        figures: figures.slice(0, figureLimit).map(({ start: _start, end: _end, ...figure }) => figure),
        origin: 'extraction',
      })
      return parsed.success ? [parsed.data] : []
    })
}
