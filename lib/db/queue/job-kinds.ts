import { z } from 'zod'

/** How a kind of background work is queued. Times in seconds. */
export type JobKind = {
  readonly input: z.ZodType
  /** How often it is tried in all, where it fails through no fault of its input. */
  readonly attempts: number
  /** The longest that one attempt may run. */
  readonly expireSeconds: number
  /** How many of it run at once in one process. */
  readonly concurrency: number
  /** How many of one group run at once, in all processes together. */
  readonly groupConcurrency?: number
  /** When it is due by itself, as a cron expression in UTC; its input is then empty. */
  readonly cron?: string
}

const nothing = z.strictObject({})

/** Every kind of work that goes on in the background, by the name of its queue. What it does is in `lib/jobs`. */
export const jobKinds = {
  'intake.read': {
    input: z.strictObject({ intake: z.uuid() }),
    attempts: 3,
    expireSeconds: 300,
    concurrency: 1,
  },
  'sheet.read': {
    input: z.strictObject({ sheet: z.uuid() }),
    attempts: 2,
    expireSeconds: 60,
    concurrency: 1,
  },
  'ledger.check': { input: nothing, attempts: 2, expireSeconds: 1800, concurrency: 1, cron: '41 2 * * *' },
  'source.capture': {
    input: z.strictObject({
      source: z.uuid(),
      /** Also the id of the job: what makes a capture count once. */
      capture: z.uuid(),
      purpose: z.enum(['capture', 'watch']),
      upload: z.strictObject({ sha256: z.string(), fileName: z.string() }).nullable(),
    }),
    attempts: 4,
    expireSeconds: 120,
    concurrency: 4,
    // Two at a time at each host.
    groupConcurrency: 2,
  },
  'sources.watch': { input: nothing, attempts: 1, expireSeconds: 120, concurrency: 1, cron: '*/10 * * * *' },
  'documents.publish': { input: nothing, attempts: 2, expireSeconds: 300, concurrency: 1, cron: '* * * * *' },
  'blobs.sweep': { input: nothing, attempts: 1, expireSeconds: 300, concurrency: 1, cron: '17 3 * * *' },
} as const satisfies Record<string, JobKind>

export type JobKindName = keyof typeof jobKinds
export type JobInput<Name extends JobKindName> = z.output<(typeof jobKinds)[Name]['input']>

/** The same table, for code that treats every kind alike. */
export const jobKindEntries: readonly (readonly [name: JobKindName, kind: JobKind])[] = Object.entries(
  jobKinds,
).map(([name, kind]) => [name as JobKindName, kind])

/** A worker that has not been heard of for this long has died, and its work goes to another; seconds. */
export const heartbeatSeconds = 10
