import { z } from 'zod'
import { storedFirst } from '#lib/db/stored-reading.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'

/** Keeps the beginning of a long document, to be shown while the rest is read. */
export const keepFirst = command({
  name: 'intake.keep-first',
  input: z.strictObject({ intake: z.uuid(), first: storedFirst }),
  async run({ tx, actor }, { intake, first }) {
    permit(actor, 'intake.keep-first')
    return {
      result: null,
      subject: intake,
      async write() {
        await tx.intake.updateMany({
          where: { id: intake, readAt: null, discardedAt: null },
          data: { first },
        })
      },
    }
  },
})
