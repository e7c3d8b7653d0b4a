import type { PrismaClient } from '#lib/db/generated/client.ts'
import { logRefusal } from '#lib/db/log/log-refusal.ts'
import { settings } from '#lib/settings.ts'
import { step } from './step.ts'

/** Loads the sample ledger, with the people who made it, into a database of our own in which nothing is yet. */
export async function loadSampleIfEmpty(db: PrismaClient, isOwnDatabase: boolean): Promise<void> {
  const isEmpty = logRefusal() === null && (await db.document.findFirst({ select: { id: true } })) === null
  if (!isEmpty || !isOwnDatabase || !settings().isSampleWanted) return
  const { loadSample } = await import('#prisma/sample/load.ts')
  const { loadExample } = await import('#prisma/sample/load-example.ts')
  await step('Loading the sample ledger', async () => {
    await loadExample(db)
    await loadSample(db)
  })
}
