import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'

/** One row of a table, as text by its columns. */
type Kept = { readonly table: string; readonly row: Record<string, string | null> }

/** Columns that name the row itself: each copy has its own. */
const own = { id: randomUUID, ref: () => randomUUID().slice(0, 12) }

/**
 * What inserts the rows of one opened claim once more, and nothing else: entry, contents, claim, quote, figures and audit
 * event, a statement a table, in one transaction. The tables are copies with the same columns, defaults and indexes.
 */
export async function bareWriter(sql: postgres.Sql, claim: string): Promise<() => Promise<void>> {
  const rows = await rowsOf(sql, claim)
  for (const table of new Set(rows.map((one) => one.table)))
    await sql.unsafe(`CREATE TABLE bare_${table} (LIKE ${table} INCLUDING ALL)`)
  await sql`CREATE SEQUENCE bare_idx START 1000000`
  await sql`CREATE SEQUENCE bare_number START 1000000`
  return () =>
    sql.begin(async (tx) => {
      const [drawn] = await tx`SELECT nextval('bare_idx') AS idx, nextval('bare_number') AS number`
      for (const { table, row } of rows) {
        const fresh = Object.entries(own).flatMap(([name, make]) => (name in row ? [[name, make()]] : []))
        const copy = { ...row, ...Object.fromEntries(fresh) }
        if ('idx' in row) copy.idx = String(drawn?.idx)
        if ('number' in row) copy.number = String(drawn?.number)
        if (table === 'quote_selector') copy.claim_id = randomUUID()
        if (table === 'figure') copy.claim_id = randomUUID()
        await tx`INSERT INTO ${tx(`bare_${table}`)} ${tx(copy)}`
      }
    })
}

async function rowsOf(sql: postgres.Sql, claim: string): Promise<Kept[]> {
  const kept: Kept[] = []
  const [{ idx } = { idx: null }] = await sql`SELECT log_idx AS idx FROM claim WHERE id = ${claim}`
  for (const [table, column, value] of [
    ['log_entry', 'idx', idx],
    ['log_content', 'idx', idx],
    ['claim', 'id', claim],
    ['quote_selector', 'claim_id', claim],
    ['figure', 'claim_id', claim],
    ['audit_event', 'log_idx', idx],
  ] as const)
    for (const row of await sql.unsafe(
      `SELECT ${await columnsOf(sql, table)} FROM ${table} WHERE ${column}::text = $1`,
      [String(value)],
    ))
      kept.push({ table, row: { ...row } })
  return kept
}

async function columnsOf(sql: postgres.Sql, table: string): Promise<string> {
  const columns = await sql<{ name: string }[]>`
    SELECT column_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = ${table} AND is_generated = 'NEVER'`
  return columns.map(({ name }) => `"${name}"`).join(', ')
}
