import type { Prisma } from '#lib/db/generated/client.ts'
import { Conflict, NotFound } from '#lib/errors.ts'
import { type Role, roles } from '#lib/policy/index.ts'

export type LockedPerson = { id: string; name: string; role: Role; suspendedAt: Date | null; isDemo: boolean }

/** A person whose account stands, the row locked until the transaction ends. Throws `NotFound` for one that was removed. */
export async function lockPerson(tx: Prisma.TransactionClient, id: string): Promise<LockedPerson> {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${id}::uuid FOR UPDATE`
  const person = await tx.person.findFirst({
    where: { id, removedAt: null },
    select: { id: true, name: true, role: true, suspendedAt: true, isDemo: true },
  })
  const role = roles.find((one) => one === person?.role)
  if (person === null || role === undefined) throw new NotFound('no-such-person', 'There is no such person.')
  return { ...person, role }
}

/** Throws `Conflict` where nobody could administer the site without this person. */
export async function refuseLastAdmin(tx: Prisma.TransactionClient, person: LockedPerson): Promise<void> {
  if (person.role !== 'admin' || person.suspendedAt !== null) return
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('administrators'))`
  const others = await tx.person.count({
    where: { role: 'admin', suspendedAt: null, removedAt: null, id: { not: person.id } },
  })
  if (others === 0)
    throw new Conflict('last-admin', 'Nobody could administer this site then. Make somebody else one first.')
}
