import type { PrismaClient } from '#lib/db/generated/client.ts'
import { LedgerError } from '#lib/errors.ts'
import { publishScopes, systemActor } from '#lib/policy/index.ts'
import { publishDocument } from './publish-document.ts'

/** Publishes each document whose set time has come. One that cannot be is left for an editor, who finds it overdue. */
export async function publishDue(
  db: PrismaClient,
  now: Date,
): Promise<{ published: string[]; refused: string[] }> {
  const due = await db.document.findMany({
    where: { publishAt: { lte: now } },
    orderBy: { publishAt: 'asc' },
    select: { ref: true, publishScope: true },
  })
  const [published, refused]: [string[], string[]] = [[], []]
  for (const { ref, publishScope } of due) {
    const scope = publishScopes.find((one) => one === publishScope) ?? 'all'
    try {
      await publishDocument({ db, actor: systemActor, now: () => now }, { document: ref, scope })
      published.push(ref)
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error
      refused.push(ref)
    }
  }
  return { published, refused }
}
