import type { PrismaClient } from '#lib/db/generated/client.ts'
import { systemActor } from '#lib/policy/index.ts'
import { suspendDemoPeople } from './suspend-demo-people.ts'

/** Lets the sample's people in or keeps them out, with a command only where that changes something. */
export async function keepDemoPeople(db: PrismaClient, mayComeIn: boolean): Promise<void> {
  const wrong = await db.person.count({
    where: { isDemo: true, removedAt: null, suspendedAt: mayComeIn ? { not: null } : null },
  })
  if (wrong > 0) await suspendDemoPeople({ db, actor: systemActor }, { suspended: !mayComeIn })
}
