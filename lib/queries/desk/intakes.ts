import { z } from 'zod'
import type { Prisma } from '#lib/db/generated/client.ts'
import { jobStates } from '#lib/db/queue/job-record.ts'
import type { Query } from '../query.ts'
import { deskViewer } from './desk-viewer.ts'

/** How many of the latest are listed. */
const rowLimit = 50

/** Where the reading of a document stands. */
export type ReadingState = {
  readonly job: string
  readonly state: (typeof jobStates)[number]
  /** A code: opening, fetching, reading, claims. */
  readonly step: string | null
  readonly done: number
  readonly total: number | null
  /** Why it failed, as a sentence. */
  readonly problem: string | null
  readonly attempt: number
}

export type IntakeRow = {
  readonly id: string
  readonly name: string
  readonly by: string | null
  readonly createdAt: string
  readonly reading: ReadingState
  /** The document it became, or whose text it repeats. */
  readonly document: { readonly ref: string; readonly isNew: boolean } | null
  readonly claimCount: number | null
}

/** The documents that were brought in lately, newest first; those put aside are left out. */
export const readIntakes: Query<Record<string, never>, IntakeRow[]> = async (db, viewer) => {
  deskViewer(viewer)
  const rows = await db.intake.findMany({
    where: { discardedAt: null },
    select: {
      id: true,
      name: true,
      createdAt: true,
      acceptedAt: true,
      requestedBy: { select: { name: true } },
      document: { select: { ref: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: rowLimit,
  })
  const ids = rows.map(({ id }) => id)
  const [jobs, counts] = await Promise.all([
    db.job.findMany({
      where: { subject: { in: ids }, kind: 'intake.read' },
      select: jobSelect,
      orderBy: { createdAt: 'asc' },
    }),
    db.$queryRaw<{ id: string; count: number }[]>`
      SELECT id, jsonb_array_length(claims) AS count FROM intake WHERE id = ANY(${ids}::uuid[]) AND claims IS NOT NULL`,
  ])
  const jobOf = new Map(jobs.map((job) => [job.subject, job]))
  const countOf = new Map(counts.map(({ id, count }) => [id, count]))
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    by: row.requestedBy?.name ?? null,
    createdAt: row.createdAt.toISOString(),
    reading: readingState(jobOf.get(row.id)),
    document: row.document && { ref: row.document.ref, isNew: row.acceptedAt !== null },
    claimCount: countOf.get(row.id) ?? null,
  }))
}

export const jobSelect = {
  id: true,
  subject: true,
  state: true,
  step: true,
  done: true,
  total: true,
  problem: true,
  attempt: true,
} satisfies Prisma.JobSelect

type JobRow = Prisma.JobGetPayload<{ select: typeof jobSelect }>

/** A job's row as pages show it; one that is gone was done long ago. */
export function readingState(job: JobRow | undefined): ReadingState {
  if (!job) return { job: '', state: 'done', step: null, done: 0, total: null, problem: null, attempt: 1 }
  const { id, step, done, total, problem, attempt } = job
  return { job: id, state: z.enum(jobStates).parse(job.state), step, done, total, problem, attempt }
}
