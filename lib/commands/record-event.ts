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

/** One line of the audit. Addresses and accounts stand in a body of their own, so that they can be erased. */
export async function recordEvent(tx: Prisma.TransactionClient, event: Event): Promise<void> {
  const { actor, from, at, account } = event
  const addressId = from === undefined && account === undefined ? null : event.id()
  if (addressId !== null) {
    const content = { ...from, ...(account === undefined ? {} : { account }) }
    const salt = new Uint8Array(randomBytes(32))
    await tx.body.create({ data: { id: addressId, tag: 'audit-address', salt, content, createdAt: at } })
  }
  await tx.auditEvent.create({
    data: {
      id: event.id(),
      at,
      actorId: actor.id,
      actorRole: actor.kind === 'anyone' ? 'anyone' : actor.role,
      name: event.name,
      subject: event.subject,
      outcome: event.outcome,
      reason: event.reason ?? null,
      addressId,
      logIdx: event.logIdx ?? null,
    },
  })
}
