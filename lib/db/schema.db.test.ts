import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from './client.ts'
import { testDatabase } from './test-database.ts'

const schema = readFileSync(join(import.meta.dirname, '..', '..', 'prisma', 'schema.prisma'), 'utf8')

const nativeTypes: Record<string, string> = {
  String: 'text',
  Int: 'integer',
  Float: 'double precision',
  BigInt: 'bigint',
  Boolean: 'boolean',
  Bytes: 'bytea',
  Json: 'jsonb',
  'db.Uuid': 'uuid',
  'db.Decimal': 'numeric',
  'db.Timestamptz': 'timestamp with time zone',
}

/** What schema.prisma says of the tables: `table.column type nullability`. */
function columnsOfSchema(): string[] {
  const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)\n\}/gm)]
  const names = new Set(models.map((model) => model[1]))
  return models.flatMap(([, , body = '']) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1]
    return body.split('\n').flatMap((line) => {
      const field = /^ {2}(\w+)\s+(Unsupported\("\w+"\)|\w+)(\?|\[\])?(.*)$/.exec(line)
      if (!field || names.has(field[2])) return []
      const [, name, type = '', modifier, rest = ''] = field
      const column = /@map\("(\w+)"\)/.exec(rest)?.[1] ?? name
      const native = /@(db\.\w+)/.exec(rest)?.[1] ?? type
      const unsupported = /Unsupported\("(\w+)"\)/.exec(type)?.[1]
      const sqlType = modifier === '[]' ? 'ARRAY' : (unsupported ?? nativeTypes[native])
      return [`${table}.${column} ${sqlType} ${modifier === '?' ? 'null' : 'not null'}`]
    })
  })
}

describe('the migrated database', () => {
  it('has the columns of schema.prisma, no more and no fewer', async () => {
    const { db } = await testDatabase()
    const rows = await db.$queryRaw<{ line: string }[]>`
      SELECT table_name || '.' || column_name || ' ' || data_type || ' ' ||
             CASE is_nullable WHEN 'YES' THEN 'null' ELSE 'not null' END AS line
      FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`
    expect(rows.map((row) => row.line).sort()).toEqual(columnsOfSchema().sort())
  })

  it('keeps every row of a claim public or private with it', async () => {
    const { db } = await testDatabase()
    const rows = await db.$queryRaw<{ table_name: string; is_kept: boolean }[]>`
      SELECT c.table_name, EXISTS (
        SELECT FROM pg_trigger t WHERE t.tgname = 'follow_claim' AND t.tgrelid = c.table_name::regclass
      ) AS is_kept
      FROM information_schema.columns c
      WHERE c.table_schema = 'public' AND c.column_name = 'log_idx' AND EXISTS (
        SELECT FROM information_schema.columns o WHERE o.table_name = c.table_name AND o.column_name = 'claim_id')`
    expect(rows.length).toBeGreaterThan(7)
    expect(rows.filter((row) => !row.is_kept)).toEqual([])
  })

  it.each([
    ['log_entry', "UPDATE log_entry SET kind = 'x'"],
    ['log_entry', 'DELETE FROM log_entry'],
    ['log_entry', 'TRUNCATE log_entry CASCADE'],
  ])('refuses a change of %s even to the owner: %s', async (table, statement) => {
    const { addresses } = await testDatabase()
    const db = openDatabase(addresses.migrate, 1)
    onTestFinished(() => db.$disconnect())
    await db.$executeRawUnsafe(
      "INSERT INTO log_entry (idx, at, kind, subject, canonical) VALUES (0, now(), 'k', 's', '{}') ON CONFLICT DO NOTHING",
    )
    await expect(db.$executeRawUnsafe(statement)).rejects.toThrow(
      `${table} rows are never changed or deleted`,
    )
  })

  it('lets a body be erased and nothing else', async () => {
    const { db } = await testDatabase()
    const id = '00000000-0000-4000-8000-000000000001'
    const salt = new Uint8Array(32)
    await db.body.create({ data: { id, tag: 't', salt, content: { text: 'x' }, createdAt: new Date(0) } })
    await expect(db.$executeRaw`UPDATE body SET content = '{"text": "y"}'`).rejects.toThrow('only be erased')
    await expect(db.$executeRaw`UPDATE body SET salt = NULL`).rejects.toThrow()
    await expect(db.$executeRaw`DELETE FROM body`).rejects.toThrow('never changed or deleted')
    expect(await db.$executeRaw`UPDATE body SET salt = NULL, content = NULL`).toBe(1)
  })
})
