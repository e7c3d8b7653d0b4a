import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { keepGroupLimits } from './queue/job-group-limits.ts'
import { installJobQueues } from './queue/job-queues.ts'

const defaultFolder = join(import.meta.dirname, '..', '..', 'prisma', 'migrations')

/** Any two processes that migrate agree on this number; it has no other meaning. */
const lockNumber = 7_283_649_105

/** The database cannot be brought to the version of this program; the sentence says why. */
export class CannotMigrate extends Error {
  override readonly name = 'CannotMigrate'
}

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }

/** The migrations of a folder in the order of their names. */
export function readMigrations(folder = defaultFolder): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Applies what is missing, each migration in a transaction of its own, under an advisory lock, brings the job queue's
 * own schema up to date, and gives the names applied. Keeps Prisma's `_prisma_migrations` table. Throws `CannotMigrate` where the database is from a newer
 * version of the program or a migration was changed after it was applied.
 */
export async function migrate(
  url: string,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 })
  try {
    await sql`SELECT pg_advisory_lock(${lockNumber})`
    await sql.unsafe(historyTable)
    const history = await sql<{ migration_name: string; checksum: string }[]>`
      SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
    const applied = new Map(history.map((row) => [row.migration_name, row.checksum]))
    refuseStrangers(applied, migrations)
    const missing = migrations.filter((migration) => !applied.has(migration.name))
    for (const migration of missing) await apply(sql, migration)
    await installJobQueues(url)
    await keepGroupLimits(sql)
    return missing.map((migration) => migration.name)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** As Prisma makes it, so that `prisma migrate status` reads it. */
const historyTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id varchar(36) PRIMARY KEY,
    checksum varchar(64) NOT NULL,
    finished_at timestamptz,
    migration_name varchar(255) NOT NULL,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0
  )`

function refuseStrangers(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  for (const [name, checksum] of applied) {
    const expected = known.get(name)
    if (expected === undefined)
      throw new CannotMigrate(
        `The database is from a newer version of Claim Ledger (it has the migration ${name}). Start that version, or use another database.`,
      )
    if (expected !== checksum)
      throw new CannotMigrate(`The migration ${name} was changed after it was applied to this database.`)
  }
}

async function apply(sql: postgres.Sql, migration: Migration): Promise<void> {
  await sql.begin(async (tx) => {
    await tx.unsafe(migration.sql)
    await tx`
      INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
      VALUES (${randomUUID()}, ${migration.checksum}, now(), ${migration.name}, 1)`
  })
}
