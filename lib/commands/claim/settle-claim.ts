import { z } from 'zod'
import { framings, permit, verdicts } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { day, line, prose, ref, writtenRange } from '../input.ts'
import { lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { prepareBody } from '../prepare-body.ts'
import { openingsOf } from '../review/what-was-seen.ts'
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

/** An editor settles a contested claim with a reason that readers see; the reviews are opened with it. */
export const settleClaim = command({
  name: 'claim.settle',
  input: editorsVerdict,
  async run(work, input) {
    const { tx, actor, now } = work
    const claim = await lockClaim(tx, input.claim)
    permit(actor, 'claim.settle', { state: claim.state })
    const reason = prepareBody(work, 'decision-reason', { text: input.reason })
    const opened = openingsOf([...claim.reviews, ...claim.supersededReviews])
    const agreed = agreedOf(input)
    const given = decided(claim, agreed, now, await readSitePolicy(tx))
    return {
      result: { state: 'decided' as const, verdict: input.verdict },
      isPublic: claim.isPublic,
      publishes: given.publishes,
      entry: {
        subject: claim.id,
        revision: await nextEntryRevision(tx, claim.id),
        codes: { state: 'decided', verdict: input.verdict, basis: 'settlement', ...opened.codes },
        hashes: opened.hashes,
        commitments: { reason: reason.commitment },
      },
      async write(logIdx) {
        await reason.write()
        await given.write(work, {
          basis: 'settlement',
          reviewCount: claim.reviews.length,
          decidedById: actor.id,
          reasonId: reason.id,
          logIdx,
        })
      },
    }
  },
})

export const agreedOf = (input: z.output<typeof editorsVerdict>) => ({
  verdict: input.verdict,
  framing: input.framing,
  caveat: input.caveat ?? null,
  range: input.range ?? null,
  recheckOn: input.recheckOn ?? null,
})
