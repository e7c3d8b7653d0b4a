import { z } from 'zod'
import { framings, verdicts } from '#lib/policy/index.ts'
import type { LoggedChange, Work } from '../command.ts'
import { day, line, prose, ref, writtenRange } from '../input.ts'
import { type LockedClaim, nextEntryRevision } from '../lock-claim.ts'
import { prepareBody } from '../prepare-body.ts'
import { readSitePolicy } from '../site-policy.ts'
import { decided } from './decided.ts'

/** A verdict as an editor gives it, with the reason that readers see. */
export const editorsVerdict = z.strictObject({
  claim: ref,
  verdict: z.enum(verdicts, 'Choose a verdict.'),
  framing: z.enum(framings).default('exact'),
  reason: prose('The reason'),
  caveat: line('The caveat').optional(),
  range: writtenRange.optional(),
  recheckOn: day.optional(),
})
type EditorsVerdict = z.output<typeof editorsVerdict>

/** The verdict itself, as a decision holds it. */
export const agreedOf = (input: EditorsVerdict) => ({
  verdict: input.verdict,
  framing: input.framing,
  caveat: input.caveat ?? null,
  range: input.range ?? null,
  recheckOn: input.recheckOn ?? null,
})

type Ground = {
  readonly basis: 'settlement' | 'correction'
  /** What the entry says beside the verdict. */
  readonly codes: Readonly<Record<string, string>>
  readonly hashes: Readonly<Record<string, string>>
  /** What is written beside the decision. */
  readonly further?: (reasonId: string, logIdx: bigint | null) => Promise<void>
}
type Given = { readonly state: 'decided'; readonly verdict: EditorsVerdict['verdict'] }

/** The change that an editor's verdict makes, whether it settles a claim or corrects one. */
export async function givenByEditor(
  work: Work,
  claim: LockedClaim,
  input: EditorsVerdict,
  { basis, codes, hashes, further }: Ground,
): Promise<LoggedChange<Given>> {
  const { tx, actor, now } = work
  const reason = prepareBody(work, 'decision-reason', { text: input.reason })
  const given = decided(claim, agreedOf(input), now, await readSitePolicy(tx))
  return {
    result: { state: 'decided', verdict: input.verdict },
    isPublic: claim.isPublic,
    publishes: given.publishes,
    entry: {
      subject: claim.id,
      revision: await nextEntryRevision(tx, claim.id),
      codes: { state: 'decided', verdict: input.verdict, basis, ...codes },
      hashes,
      commitments: { reason: reason.commitment },
    },
    async write(logIdx) {
      await reason.write()
      await given.write(work, {
        basis,
        reviewCount: claim.reviews.length,
        decidedById: actor.id,
        reasonId: reason.id,
        logIdx,
      })
      await further?.(reason.id, logIdx)
    },
  }
}
