import { z } from 'zod'
import { command } from '../command.ts'
import { prose, ref } from '../input.ts'
import { lockClaim } from '../lock-claim.ts'
import { namedClaim } from './named-claim.ts'
import { lockDuplicate, setAside } from './set-aside.ts'

const common = { claim: ref, note: prose('The note') }

/** Sets a claim aside as not checkable, or as a duplicate of another, with a note that readers see. */
export const dismissClaim = command({
  name: 'claim.dismiss',
  input: z.discriminatedUnion('reason', [
    z.strictObject({ ...common, reason: z.literal('not-checkable') }),
    z.strictObject({
      ...common,
      reason: z.literal('duplicate'),
      duplicateOf: namedClaim('The claim that it repeats'),
    }),
  ]),
  async run(work, input) {
    const { reason, note } = input
    if (input.reason === 'not-checkable') {
      const claim = await lockClaim(work.tx, input.claim)
      return setAside(work, 'claim.dismiss', claim, { reason, of: null, note })
    }
    const named = { words: input.duplicateOf, field: 'duplicateOf' }
    const { claim, of } = await lockDuplicate(work, input.claim, named)
    return setAside(work, 'claim.dismiss', claim, { reason, of, note })
  },
})
