import type { PrismaClient } from '#lib/db/generated/client.ts'
import { InvalidInput } from '#lib/errors.ts'
import { type Actor, actorForPerson, roles } from '#lib/policy/index.ts'

/**
 * In whose name the command line acts: the person with this e-mail address, or without one the first administrator or
 * editor. Whoever may run programs on the ledger's own machine needs no password.
 */
export async function actorForEditor(db: PrismaClient, email: string | undefined): Promise<Actor> {
  const person = await db.person.findFirst({
    where:
      email === undefined
        ? { role: { in: ['admin', 'editor'] }, suspendedAt: null }
        : { email: { equals: email, mode: 'insensitive' }, suspendedAt: null },
    orderBy: [{ isDemo: 'asc' }, { role: 'asc' }, { createdAt: 'asc' }],
  })
  if (!person)
    throw new InvalidInput(
      'no-such-person',
      email === undefined
        ? 'There is no editor yet in whose name this could be done; name a person by --as EMAIL.'
        : `There is nobody with the address ${email}.`,
    )
  const role = roles.find((one) => one === person.role) ?? 'reader'
  return actorForPerson({ id: person.id, role, name: person.name })
}
