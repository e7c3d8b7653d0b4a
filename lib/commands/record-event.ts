import { randomBytes } from 'node:crypto'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { Action, Actor } from '#lib/policy/index.ts'

/** Where a request came from: the client's address, and what its browser says of itself. */
export type RequestSource = { readonly address: string; readonly device: string }

type Event = {
  readonly id: () => string
  readonly at: Date
  readonly actor: Actor
  readonly name: Action
  readonly from: RequestSource | undefined
  readonly subject: string | null
  readonly outcome: 'done' | 'refused'
  /** The code of the refusal. */
  readonly reason?: string
  readonly logIdx?: bigint | null
  /** The account that was tried, as it was typed. */
  readonly account?: string
}

/** What listeners hear at commit. */
export type Notice = { readonly channel: 'ledger' | 'desk'; readonly payload: string }

/**
 * One line of the audit, and what listeners hear of it, in one statement: the log's head is locked meanwhile. Addresses
 * and accounts stand in a body of their own, so that they can be erased.
 */
export async function recordEvent(
  tx: Prisma.TransactionClient,
  event: Event,
  notices: readonly Notice[] = [],
): Promise<void> {
  const { actor, at, name, subject, outcome } = event
  const addressId = await keepAddress(tx, event)
  const role = actor.kind === 'anyone' ? 'anyone' : actor.role
  const [channels, payloads] = [notices.map((one) => one.channel), notices.map((one) => one.payload)]
  await tx.$executeRaw`
    WITH event AS (
      INSERT INTO audit_event (id, at, actor_id, actor_role, name, subject, outcome, reason, address_id, log_idx)
      VALUES (${event.id()}::uuid, ${at}, ${actor.id}::uuid, ${role}, ${name}, ${subject}, ${outcome},
        ${event.reason ?? null}, ${addressId}::uuid, ${event.logIdx ?? null})
    )
    SELECT pg_notify(channel, payload)
    FROM unnest(${channels}::text[], ${payloads}::text[]) AS notice (channel, payload)`
}

async function keepAddress(
  tx: Prisma.TransactionClient,
  { id: newId, at, from, account }: Event,
): Promise<string | null> {
  if (from === undefined && account === undefined) return null
  const content = { ...from, ...(account === undefined ? {} : { account }) }
  const salt = new Uint8Array(randomBytes(32))
  const id = newId()
  await tx.body.create({ data: { id, tag: 'audit-address', salt, content, createdAt: at } })
  return id
}
