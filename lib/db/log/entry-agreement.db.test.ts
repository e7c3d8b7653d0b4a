import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSample } from '#prisma/sample/load.ts'
import { openDatabase } from '../client.ts'
import type { PrismaClient } from '../generated/client.ts'
import { testDatabase } from '../test-database.ts'

let db: PrismaClient
let owner: PrismaClient

beforeAll(async () => {
  const { db: own, addresses } = await testDatabase()
  db = own
  owner = openDatabase(addresses.migrate, 1)
  await loadSample(db)
})
afterAll(() => owner.$disconnect())

const publicTables = async () =>
  (
    await owner.$queryRaw<{ name: string }[]>`
      SELECT c.table_name::text AS name FROM information_schema.columns c
      WHERE c.table_schema = 'public' AND c.column_name = 'log_idx' AND c.table_name <> 'audit_event' ORDER BY 1`
  ).map(({ name }) => name)

/** With all other rules of the table out of the way, and undone at the end. */
const alone = (table: string, statement: string) =>
  owner.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    await tx.$executeRawUnsafe(`ALTER TABLE ${table} ENABLE TRIGGER agree_with_entry`)
    const count = await tx.$executeRawUnsafe(statement)
    await tx.$executeRawUnsafe('SET CONSTRAINTS ALL IMMEDIATE')
    throw new Error(`nothing refused ${count} rows`)
  })

describe('a row that the public can see', () => {
  it('refers to its entry and is compared with it at commit, in every table of the catalogue', async () => {
    const tables = await publicTables()
    expect(tables.length).toBeGreaterThan(20)
    const ruled = await owner.$queryRaw<{ name: string }[]>`
      SELECT t.tgrelid::regclass::text AS name FROM pg_trigger t
      JOIN pg_constraint f ON f.conrelid = t.tgrelid AND f.contype = 'f' AND f.confrelid = 'log_entry'::regclass
      WHERE t.tgname = 'agree_with_entry' AND t.tgdeferrable AND t.tginitdeferred ORDER BY 1`
    expect(ruled.map(({ name }) => name)).toEqual(tables)
  })

  it('cannot be given the entry of another change, in any table', async () => {
    let tried = 0
    for (const table of await publicTables()) {
      const [row] = await owner.$queryRawUnsafe<{ at: string }[]>(
        `SELECT ctid::text AS at FROM ${table} WHERE log_idx IS NOT NULL LIMIT 1`,
      )
      if (!row) continue
      tried += 1
      await expect(
        alone(table, `UPDATE ${table} SET log_idx = log_idx WHERE ctid = '${row.at}'`),
        table,
      ).rejects.toThrow(`a row of ${table} carries an entry of another change`)
    }
    expect(tried).toBeGreaterThan(12)
  })

  it('cannot be slipped under a fresh entry that is about something else', async () => {
    const entry = `{"actor":{"id":"s","role":"system"},"at":"2026-11-24T01:02:03.004Z","codes":{},"commitments":{},"hashes":{},"kind":"k","previous":`
    const rest = `,"revision":1,"subject":"other","version":1}`
    const index = `append_log_entry('2026-11-24T01:02:03.004Z', 'k', 'other', '${entry}', '${rest}', '{}')`
    for (const table of ['claim', 'evidence', 'decision'])
      await expect(
        alone(
          table,
          `WITH own AS MATERIALIZED (SELECT ${index} AS idx)
           UPDATE ${table} SET log_idx = own.idx FROM own WHERE id = (SELECT id FROM ${table} WHERE log_idx IS NOT NULL LIMIT 1)`,
        ),
      ).rejects.toThrow(`a row of ${table} carries an entry that does not name it`)
  })
})
