import { type Job as Fetched, PgBoss } from 'pg-boss'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { type Listening, listen } from '#lib/db/listen.ts'
import { jobChannel } from '#lib/db/queue/enqueue.ts'
import { heartbeatSeconds, type JobKind, jobKindEntries } from '#lib/db/queue/job-kinds.ts'
import { closeLostJobs } from '#lib/db/queue/job-record.ts'
import { invariant } from '#lib/invariant.ts'
import { allJobs } from './all-jobs.ts'
import type { Job } from './job.ts'
import { runJob } from './run-job.ts'

/** How often the queue is looked through for work whose worker has died, and rows are closed; seconds. */
const watchSeconds = 10
/** Between two looks for work, where no notice of it came; seconds. */
const pollSeconds = 2
/** Between two pieces of work of one worker, so that whoever reads the site meanwhile goes first; milliseconds. */
const restMs = 200
/** How long work may take to end when the program stops; milliseconds. */
const stopMs = 3_000

const lostProblem = 'The program that worked on this ended several times before it was done. Try again.'

export type Working = { readonly stop: () => Promise<void> }

/**
 * Works off the queue until it is stopped: every kind of job, those that are due by the clock too. What a killed
 * worker left is taken up again within half a minute.
 */
export async function startWorking(options: {
  db: PrismaClient
  url: string
  jobs?: readonly Job[]
  say: (sentence: string) => void
}): Promise<Working> {
  const { db, url, say, jobs = allJobs } = options
  const boss = new PgBoss({
    connectionString: url,
    max: 4,
    migrate: false,
    createSchema: false,
    superviseIntervalSeconds: watchSeconds,
    monitorIntervalSeconds: watchSeconds,
    application_name: 'claim-ledger jobs',
  })
  const stopping = new AbortController()
  boss.on('error', (error) => stopping.signal.aborted || say(`The job queue reports: ${error.message}`))
  await boss.start()
  await boss.supervise()
  const workers = (
    await Promise.all(
      jobs.map((job) =>
        takeWork(boss, job, (fetched) => runJob({ db, job, fetched, stopping: stopping.signal, say })),
      ),
    )
  ).flat()
  const wake = (kind?: string) => {
    for (const { name, id } of workers) if (kind === undefined || kind === name) boss.notifyWorker(id)
  }
  const listening: Listening = await listen(url, jobChannel, wake, () => wake())
  const closing = setInterval(() => void closeLostJobs(db, lostProblem).catch(() => {}), watchSeconds * 1000)
  return {
    async stop() {
      clearInterval(closing)
      stopping.abort(new Error('The program stops.'))
      await listening.stop()
      await boss.stop({ graceful: true, timeout: stopMs })
    },
  }
}

type Worker = { readonly name: string; readonly id: string }

/** Hands jobs of one kind to `run`, so many at once as the kind allows, and puts the kind on the clock where it belongs there. */
async function takeWork(boss: PgBoss, job: Job, run: (fetched: Fetched) => Promise<void>): Promise<Worker[]> {
  const kind = jobKindEntries.find(([name]) => name === job.kind)?.[1]
  invariant(kind, 'every job is of a kind that is listed')
  if (kind.cron) await boss.schedule(job.kind, kind.cron, {})
  // One by one and not by `localConcurrency`, which would leave all but the first deaf to notices.
  return Promise.all(Array.from({ length: kind.concurrency }, () => startWorker(boss, job.kind, kind, run)))
}

async function startWorker(
  boss: PgBoss,
  name: string,
  { groupConcurrency }: JobKind,
  run: (fetched: Fetched) => Promise<void>,
): Promise<Worker> {
  const worker = { name, id: '' }
  worker.id = await boss.work<object>(
    name,
    {
      batchSize: 1,
      ...(groupConcurrency === undefined ? {} : { groupConcurrency }),
      pollingIntervalSeconds: pollSeconds,
      heartbeatRefreshSeconds: heartbeatSeconds / 3,
    },
    async ([fetched]) => {
      if (!fetched) return
      await run(fetched).finally(() => setTimeout(() => boss.notifyWorker(worker.id), restMs))
    },
  )
  return worker
}
