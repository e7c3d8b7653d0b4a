import type { Prisma, PrismaClient } from '../generated/client.ts'

/** The states of a job's row; the last three are its ends. */
export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export type JobState = (typeof jobStates)[number]

/** What a worker writes of one job. Work that comes by the clock has no row, and nothing is written of it. */
export type JobRecord = {
  /** False where the job was called off before it began. */
  readonly begin: (attempt: number) => Promise<boolean>
  readonly report: (progress: { step?: string; done: number; total?: number }) => Promise<void>
  readonly isCancelled: () => Promise<boolean>
  readonly succeed: () => Promise<void>
  /** `problem` is a sentence for whoever asked for the work. */
  readonly fail: (problem: string) => Promise<void>
  /** It will be tried again. */
  readonly wait: () => Promise<void>
}

const going = ['waiting', 'running']

/** Bookkeeping of a job, outside any command: it says how far the work is and changes nothing of the ledger. */
export function jobRecord(db: PrismaClient, id: string): JobRecord {
  const set = (data: Prisma.JobUpdateManyMutationInput, from = ['running']) =>
    db.job.updateMany({ where: { id, state: { in: from } }, data })
  const find = () => db.job.findUnique({ where: { id }, select: { state: true } })
  return {
    async begin(attempt) {
      const fresh = { state: 'running', attempt, startedAt: new Date(), done: 0, total: null, step: null }
      const { count } = await set(fresh, going)
      return count === 1 || (await find()) === null
    },
    async report({ step, done, total }) {
      await set({ done, ...(step === undefined ? {} : { step }), ...(total === undefined ? {} : { total }) })
    },
    async isCancelled() {
      return (await find())?.state === 'cancelled'
    },
    async succeed() {
      await set({ state: 'done', endedAt: new Date() })
    },
    async fail(problem) {
      await set({ state: 'failed', problem, endedAt: new Date() }, going)
    },
    async wait() {
      await set({ state: 'waiting' })
    },
  }
}

/** Ends the rows of jobs that the queue has given up on because every worker that took them died. */
export async function closeLostJobs(db: PrismaClient, problem: string): Promise<void> {
  await db.$executeRaw`
    UPDATE job SET state = 'failed', problem = ${problem}, ended_at = now()
    FROM pgboss.job queued
    WHERE queued.id = job.id AND queued.name = job.kind AND queued.state = 'failed'
      AND job.state IN ('waiting', 'running')`
}
