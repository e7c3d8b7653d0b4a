import { createWriteStream, existsSync, readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import postgres from 'postgres'
import { Conflict } from '#lib/errors.ts'
import {
  countRows,
  formatManifest,
  hashFile,
  type Manifest,
  manifestFile,
  quoted,
  tableFile,
} from './backup-files.ts'

/** The migrator's own table: restoring migrates anew. */
const left = ['_prisma_migrations']

/**
 * Writes every row of every table of one moment into a new folder, table by table and streaming; `url` is the
 * migrator's. The signer's key stands outside the database and is never in it. Throws `not-empty`.
 */
export async function writeBackup(
  url: string,
  folder: string,
  onProgress: (done: number, size: number) => void = () => {},
): Promise<Manifest> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Conflict('not-empty', `${folder} is not empty; name a folder that is not there yet.`)
  await mkdir(join(folder, 'tables'), { recursive: true, mode: 0o700 })
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 })
  try {
    const manifest = await sql.begin('ISOLATION LEVEL REPEATABLE READ READ ONLY', async (tx) => {
      const tables: Manifest['tables'] = []
      const found = await readTables(tx)
      const counts = new Map<string, number>()
      for (const { name } of found) counts.set(name, await countOf(tx, name))
      const size = [...counts.values()].reduce((sum, count) => sum + count, 0)
      let done = 0
      const counter = () =>
        countRows((rows) => {
          done += rows
          onProgress(done, size)
        })
      for (const { name, columns } of found) {
        const file = tableFile(folder, name)
        const rows = await tx.unsafe(`COPY (SELECT ${quoted(columns)} FROM "${name}") TO STDOUT`).readable()
        await pipeline(rows, counter(), createWriteStream(file, { mode: 0o600 }))
        tables.push({ name, columns, rows: counts.get(name) ?? 0, sha256: await hashFile(file) })
      }
      return {
        version: 1 as const,
        at: new Date().toISOString(),
        migrations: await readMigrationNames(tx),
        tables,
      }
    })
    await writeFile(join(folder, manifestFile), formatManifest(manifest), { mode: 0o600 })
    return manifest
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function countOf(tx: postgres.TransactionSql, table: string): Promise<number> {
  const [counted] = await tx.unsafe<{ rows: number }[]>(`SELECT count(*)::int AS rows FROM "${table}"`)
  return counted?.rows ?? 0
}

/** The tables with the columns that hold something of their own; generated ones are computed again. */
export async function readTables(
  tx: postgres.TransactionSql,
): Promise<{ name: string; columns: string[] }[]> {
  const rows = await tx<{ name: string; columns: string[] }[]>`
    SELECT c.table_name AS name, array_agg(c.column_name::text ORDER BY c.ordinal_position) AS columns
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
    GROUP BY c.table_name ORDER BY c.table_name`
  return rows.filter(({ name }) => !left.includes(name)).map(({ name, columns }) => ({ name, columns }))
}

/** The migrations that a database has, in the order of their names. */
export async function readMigrationNames(tx: postgres.Sql | postgres.TransactionSql): Promise<string[]> {
  const rows = await tx<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`
  return rows.map(({ name }) => name)
}
