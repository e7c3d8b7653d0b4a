import { createHash } from 'node:crypto'
import type pg from 'pg'
import { invariant } from '#lib/invariant.ts'
import type { Prisma, PrismaClient } from './generated/client.ts'
import { type Taken, taking } from './ledger-pool.ts'
import type { Statement } from './reader.ts'

/** A transaction's own statements: prepared, on its connection, in the order they are given, none waiting for the last. */
export type Statements = {
  /** The rows as PostgreSQL sends them: bigints and decimals as text. */
  rows<Row extends object>(statement: Statement): Promise<Row[]>
  /** What nothing in the transaction waits for: it is sent together with the commit, and the transaction fails with it. */
  send(statement: Statement): void
}

type Limits = { readonly maxWait: number; readonly timeout: number }

/**
 * One transaction by the mapper and by plain statements on the same connection. Each round trip costs both sides more
 * than a small statement does, and what comes after the append is waited for by every other writer; so the last
 * statements travel with the commit. Throws what the first statement that fails throws; then nothing was written.
 */
export async function inTransaction<Result>(
  db: PrismaClient,
  limits: Limits,
  work: (tx: Prisma.TransactionClient, sql: Statements) => Promise<Result>,
): Promise<Result> {
  const taken: Taken = {}
  const sent: Promise<unknown>[] = []
  try {
    return await taking.run(taken, () => db.$transaction((tx) => work(tx, statementsOf(taken, sent)), limits))
  } finally {
    await Promise.all([taken.begun, ...sent])
  }
}

function statementsOf({ connection }: Taken, sent: Promise<unknown>[]): Statements {
  invariant(connection, 'a transaction has a connection of a ledger’s pool')
  const query = <Row extends object>({ text, values }: Statement) =>
    connection.query<Row & pg.QueryResultRow>({ ...named(text), text, values: [...values] })
  return {
    rows: async <Row extends object>(statement: Statement) => (await query<Row>(statement)).rows,
    send(statement) {
      const answer = query(statement)
      answer.catch(() => {})
      sent.push(answer)
    },
  }
}

/** A connection keeps the plans of at most so many statements; beyond, each is planned for itself. */
const planLimit = 100
const names = new Map<string, string>()

/** Named by its text, so that copies of this module give a statement one name. */
function named(text: string): { name?: string } {
  const known = names.get(text)
  if (known !== undefined) return { name: known }
  if (names.size >= planLimit) return {}
  const name = `own_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`
  names.set(text, name)
  return { name }
}
