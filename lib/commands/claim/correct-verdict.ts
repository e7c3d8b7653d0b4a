import { InvalidInput } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { prepareBody } from '../prepare-body.ts'
import { readSitePolicy } from '../site-policy.ts'
import { decided } from './decided.ts'
import { agreedOf, editorsVerdict } from './settle-claim.ts'
import { writeVerdictChange } from './verdict-change.ts'

/** An editor corrects a published verdict, or its caveat, range or re-check date; the old one and the reason stay readable. */
export const correctVerdict = command({
  name: 'claim.correct-verdict',
  input: editorsVerdict,
  async run(work, input) {
    const { tx, actor, now } = work
    const claim = await lockClaim(tx, input.claim)
    permit(actor, 'claim.correct-verdict', { state: claim.state })
    const agreed = agreedOf(input)
    const isSame =
      claim.state === 'decided' &&
      claim.verdict === agreed.verdict &&
      claim.caveat === agreed.caveat &&
      claim.verdictRange === agreed.range &&
      (agreed.recheckOn === null || claim.recheckOn === agreed.recheckOn)
    if (isSame) throw new InvalidInput('nothing-corrected', 'This is the verdict that stands.', 'verdict')
    const reason = prepareBody(work, 'decision-reason', { text: input.reason })
    const given = decided(claim, agreed, now, await readSitePolicy(tx))
    return {
      result: { state: 'decided' as const, verdict: input.verdict },
      isPublic: claim.isPublic,
      publishes: given.publishes,
      entry: {
        subject: claim.id,
        revision: await nextEntryRevision(tx, claim.id),
        codes: { state: 'decided', verdict: input.verdict, basis: 'correction', from: claim.verdict ?? '' },
        hashes: {},
        commitments: { reason: reason.commitment },
      },
      async write(logIdx) {
        await reason.write()
        await given.write(work, {
          basis: 'correction',
          reviewCount: claim.reviews.length,
          decidedById: actor.id,
          reasonId: reason.id,
          logIdx,
        })
        const toVerdict = input.verdict
        await writeVerdictChange(work, claim, { kind: 'corrected', toVerdict, reasonId: reason.id, logIdx })
      },
    }
  },
})
