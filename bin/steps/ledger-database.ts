import postgres from 'postgres'
import { type EmbeddedDatabase, startEmbedded } from '#lib/db/embedded.ts'
import { migrate } from '#lib/db/migrate.ts'
import { settings, settle } from '#lib/settings.ts'
import { CannotStart, step } from './step.ts'

export type LedgerDatabase = { readonly url: string; readonly embedded: EmbeddedDatabase | null }

/**
 * The ledger's database, migrated: the one that DATABASE_URL names, or the embedded one, started or with `join`
 * shared with the process that runs it.
 */
export async function openLedgerDatabase(options: { join: boolean }): Promise<LedgerDatabase> {
  const { databaseUrl, dataDir } = settings()
  if (databaseUrl !== undefined) {
    await reach(databaseUrl)
    await migrateSaid(databaseUrl)
    return { url: databaseUrl, embedded: null }
  }
  const embedded = await step('Starting PostgreSQL', () => startEmbedded(dataDir, options))
  settle({ databaseUrl: embedded.url })
  await migrateSaid(embedded.url)
  return { url: embedded.url, embedded }
}

const migrateSaid = (url: string) => step('Bringing the database up to date', () => migrate(url))

async function reach(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} })
  try {
    await sql`SELECT 1`
  } catch (error) {
    const { host, pathname } = new URL(url)
    throw new CannotStart(
      `The database of DATABASE_URL (${host}${pathname}) cannot be reached: ${error instanceof Error ? error.message || String(error) : error}.`,
    )
  } finally {
    await sql.end({ timeout: 1 })
  }
}
