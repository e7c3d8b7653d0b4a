import { vi } from 'vitest'
import { blobStore } from '#lib/blobs/blob-store.ts'
import { beginIntake } from '#lib/commands/intake/begin-intake.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import type { Actor } from '#lib/policy/index.ts'

/** Keeps some bytes as an upload does and begins to bring them in, as a new version of a document or on its own; gives the intake's id. */
export async function bringIn(
  world: { db: PrismaClient; actor: Actor },
  name: string,
  bytes: Uint8Array,
  revises?: string,
): Promise<string> {
  async function* content() {
    yield bytes
  }
  const original = await blobStore(world.db).put(content(), 60_000_000)
  return (await beginIntake(world, { name, original, revises })).intake
}

/** The job of an intake once it has ended, in whatever way. */
export async function endOf(db: PrismaClient, intake: string) {
  return vi.waitFor(
    async () => {
      const job = await db.job.findFirstOrThrow({ where: { subject: intake } })
      if (job.endedAt === null) throw new Error(`still ${job.state}`)
      return job
    },
    { timeout: 40_000, interval: 50 },
  )
}
