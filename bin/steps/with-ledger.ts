import type { PrismaClient } from '#lib/db/generated/client.ts'
import { makeDatabaseClient } from './database-client.ts'
import { openLedgerDatabase } from './ledger-database.ts'

/**
 * Runs some work with the ledger's database: the one that DATABASE_URL names, the embedded one of a running site, or
 * the embedded one started for the time of the work.
 */
export async function withLedger<Result>(
  work: (ledger: { db: PrismaClient; url: string }) => Promise<Result>,
): Promise<Result> {
  await makeDatabaseClient()
  const { url, embedded } = await openLedgerDatabase({ join: true })
  try {
    const { database } = await import('#lib/db/client.ts')
    const db = database()
    try {
      return await work({ db, url })
    } finally {
      await db.$disconnect()
    }
  } finally {
    await embedded?.stop()
  }
}
