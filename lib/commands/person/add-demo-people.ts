import { z } from 'zod'
import { permit, roles } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { line } from '../input.ts'

/** Adds the made-up people of the sample; they sign in with one click, on loopback only. */
export const addDemoPeople = command({
  name: 'person.add-demo',
  input: z.strictObject({
    people: z
      .array(z.strictObject({ name: line('The name'), email: z.email(), role: z.enum(roles) }))
      .max(10),
  }),
  async run({ tx, actor, now, newId }, input) {
    permit(actor, 'person.add-demo')
    const people = input.people.map((person) => ({ id: newId(), isDemo: true, createdAt: now, ...person }))
    return {
      result: people.map(({ id, name, role }) => ({ id, name, role })),
      subject: null,
      async write() {
        await tx.person.createMany({ data: people })
      },
    }
  },
})
