import type { Prisma } from '../generated/client.ts'
import { type JobInput, type JobKindName, jobKinds } from './job-kinds.ts'

/** The channel on which workers hear that work has come. */
export const jobChannel = 'job'

export type Enqueued<Name extends JobKindName> = {
  readonly id: string
  readonly kind: Name
  readonly input: JobInput<Name>
  /** The id of what the work is about. */
  readonly subject?: string
  readonly requestedById?: string | null
  readonly now: Date
  /** Of work in one group few are done at a time, where its kind says so. */
  readonly group?: string
  /** The work waits until then. */
  readonly startAt?: Date
}

/**
 * Puts work into the queue within a command's transaction: it is there if and only if the command's change is. The
 * work gets a row of `job` with the same id, which shows how far it is. The insert is pg-boss's documented way in for
 * SQL; what the queue says of retries and limits goes along, as its own `send` would do.
 */
export async function enqueue<Name extends JobKindName>(
  tx: Prisma.TransactionClient,
  work: Enqueued<Name>,
): Promise<void> {
  const startAt = work.startAt ?? work.now
  const input = JSON.stringify(jobKinds[work.kind].input.parse(work.input))
  await tx.job.create({
    data: {
      id: work.id,
      kind: work.kind,
      subject: work.subject ?? null,
      state: 'waiting',
      requestedById: work.requestedById ?? null,
      createdAt: work.now,
    },
  })
  await tx.$executeRaw`
    INSERT INTO pgboss.job (id, name, data, start_after, keep_until, policy, expire_seconds, deletion_seconds,
                            retry_limit, retry_delay, retry_backoff, retry_delay_max, heartbeat_seconds, group_id)
    SELECT ${work.id}::uuid, name, ${input}::jsonb, ${startAt}::timestamptz,
           ${startAt}::timestamptz + retention_seconds * interval '1 second',
           policy, expire_seconds, deletion_seconds,
           retry_limit, retry_delay, retry_backoff, retry_delay_max, heartbeat_seconds, ${work.group ?? null}::text
    FROM pgboss.queue WHERE name = ${work.kind}`
  await tx.$executeRaw`SELECT pg_notify(${jobChannel}, ${work.kind})`
}
