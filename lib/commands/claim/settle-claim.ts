import { z } from 'zod'
import { permit, verdicts } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { line, prose, ref } from '../input.ts'
import { lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { prepareBody } from '../prepare-body.ts'
import { openingsOf } from '../review/what-was-seen.ts'

/** An editor settles a contested claim with a reason that readers see; the reviews are opened with it. */
export const settleClaim = command({
  name: 'claim.settle',
  input: z.strictObject({
    claim: ref,
    verdict: z.enum(verdicts, 'Choose a verdict.'),
    reason: prose('The reason'),
    caveat: line('The caveat').optional(),
  }),
  async run(work, input) {
    const { tx, actor, now, newId } = work
    const claim = await lockClaim(tx, input.claim)
    permit(actor, 'claim.settle', { state: claim.state })
    const reason = prepareBody(work, 'decision-reason', { text: input.reason })
    const opened = openingsOf(claim.reviews)
    const caveat = input.caveat ?? null
    return {
      result: { state: 'decided' as const, verdict: input.verdict },
      entry: {
        subject: claim.id,
        revision: await nextEntryRevision(tx, claim.id),
        codes: { state: 'decided', verdict: input.verdict, basis: 'settlement', ...opened.codes },
        hashes: opened.hashes,
        commitments: { reason: reason.commitment },
      },
      async write(logIdx) {
        await reason.write()
        await tx.decision.create({
          data: {
            id: newId(),
            claimId: claim.id,
            verdict: input.verdict,
            caveat,
            basis: 'settlement',
            reviewCount: claim.reviews.length,
            decidedById: actor.id,
            reasonId: reason.id,
            createdAt: now,
            logIdx,
          },
        })
        await tx.claim.update({
          where: { id: claim.id },
          data: {
            state: 'decided',
            verdict: input.verdict,
            caveat,
            decidedAt: now,
            version: { increment: 1 },
            logIdx,
          },
        })
      },
    }
  },
})
