import { randomUUID } from 'node:crypto'
import { type RequestSource, recordEvent } from '#lib/commands/record-event.ts'
import { database } from '#lib/db/client.ts'
import { TooMany } from '#lib/errors.ts'
import { type Action, anyone } from '#lib/policy/index.ts'
import { take } from './budget.ts'
import { addressKey } from './client-address.ts'

type Refused = { name: Action; from: RequestSource; reason: string; account?: string; subject?: string }

/** Puts an attempt into the audit that was turned away before it came to a command; of a flood of refusals only the first. */
export async function noteRefusal({ subject, ...refused }: Refused): Promise<void> {
  if (refused.reason === 'too-many-tries' && !(await mayNote(refused.from.address))) return
  await recordEvent(database(), {
    ...refused,
    id: randomUUID,
    at: new Date(),
    actor: anyone,
    subject: subject ?? null,
    outcome: 'refused',
  })
}

async function mayNote(address: string): Promise<boolean> {
  try {
    await take('noted-refusal', addressKey(address))
    return true
  } catch (error) {
    if (error instanceof TooMany) return false
    throw error
  }
}
