import { randomBytes } from 'node:crypto'
import { Prisma } from '#lib/db/generated/client.ts'
import type { Action, Actor } from '#lib/policy/index.ts'

/** Where a request came from: the client's address, and what its browser says of itself. */
export type RequestSource = { readonly address: string; readonly device: string }

export type Event = {
  readonly id: () => string
  readonly at: Date
  readonly actor: Actor
  readonly name: Action
  readonly from: RequestSource | undefined
  readonly subject: string | null
  readonly outcome: 'done' | 'refused'
  /** The code of the refusal. */
  readonly reason?: string
  /** The account that was tried, as it was typed. */
  readonly account?: string
}

/** One line of the audit by itself. */
export async function recordEvent(tx: Prisma.TransactionClient, event: Event): Promise<void> {
  await tx.$executeRaw`WITH ${Prisma.join(eventInserts(event, Prisma.sql`NULL::bigint`).map(asPart))} SELECT 1`
}

/** An insert as a part of a larger statement; `at` is its place among the parts. */
export const asPart = (insert: Prisma.Sql, at: number): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(`part_${at}`)} AS (${insert})`

/**
 * The inserts that write one line of the audit, as parts of a larger statement; `index` is the SQL of its log entry.
 * Addresses and accounts stand in a body of their own, so that they can be erased.
 */
export function eventInserts(event: Event, index: Prisma.Sql): Prisma.Sql[] {
  const { actor, at, name, subject, outcome } = event
  const address = addressInsert(event)
  const role = actor.kind === 'anyone' ? 'anyone' : actor.role
  return [
    ...(address ? [address.insert] : []),
    Prisma.sql`
    INSERT INTO audit_event (id, at, actor_id, actor_role, name, subject, outcome, reason, address_id, log_idx)
    VALUES (${event.id()}::uuid, ${at}, ${actor.id}::uuid, ${role}, ${name}, ${subject}, ${outcome},
      ${event.reason ?? null}, ${address?.id ?? null}::uuid, ${index})`,
  ]
}

function addressInsert({ id: newId, at, from, account }: Event): { id: string; insert: Prisma.Sql } | null {
  if (from === undefined && account === undefined) return null
  const content = JSON.stringify({ ...from, ...(account === undefined ? {} : { account }) })
  const salt = randomBytes(32)
  const id = newId()
  const insert = Prisma.sql`
    INSERT INTO body (id, tag, salt, content, created_at)
    VALUES (${id}::uuid, 'audit-address', ${salt}, ${content}::jsonb, ${at})`
  return { id, insert }
}
