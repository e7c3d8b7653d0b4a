import { addDemoPeople } from '#lib/commands/person/add-demo-people.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { invariant } from '#lib/invariant.ts'
import { type Actor, actorForPerson, roles, systemActor } from '#lib/policy/index.ts'

/** The made-up people of the sample: role names, no real reviewer. */
export const demoPeople = [
  { name: 'First Reviewer', email: 'first.reviewer@example.org', role: 'reviewer' },
  { name: 'Second Reviewer', email: 'second.reviewer@example.org', role: 'reviewer' },
  { name: 'Desk Editor', email: 'desk.editor@example.org', role: 'editor' },
] as const

export type People = { readonly first: Actor; readonly second: Actor; readonly editor: Actor }

/** The made-up people as they stand in this database, added where they are missing. */
export async function bringPeople(db: PrismaClient): Promise<People> {
  const held = await db.person.findMany({ where: { email: { in: demoPeople.map(({ email }) => email) } } })
  const people =
    held.length > 0
      ? held.map(({ id, name, role }) => ({ id, name, role: roles.find((one) => one === role) ?? 'reader' }))
      : await addDemoPeople({ db, actor: systemActor }, { people: [...demoPeople] })
  const [first, second, editor] = demoPeople.map((demo) => people.find(({ name }) => name === demo.name))
  invariant(first && second && editor, 'the sample has two reviewers and an editor')
  return { first: actorForPerson(first), second: actorForPerson(second), editor: actorForPerson(editor) }
}
