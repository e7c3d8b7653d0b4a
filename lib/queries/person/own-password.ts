import { NotFound } from '#lib/errors.ts'
import { found, type Query } from '../query.ts'

/** One's own e-mail address and password hash. */
export const readOwnPassword: Query<
  Record<string, never>,
  { email: string | null; phc: string | null }
> = async (db, viewer) => {
  if (viewer.id === null) throw new NotFound('no-such-page', 'There is nothing here.')
  const person = found(
    await db.person.findUnique({
      where: { id: viewer.id },
      select: { email: true, password: { select: { phc: true } } },
    }),
  )
  return { email: person.email, phc: person.password?.phc ?? null }
}
