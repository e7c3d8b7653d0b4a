import { z } from 'zod'
import { InvalidInput } from '#lib/errors.ts'
import { framings, verdicts } from '#lib/policy/index.ts'
import { day, line, prose, ref, version, writtenRange } from '../input.ts'
import type { LockedClaim } from '../lock-claim.ts'

/** What a reviewer fills in. `version` is the claim's as it stood on the page; left out, nothing is compared. */
export const reviewInput = z.strictObject({
  claim: ref,
  version: version.optional(),
  verdict: z.enum(verdicts, 'Choose a verdict.'),
  framing: z.enum(framings).default('exact'),
  framingNote: prose('The context note').optional(),
  rationale: prose('The rationale'),
  caveat: line('The caveat').optional(),
  range: writtenRange.optional(),
  recheckOn: day.optional(),
  evidence: z.array(z.uuid()).max(100),
})
export type ReviewInput = z.output<typeof reviewInput>

/** Throws `InvalidInput` for a verdict that rests on nothing, or a framing that nobody could follow. */
export function refuseUnfounded(claim: LockedClaim, input: ReviewInput, transcribedEvidence: boolean): void {
  if (input.framing !== 'exact' && input.framingNote === undefined)
    throw new InvalidInput(
      'no-context-note',
      'Say what the sources say instead, as the claim does not put it exactly.',
      'framingNote',
    )
  const cited = claim.evidence.filter((one) => input.evidence.includes(one.id))
  if (cited.length < new Set(input.evidence).size)
    throw new InvalidInput('evidence-elsewhere', 'A review cites evidence of its own claim only.', 'evidence')
  if (input.verdict === 'unverifiable') return
  if (cited.length === 0)
    throw new InvalidInput('no-evidence', 'Cite the evidence that this verdict rests on.', 'evidence')
  if (!transcribedEvidence && cited.every((one) => one.standing === 'transcribed' && one.kind === 'passage'))
    throw new InvalidInput(
      'only-transcribed',
      'On this site a verdict needs at least one passage found in a snapshot, or a search or enquiry on record.',
      'evidence',
    )
}
