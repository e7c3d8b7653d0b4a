import { PrismaPg } from '@prisma/adapter-pg'
import { invariant } from '#lib/invariant.ts'
import { settings } from '#lib/settings.ts'
import { PrismaClient } from './generated/client.ts'
import { LedgerPool } from './ledger-pool.ts'

/** The longest that a statement waits for what another transaction holds. */
const lockLimitMs = 20_000

/** A client of the database at `url`, with at most `connections` connections; the caller disconnects it. */
export function openDatabase(url: string, connections = 10, lockLimit = lockLimitMs): PrismaClient {
  // Prisma reads the relations of a row side by side, on one connection where it is in a transaction.
  const pool = new LedgerPool({
    connectionString: url,
    max: connections,
    lock_timeout: lockLimit,
  })
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: statementNames(),
    disposeExternalPool: true,
  })
  return new PrismaClient({ adapter })
}

/** Statements of so many characters take longer to plan than to run; a connection keeps at most so many plans. */
const longStatement = 800
const planLimit = 64

/** Names the long statements, so that each connection plans them once; others are planned each time. */
function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined || sql.length < longStatement || names.size >= planLimit) return known ?? ''
    const name = `s${names.size + 1}`
    names.set(sql, name)
    return name
  }
}

/** Kept on the global object, because a development server loads this module anew at every change. */
const held = globalThis as typeof globalThis & {
  claimLedgerDatabase?: PrismaClient
  claimLedgerReading?: PrismaClient
}

/** This process's one client of the ledger's database, as the application. */
export function database(): PrismaClient {
  const { databaseUrl } = settings()
  invariant(databaseUrl, 'the database is up, and its address set, before anything reads it')
  held.claimLedgerDatabase ??= openDatabase(databaseUrl)
  return held.claimLedgerDatabase
}

/** The same for public pages: as the role that only reads, where DATABASE_READ_URL names one. */
export function readingDatabase(): PrismaClient {
  const { databaseUrl, databaseReadUrl } = settings()
  if (databaseReadUrl === databaseUrl) return database()
  invariant(databaseReadUrl, 'the database is up, and its address set, before anything reads it')
  held.claimLedgerReading ??= openDatabase(databaseReadUrl)
  return held.claimLedgerReading
}

/** Closes this process's clients. */
export async function closeDatabases(): Promise<void> {
  await Promise.all([held.claimLedgerDatabase?.$disconnect(), held.claimLedgerReading?.$disconnect()])
}
