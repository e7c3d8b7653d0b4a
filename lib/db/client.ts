import { PrismaPg } from '@prisma/adapter-pg'
import { invariant } from '#lib/invariant.ts'
import { settings } from '#lib/settings.ts'
import { PrismaClient } from './generated/client.ts'

/** A client of the database at `url`, with at most `connections` connections; the caller disconnects it. */
export function openDatabase(url: string, connections = 10): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: connections }) })
}

/** Kept on the global object, because a development server loads this module anew at every change. */
const held = globalThis as typeof globalThis & { claimLedgerDatabase?: PrismaClient }

/** This process's one client of the ledger's database. */
export function database(): PrismaClient {
  const { databaseUrl } = settings()
  invariant(databaseUrl, 'the database is up, and its address set, before anything reads it')
  held.claimLedgerDatabase ??= openDatabase(databaseUrl)
  return held.claimLedgerDatabase
}
