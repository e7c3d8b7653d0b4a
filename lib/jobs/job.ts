import type { PrismaClient } from '#lib/db/generated/client.ts'
import { type JobInput, type JobKindName, jobKinds } from '#lib/db/queue/job-kinds.ts'

/** What a job works with. */
export type JobWork = {
  readonly db: PrismaClient
  /** Aborts when the job is cancelled, has run too long, or the program stops. */
  readonly signal: AbortSignal
  /** It will not be tried again. */
  readonly isLastAttempt: boolean
  /** Says how far it is, for the desk to show. */
  readonly report: (progress: { step?: string; done: number; total?: number }) => Promise<void>
}

/** Thrown where another attempt may do better, and nobody is at fault: the sentence says what it was. */
export class PassingFailure extends Error {
  override readonly name = 'PassingFailure'
}

/** Work of one kind, ready to be given to a worker. */
export type Job = {
  readonly kind: JobKindName
  readonly run: (work: JobWork, input: unknown) => Promise<void>
}

/**
 * Defines what a kind of job does: a shell round a command. A `LedgerError` that it throws is its end, with its
 * sentence shown to whoever asked; any other error lets it be tried again.
 */
export function job<Name extends JobKindName>(
  kind: Name,
  run: (work: JobWork, input: JobInput<Name>) => Promise<void>,
): Job {
  const parse = (input: unknown) => jobKinds[kind].input.parse(input) as JobInput<Name>
  return { kind, run: (work, input) => run(work, parse(input)) }
}
