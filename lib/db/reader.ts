import postgres from 'postgres'
import { invariant } from '#lib/invariant.ts'
import { settings } from '#lib/settings.ts'
import { readerSettings } from './reader-settings.ts'

/** A statement with its parameters, as `Prisma.sql` writes them. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] }

/**
 * The ledger's database for reading alone and nothing between: rows as PostgreSQL sends them, bigints and decimals as
 * text, JSON parsed. For what strangers may ask without end, where a mapper costs more than the statement.
 */
export type Reader = {
  rows<Row extends object>(statement: Statement): Promise<Row[]>
  close(): Promise<void>
}

/** A connection keeps the plans of at most so many statements; beyond, each is planned for itself. */
const planLimit = 200

/** A reader of the database at `url`, with at most `connections` connections; the caller closes it. */
export function openReader(url: string, connections = 10): Reader {
  const sql = postgres(url, { max: connections, onnotice: () => {}, connection: readerSettings })
  const planned = new Set<string>()
  return {
    async rows<Row extends object>({ text, values }: Statement) {
      if (planned.size < planLimit) planned.add(text)
      return sql.unsafe<Row[]>(text, values.map(sendable), { prepare: planned.has(text) })
    },
    close: () => sql.end({ timeout: 5 }),
  }
}

type Sendable = string | number | boolean | Date | null | readonly string[]

const isSendable = (value: unknown): value is Sendable =>
  value === null ||
  value instanceof Date ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'))

function sendable(value: unknown): Sendable {
  if (typeof value === 'bigint') return String(value)
  invariant(isSendable(value), 'a statement has parameters of plain kinds')
  return value
}

/** Kept on the global object, because a development server loads this module anew at every change. */
const held = globalThis as typeof globalThis & { claimLedgerReader?: Reader }

/** This process's one reader of the ledger's database, as the role that only reads. */
export function reader(): Reader {
  const { databaseReadUrl } = settings()
  invariant(databaseReadUrl, 'the database is up, and its address set, before anything reads it')
  held.claimLedgerReader ??= openReader(databaseReadUrl)
  return held.claimLedgerReader
}

/** Closes this process's reader. */
export async function closeReader(): Promise<void> {
  await held.claimLedgerReader?.close()
}
