import type { Job as Fetched } from 'pg-boss'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { jobKinds } from '#lib/db/queue/job-kinds.ts'
import { jobRecord } from '#lib/db/queue/job-record.ts'
import { LedgerError } from '#lib/errors.ts'
import { type Job, PassingFailure } from './job.ts'

/** Between two looks whether somebody has called the job off; milliseconds. */
const lookMs = 500

const ourFault = 'This could not be done, and the fault is not yours. The log of the program says more.'

/** One attempt at one job, with its row kept up to date. Throws where the queue should try again or give up. */
export async function runJob(options: {
  db: PrismaClient
  job: Job
  fetched: Fetched
  stopping: AbortSignal
  say: (sentence: string) => void
}): Promise<void> {
  const { db, job, fetched, stopping, say } = options
  const record = jobRecord(db, fetched.id)
  const attempt = fetched.retryCount + 1
  if (!(await record.begin(attempt))) return
  const cancelled = new AbortController()
  const look = setInterval(() => {
    record.isCancelled().then(
      (isSo) => isSo && cancelled.abort(new Error('This was cancelled.')),
      () => {},
    )
  }, lookMs)
  try {
    const signal = AbortSignal.any([stopping, fetched.signal, cancelled.signal])
    const isLastAttempt = attempt >= jobKinds[job.kind].attempts
    await job.run({ db, signal, isLastAttempt, report: record.report }, fetched.data)
    await record.succeed()
  } catch (error) {
    if (cancelled.signal.aborted || (await record.isCancelled())) return
    if (error instanceof LedgerError) return await record.fail(error.message)
    if (!stopping.aborted) say(`The job ${job.kind} (${fetched.id}) ${inWords(error)}`)
    if (attempt < jobKinds[job.kind].attempts) await record.wait()
    else await record.fail(ourFault)
    throw error
  } finally {
    clearInterval(look)
  }
}

/** What can pass needs no trace of where it was thrown. */
function inWords(error: unknown): string {
  if (error instanceof PassingFailure) return `is tried again: ${error.message}`
  return `failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}
