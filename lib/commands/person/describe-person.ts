import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { line } from '../input.ts'
import { nextEntryRevision } from '../lock-claim.ts'
import { personOf } from '../person-of.ts'
import { prepareBody } from '../prepare-body.ts'
import { lockPerson } from './lock-person.ts'

/** Says under which name and affiliation one's own reviews stand; readers see it, so the log has it, as a commitment. */
export const describePerson = command({
  name: 'person.describe',
  input: z.strictObject({ name: line('Your public name'), affiliation: line('The affiliation').optional() }),
  async run(work, input) {
    const { tx, actor } = work
    permit(actor, 'person.describe')
    const person = await lockPerson(tx, personOf(actor))
    const affiliation = input.affiliation ?? null
    const profile = prepareBody(work, 'person-profile', {
      person: person.id,
      name: input.name,
      affiliation,
    })
    return {
      result: null,
      isPublic: true,
      entry: {
        subject: person.id,
        revision: await nextEntryRevision(tx, person.id),
        codes: { person: 'described' },
        commitments: { profile: profile.commitment },
      },
      async write() {
        await profile.write()
        await tx.person.update({
          where: { id: person.id },
          data: { name: input.name, affiliation, version: { increment: 1 } },
        })
      },
    }
  },
})
