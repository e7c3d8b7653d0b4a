import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import postgres from 'postgres'
import { Conflict, InvalidInput } from '#lib/errors.ts'
import { areEqualBytes, encodeText, growTree, parseCheckpoint, parseNote } from '#lib/translog/index.ts'
import { logHasher } from '../log/log-tiles.ts'
import {
  countRows,
  hashFile,
  type Manifest,
  manifestFile,
  parseManifest,
  quoted,
  tableFile,
} from './backup-files.ts'
import { readMigrationNames, readTables } from './write-backup.ts'

/**
 * Restores a backup into a database that is migrated and holds no ledger yet, in one transaction that commits only
 * when every file is the one that was written, every row is there, and the log gives the root that its last checkpoint
 * signs; `url` is the migrator's. Throws `not-a-backup`, `altered-backup`, `other-version` and `not-empty`.
 */
export async function readBackup(
  url: string,
  folder: string,
  onProgress: (done: number, size: number) => void = () => {},
): Promise<Manifest> {
  const manifest = await readManifest(folder)
  for (const { name, sha256 } of manifest.tables) {
    const found = await hashFile(tableFile(folder, name)).catch(() => null)
    if (found === null)
      throw new InvalidInput('altered-backup', `The rows of ${name} are not there, or cannot be read.`)
    if (found !== sha256)
      throw new InvalidInput('altered-backup', `The rows of ${name} are not those that were written.`)
  }
  const size = manifest.tables.reduce((sum, { rows }) => sum + rows, 0)
  let done = 0
  const counter = () =>
    countRows((rows) => {
      done += rows
      onProgress(done, size)
    })
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 })
  try {
    await sql.begin(async (tx) => {
      await requireFit(tx, manifest)
      const tables = await inOrder(tx, manifest.tables)
      for (const { name } of tables) await tx.unsafe(`ALTER TABLE "${name}" DISABLE TRIGGER USER`)
      for (const { name } of tables.toReversed()) await tx.unsafe(`DELETE FROM "${name}"`)
      for (const { name, columns, rows } of tables) {
        const into = await tx.unsafe(`COPY "${name}" (${quoted(columns)}) FROM STDIN`).writable()
        await pipeline(createReadStream(tableFile(folder, name)), counter(), into)
        const [counted] = await tx.unsafe(`SELECT count(*)::int AS rows FROM "${name}"`)
        if (counted?.rows !== rows)
          throw new InvalidInput(
            'altered-backup',
            `${name} has ${counted?.rows} rows, the backup says ${rows}.`,
          )
      }
      for (const { name } of tables) await tx.unsafe(`ALTER TABLE "${name}" ENABLE TRIGGER USER`)
      await endWaitingJobs(tx)
      await verifyLog(tx)
    })
    return manifest
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => null)
  if (text === null) throw new InvalidInput('not-a-backup', `${folder} has no ${manifestFile}.`)
  const manifest = parseManifest(text)
  if (manifest === null)
    throw new InvalidInput(
      'not-a-backup',
      `${join(folder, manifestFile)} is not that of a backup, or not as it was written.`,
    )
  return manifest
}

async function requireFit(tx: postgres.TransactionSql, manifest: Manifest): Promise<void> {
  const migrations = await readMigrationNames(tx)
  if (migrations.join() !== manifest.migrations.join())
    throw new Conflict(
      'other-version',
      `The backup is of another version of Claim Ledger (its last migration is ${manifest.migrations.at(-1)}). Restore it with that version, then start this one.`,
    )
  const own = (await readTables(tx)).map(({ name }) => name)
  const named = manifest.tables.map(({ name }) => name)
  if (own.join() !== named.join())
    throw new InvalidInput(
      'altered-backup',
      `The backup lacks ${own.filter((name) => !named.includes(name)).join(', ') || 'the order of its tables'}.`,
    )
  const [held] = await tx<{ rows: number }[]>`
    SELECT ((SELECT count(*) FROM document) + (SELECT count(*) FROM log_entry) + (SELECT count(*) FROM claim))::int AS rows`
  if (held?.rows !== 0)
    throw new Conflict(
      'not-empty',
      'This database holds a ledger already; restore into an empty one (SAMPLE=off).',
    )
}

/** Tables after those that they refer to, so that every reference finds its row. */
async function inOrder(tx: postgres.TransactionSql, tables: Manifest['tables']): Promise<Manifest['tables']> {
  const references = await tx<{ from: string; to: string }[]>`
    SELECT DISTINCT conrelid::regclass::text AS from, confrelid::regclass::text AS to
    FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conrelid <> confrelid`
  const plain = (name: string) => name.replaceAll('"', '')
  const needs = Map.groupBy(references, (one) => plain(one.from))
  const placed = new Set<string>()
  const ordered: Manifest['tables'] = []
  let waiting = tables
  while (waiting.length > 0) {
    const ready = waiting.filter(({ name }) =>
      (needs.get(name) ?? []).every(({ to }) => placed.has(plain(to))),
    )
    if (ready.length === 0)
      throw new Conflict(
        'circular',
        `Tables refer to each other: ${waiting.map(({ name }) => name).join(', ')}.`,
      )
    for (const one of ready) placed.add(one.name)
    ordered.push(...ready)
    waiting = waiting.filter((one) => !ready.includes(one))
  }
  return ordered
}

/** The queue itself is not in a backup: what waited in it is over. */
async function endWaitingJobs(tx: postgres.TransactionSql): Promise<void> {
  await tx`
    UPDATE job SET state = 'failed', ended_at = now(), problem = 'It was waiting when the backup was made; start it again.'
    WHERE state IN ('waiting', 'running')`
}

/** Entries read at a time. */
const batch = 2_000

async function verifyLog(tx: postgres.TransactionSql): Promise<void> {
  const [newest] = await tx<{ note: string }[]>`SELECT note FROM log_checkpoint ORDER BY size DESC LIMIT 1`
  const [head] = await tx<{ size: string; entries: string }[]>`
    SELECT (SELECT size FROM log_head) AS size, (SELECT count(*) FROM log_entry) AS entries`
  if (head?.size !== head?.entries)
    throw new InvalidInput(
      'altered-backup',
      `The log has ${head?.entries} entries, its head says ${head?.size}.`,
    )
  if (!newest) return
  const checkpoint = parseCheckpoint(parseNote(newest.note).text)
  const tree = growTree(logHasher)
  const entries = tx<{ canonical: string }[]>`
    SELECT canonical FROM log_entry WHERE idx < ${checkpoint.size} ORDER BY idx`.cursor(batch)
  for await (const rows of entries)
    for (const { canonical } of rows) tree.append(logHasher.leaf(encodeText(canonical)))
  if (!areEqualBytes(tree.root(), checkpoint.root))
    throw new InvalidInput(
      'altered-backup',
      'The entries of the log do not give the root that its last checkpoint signs.',
    )
}
