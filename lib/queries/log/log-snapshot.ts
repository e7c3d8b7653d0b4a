import type { Prisma, PrismaClient } from '#lib/db/generated/client.ts'
import { Conflict } from '#lib/errors.ts'

/** The ledger at one moment: everything read by `db` belongs to this checkpoint and its `size`. */
export type LogSnapshot = {
  readonly db: Prisma.TransactionClient
  readonly size: number
  readonly note: string
  /** Every verifier key that the log was ever signed under, the latest first. */
  readonly keys: readonly string[]
}

/** How often, and at what distance, the log is looked at again until all of it is published; milliseconds. */
const tries = 20
const pauseMs = 500
/** The longest that a whole export may take; milliseconds. */
const timeoutMs = 6 * 3_600_000

/**
 * Runs `work` on one moment of the ledger at which every entry was published. Throws `not-published` where entries
 * wait for longer than ten seconds, and passes on what `work` throws.
 */
export async function withLogSnapshot<Result>(
  db: PrismaClient,
  work: (snapshot: LogSnapshot) => Promise<Result>,
): Promise<Result> {
  for (let left = tries; left > 0; left -= 1) {
    const done = await db.$transaction((tx) => onceWhole(tx, work), {
      isolationLevel: 'RepeatableRead',
      timeout: timeoutMs,
    })
    if (done !== null) return done.result
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
  throw new Conflict(
    'not-published',
    'The log has entries that are not published yet; try again in a moment.',
  )
}

async function onceWhole<Result>(
  tx: Prisma.TransactionClient,
  work: (snapshot: LogSnapshot) => Promise<Result>,
): Promise<{ result: Result } | null> {
  const newest = await tx.logCheckpoint.findFirst({ orderBy: { size: 'desc' } })
  const head = await tx.logHead.findUniqueOrThrow({ where: { id: 1 } })
  if (newest?.size !== head.size) return null
  const keys = await tx.logCheckpoint.groupBy({ by: ['key'], _max: { size: true } })
  const latestFirst = keys.sort((one, other) => Number((other._max.size ?? 0n) - (one._max.size ?? 0n)))
  const snapshot = {
    db: tx,
    size: Number(newest.size),
    note: newest.note,
    keys: latestFirst.map(({ key }) => key),
  }
  return { result: await work(snapshot) }
}
