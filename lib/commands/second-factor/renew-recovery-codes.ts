import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { personOf } from '../person-of.ts'
import { codeHashes, replaceRecoveryCodes } from './recovery-codes.ts'

/** Gives oneself fresh recovery codes; those there were open nothing any more. */
export const renewRecoveryCodes = command({
  name: 'second-factor.renew-codes',
  input: z.strictObject({ codeHashes }),
  async run(work, input) {
    permit(work.actor, 'second-factor.renew-codes')
    const personId = personOf(work.actor)
    return {
      result: null,
      subject: personId,
      write: () => replaceRecoveryCodes(work, personId, input.codeHashes),
    }
  },
})
