import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from './client.ts'
import { appendEntry } from './log/append-entry.ts'
import { testDatabase } from './test-database.ts'

const at = new Date('2026-11-24T01:02:03.004Z')
const draft = {
  kind: 'document.add',
  subject: 'a-document',
  revision: 1,
  actor: { id: 'p', role: 'editor' },
  codes: {},
  hashes: {},
  commitments: {},
}

async function as(role: 'app' | 'read') {
  const { addresses } = await testDatabase()
  const db = openDatabase(addresses[role], 1)
  onTestFinished(() => db.$disconnect())
  return db
}

describe('the application’s role', () => {
  it('appends to the log by its function: gap-free, each entry naming the one before it of its subject', async () => {
    const db = await as('app')
    const append = () => db.$transaction((tx) => appendEntry(tx, at, draft))
    const first = await append()
    expect(await append()).toBe(first + 1n)
    const { canonical } = await db.logEntry.findUniqueOrThrow({ where: { idx: first + 1n } })
    expect(canonical).toContain(`"previous":${first},`)
  })

  it.each([
    "INSERT INTO log_entry (idx, at, kind, subject, canonical) VALUES (99, now(), 'k', 's', '{}')",
    "UPDATE log_entry SET kind = 'x'",
    'DELETE FROM log_entry',
    'TRUNCATE log_entry CASCADE',
    'UPDATE log_head SET size = 0',
    'DELETE FROM log_tile',
    "UPDATE log_checkpoint SET note = 'x'",
    'DELETE FROM audit_event',
    'SELECT * FROM _prisma_migrations',
    'ALTER TABLE log_entry DISABLE TRIGGER ALL',
    'DROP TABLE claim CASCADE',
    'CREATE TABLE own (x int)',
  ])('cannot do this: %s', async (statement) => {
    const db = await as('app')
    await expect(db.$executeRawUnsafe(statement)).rejects.toThrow(/permission denied|must be owner/)
  })

  it('cannot append an entry whose text says something else than its columns', async () => {
    const db = await as('app')
    const say = (kind: string, before: string) =>
      db.$queryRaw`SELECT append_log_entry(${at}, ${kind}, 's', ${before}, '}', '{}') AS idx`
    await expect(
      say('b', '{"at":"2026-11-24T01:02:03.004Z","kind":"a","subject":"s","previous":'),
    ).rejects.toThrow('disagrees with its columns')
    await expect(say('a', '{"kind":"a","subject":"s","previous":')).rejects.toThrow('disagrees')
    await expect(say('a', 'nothing')).rejects.toThrow('json')
  })
})

describe('the reader’s role', () => {
  it('reads what pages show', async () => {
    const db = await as('read')
    expect(await db.claim.count()).toBe(0)
    expect(await db.person.findMany({ select: { id: true, name: true, affiliation: true } })).toEqual([])
  })

  it.each([
    'SELECT * FROM session',
    'SELECT email FROM person',
    'SELECT * FROM audit_event',
    'SELECT token_hash FROM author_question',
    'SELECT * FROM suggestion',
    'SELECT * FROM notification',
    'SELECT * FROM comment',
    'SELECT * FROM blob_part',
    'DELETE FROM body',
    "UPDATE claim SET verdict = 'verified'",
  ])('cannot do this: %s', async (statement) => {
    const db = await as('read')
    await expect(db.$executeRawUnsafe(statement)).rejects.toThrow('permission denied')
  })

  it('cannot append to the log', async () => {
    const db = await as('read')
    await expect(db.$transaction((tx) => appendEntry(tx, at, draft))).rejects.toThrow('permission denied')
  })
})
