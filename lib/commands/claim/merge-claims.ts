import { z } from 'zod'
import { command } from '../command.ts'
import { ref } from '../input.ts'
import { namedClaim } from './named-claim.ts'
import { lockDuplicate, setAside } from './set-aside.ts'

/** Sets a claim aside as said already in another, which is checked for both; the note that readers see says so. */
export const mergeClaims = command({
  name: 'claim.merge',
  input: z.strictObject({ claim: ref, into: namedClaim('The other claim') }),
  async run(work, input) {
    const { claim, of } = await lockDuplicate(work, input.claim, { words: input.into, field: 'into' })
    const note = `Checked as claim ${of.ref}.`
    const change = await setAside(work, 'claim.merge', claim, { reason: 'duplicate', of, note })
    return { ...change, result: { ...change.result, into: of.ref } }
  },
})
