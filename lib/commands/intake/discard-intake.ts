import { z } from 'zod'
import { Prisma } from '#lib/db/generated/client.ts'
import { Conflict, NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'

/** Puts a document that was brought in aside; its text and what was found in it are forgotten. */
export const discardIntake = command({
  name: 'intake.discard',
  input: z.strictObject({ intake: z.uuid() }),
  async run({ tx, actor, now }, { intake: id }) {
    permit(actor, 'intake.discard')
    const intake = await tx.intake.findUnique({ where: { id }, select: { id: true } })
    if (!intake) throw new NotFound('no-such-intake', 'There is no such document to be brought in.')
    return {
      result: null,
      subject: id,
      async write() {
        const nothing = Prisma.DbNull
        const { count } = await tx.intake.updateMany({
          where: { id, acceptedAt: null, discardedAt: null },
          data: {
            discardedAt: now,
            text: null,
            blocks: nothing,
            claims: nothing,
            coverage: nothing,
            first: nothing,
          },
        })
        if (count === 0) throw new Conflict('intake-ended', 'This has been accepted or put aside already.')
        await tx.job.updateMany({
          where: { subject: id, kind: 'intake.read', state: { in: ['waiting', 'running'] } },
          data: { state: 'cancelled', endedAt: now },
        })
      },
    }
  },
})
