import type { PrismaClient } from '#lib/db/generated/client.ts'

/** Use is noted this often and no oftener, to write once where a page reads many times; milliseconds. */
const noteEveryMs = 60_000

/** Notes that a session is in use, from which its idle time counts. Not a change that anybody made, so no command and no audit. */
export async function noteSessionUse(
  db: PrismaClient,
  session: { readonly id: string; readonly lastSeenAt: Date },
  at: Date,
): Promise<void> {
  if (at.getTime() - session.lastSeenAt.getTime() < noteEveryMs) return
  await db.session.updateMany({
    where: { id: session.id, endedAt: null, lastSeenAt: { lt: at } },
    data: { lastSeenAt: at },
  })
}
