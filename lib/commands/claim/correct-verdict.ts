import { InvalidInput } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { lockClaim } from '../lock-claim.ts'
import { agreedOf, editorsVerdict, givenByEditor } from './editors-verdict.ts'
import { writeVerdictChange } from './verdict-change.ts'

/** An editor corrects a published verdict, or its caveat, range or re-check date; the old one and the reason stay readable. */
export const correctVerdict = command({
  name: 'claim.correct-verdict',
  input: editorsVerdict,
  async run(work, input) {
    const claim = await lockClaim(work.tx, input.claim)
    permit(work.actor, 'claim.correct-verdict', { state: claim.state })
    const agreed = agreedOf(input)
    const isSame =
      claim.state === 'decided' &&
      claim.verdict === agreed.verdict &&
      claim.caveat === agreed.caveat &&
      claim.verdictRange === agreed.range &&
      (agreed.recheckOn === null || claim.recheckOn === agreed.recheckOn)
    if (isSame) throw new InvalidInput('nothing-corrected', 'This is the verdict that stands.', 'verdict')
    return givenByEditor(work, claim, input, {
      basis: 'correction',
      codes: { from: claim.verdict ?? '' },
      hashes: {},
      further: (reasonId, logIdx) =>
        writeVerdictChange(work, claim, { kind: 'corrected', toVerdict: agreed.verdict, reasonId, logIdx }),
    })
  },
})
