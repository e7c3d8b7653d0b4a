import type { PrismaClient } from '#lib/db/generated/client.ts'
import { makeDatabaseClient } from './database-client.ts'
import { openLedgerDatabase } from './ledger-database.ts'
import { noticeOldBackup } from './publish-log.ts'

export type Ledger = {
  readonly db: PrismaClient
  readonly url: string
  /** No site runs on it: the embedded server was started for this work. */
  readonly isAlone: boolean
}

/**
 * Runs some work with the ledger's database: the one that DATABASE_URL names, the embedded one of a running site, or
 * the embedded one started for the time of the work.
 */
export async function withLedger<Result>(work: (ledger: Ledger) => Promise<Result>): Promise<Result> {
  await makeDatabaseClient()
  const { url, embedded } = await openLedgerDatabase({ join: true })
  try {
    const { database } = await import('#lib/db/client.ts')
    const db = database()
    try {
      await noticeOldBackup(db)
      return await work({ db, url, isAlone: embedded !== null && !embedded.isJoined })
    } finally {
      await db.$disconnect()
    }
  } finally {
    await embedded?.stop()
  }
}
