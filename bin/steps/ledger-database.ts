import postgres from 'postgres'
import { type DatabaseAddresses, grantRoles } from '#lib/db/grant-roles.ts'
import { migrate } from '#lib/db/migrate.ts'
import { type EmbeddedDatabase, startEmbedded } from '#lib/db/postgres/embedded.ts'
import { settings, settle } from '#lib/settings.ts'
import { CannotStart, step } from './step.ts'

export type LedgerDatabase = { readonly url: string; readonly embedded: EmbeddedDatabase | null }

/**
 * The ledger's database, migrated, each role with what it may do: the one that DATABASE_URL names, or the embedded
 * one, started or with `join` shared with the process that runs it.
 */
export async function openLedgerDatabase(options: { join: boolean }): Promise<LedgerDatabase> {
  const { dataDir } = settings()
  const database = addressesSet()
  if (database !== null) {
    for (const [name, url] of Object.entries(namesOf(database))) await reach(name, url)
    warnOfOneRole(database)
    await bringUpToDate(database)
    return { url: database.app, embedded: null }
  }
  const embedded = await step('Starting PostgreSQL', () => startEmbedded(dataDir, options))
  settle({ database: embedded.addresses })
  try {
    await bringUpToDate(embedded.addresses)
  } catch (error) {
    // Else its server would keep the program from ending with what is wrong.
    await embedded.stop()
    throw error
  }
  return { url: embedded.addresses.app, embedded }
}

function addressesSet(): DatabaseAddresses | null {
  const { databaseUrl: app, databaseMigrateUrl: migrate = app, databaseReadUrl: read = app } = settings()
  return app === undefined || migrate === undefined || read === undefined ? null : { app, migrate, read }
}

const bringUpToDate = (addresses: DatabaseAddresses) =>
  step('Bringing the database up to date', async () => {
    await migrate(addresses.migrate)
    await grantRoles(addresses)
  })

const namesOf = ({ app, migrate, read }: DatabaseAddresses) => ({
  DATABASE_URL: app,
  ...(migrate === app ? {} : { DATABASE_MIGRATE_URL: migrate }),
  ...(read === app ? {} : { DATABASE_READ_URL: read }),
})

function warnOfOneRole({ app, migrate, read }: DatabaseAddresses): void {
  if (migrate === app)
    console.log(
      'DATABASE_MIGRATE_URL is not set: the application owns its tables, so only the published log keeps it from rewriting them.',
    )
  if (read === app)
    console.log('DATABASE_READ_URL is not set: public pages read with the application’s role.')
}

async function reach(name: string, url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} })
  try {
    await sql`SELECT 1`
  } catch (error) {
    const { host, pathname } = new URL(url)
    throw new CannotStart(
      `The database of ${name} (${host}${pathname}) cannot be reached: ${error instanceof Error ? error.message || String(error) : error}.`,
    )
  } finally {
    await sql.end({ timeout: 1 })
  }
}
