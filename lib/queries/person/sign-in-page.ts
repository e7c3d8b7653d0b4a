import { z } from 'zod'
import { type Role, roles } from '#lib/policy/index.ts'
import { readCode } from '../claim/claim-row.ts'
import type { Query } from '../query.ts'

/** More made-up people than a sample has; a page lists no more. */
const peopleLimit = 20

export type SignInPage = { id: string; name: string; role: Role }[]

/** The sample's people who may sign in with one click, in the order they were added. */
export const readSignInPage: Query<Record<string, never>, SignInPage> = async (db) => {
  const people = await db.person.findMany({
    where: { isDemo: true, suspendedAt: null },
    orderBy: [{ createdAt: 'asc' }, { email: 'asc' }],
    take: peopleLimit,
    select: { id: true, name: true, role: true },
  })
  return people.map((person) => ({ ...person, role: readCode(roles, person.role) }))
}

/** Whether an id is that of one of the sample's people. */
export const isDemoPerson: Query<{ person: string }, boolean> = async (db, _viewer, { person }) => {
  if (!z.uuid().safeParse(person).success) return false
  return (
    (await db.person.findFirst({
      where: { id: person, isDemo: true, removedAt: null },
      select: { id: true },
    })) !== null
  )
}
