import { z } from 'zod'
import { Prisma } from '#lib/db/generated/client.ts'
import { permit } from '#lib/policy/index.ts'
import { command, type Work } from '../command.ts'
import { nextEntryRevision } from '../lock-claim.ts'
import { lockPerson, refuseLastAdmin } from './lock-person.ts'

/** The name under which the work of somebody stands who was removed. */
export const pseudonymOf = (person: { readonly id: string }): string =>
  `Former member ${person.id.replaceAll('-', '').slice(0, 6)}`

/**
 * Removes an account for good: name, address, affiliation and every way to sign in go, what they had said of themselves
 * in the log is erased, and their reviews stand under a pseudonym.
 */
export const removePerson = command({
  name: 'person.remove',
  input: z.strictObject({ person: z.uuid() }),
  async run(work, input) {
    const { tx, actor, now } = work
    permit(actor, 'person.remove', { isOwn: input.person === actor.id })
    const person = await lockPerson(tx, input.person)
    await refuseLastAdmin(tx, person)
    return {
      result: null,
      isPublic: true,
      entry: {
        subject: person.id,
        revision: await nextEntryRevision(tx, person.id),
        codes: { person: 'removed' },
        commitments: {},
      },
      async write() {
        await tx.person.update({
          where: { id: person.id },
          data: {
            name: pseudonymOf(person),
            email: null,
            affiliation: null,
            role: 'reader',
            suspendedAt: person.suspendedAt ?? now,
            removedAt: now,
            version: { increment: 1 },
          },
        })
        await forgetWaysIn(work, person.id)
        await tx.body.updateMany({
          where: { tag: 'person-profile', content: { path: ['person'], equals: person.id } },
          data: { salt: null, content: Prisma.DbNull },
        })
      },
    }
  },
})

async function forgetWaysIn({ tx, now }: Work, personId: string): Promise<void> {
  await tx.session.updateMany({
    where: { personId, endedAt: null },
    data: { endedAt: now },
  })
  await tx.session.updateMany({ where: { personId }, data: { address: null, device: null } })
  await tx.password.deleteMany({ where: { personId } })
  await tx.secondFactor.deleteMany({ where: { personId } })
  await tx.recoveryCode.deleteMany({ where: { personId } })
  await tx.providerIdentity.deleteMany({ where: { personId } })
  await tx.knownDevice.deleteMany({ where: { personId } })
  await tx.draft.deleteMany({ where: { personId } })
  await tx.oneTimeLink.updateMany({
    where: { personId, usedAt: null, withdrawnAt: null },
    data: { withdrawnAt: now },
  })
  await tx.oneTimeLink.updateMany({ where: { personId }, data: { email: null } })
}
