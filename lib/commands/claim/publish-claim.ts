import { z } from 'zod'
import { Conflict } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { ref } from '../input.ts'
import { lockClaim } from '../lock-claim.ts'

/** Makes one claim of a public document public before its time, as it stands. */
export const publishClaim = command({
  name: 'claim.publish',
  input: z.strictObject({ claim: ref }),
  async run({ tx, actor }, input) {
    const claim = await lockClaim(tx, input.claim)
    permit(actor, 'claim.publish')
    if (claim.isPublic) throw new Conflict('already-published', 'This claim is public already.', 'claim')
    if (claim.document.publication !== 'published')
      throw new Conflict('document-private', 'A claim is public only with its document.', 'claim')
    return {
      result: { claim: claim.ref },
      subject: claim.id,
      publishes: [claim.id],
      write: () => Promise.resolve(),
    }
  },
})
