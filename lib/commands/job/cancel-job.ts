import { z } from 'zod'
import { Conflict, NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'

/** Calls work off that waits or runs; what it has done so far stays as it is. */
export const cancelJob = command({
  name: 'job.cancel',
  input: z.strictObject({ job: z.uuid() }),
  async run({ tx, actor, now }, input) {
    const job = await tx.job.findUnique({ where: { id: input.job } })
    permit(actor, 'job.cancel')
    if (!job) throw new NotFound('no-such-job', 'There is no such job.')
    return {
      result: { subject: job.subject },
      subject: job.id,
      async write() {
        const { count } = await tx.job.updateMany({
          where: { id: job.id, state: { in: ['waiting', 'running'] } },
          data: { state: 'cancelled', endedAt: now },
        })
        if (count === 0) throw new Conflict('job-ended', 'This has ended already.')
        await tx.$executeRaw`
          UPDATE pgboss.job SET state = 'cancelled', completed_on = now()
          WHERE id = ${job.id}::uuid AND name = ${job.kind} AND state IN ('created', 'retry', 'active')`
      },
    }
  },
})
