import { randomUUID } from 'node:crypto'
import { type RequestSource, recordEvent } from '#lib/commands/record-event.ts'
import { database } from '#lib/db/client.ts'
import { type Action, anyone } from '#lib/policy/index.ts'

type Refused = { name: Action; from: RequestSource; reason: string; account?: string; subject?: string }

/** Puts an attempt into the audit that was turned away before it came to a command. */
export async function noteRefusal({ subject, ...refused }: Refused): Promise<void> {
  await recordEvent(database(), {
    ...refused,
    id: randomUUID,
    at: new Date(),
    actor: anyone,
    subject: subject ?? null,
    outcome: 'refused',
  })
}
