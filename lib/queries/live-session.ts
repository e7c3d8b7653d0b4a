import type { Role } from '#lib/policy/index.ts'
import { roles } from '#lib/policy/index.ts'
import { readCode } from './claim-row.ts'
import type { Query } from './query.ts'

export type LivePerson = { id: string; name: string; role: Role; isDemo: boolean }

/** Whose session has this token hash, while it is neither ended nor expired and its person is not suspended. */
export const readLiveSession: Query<{ tokenHash: string; at: Date }, LivePerson | null> = async (
  db,
  _viewer,
  { tokenHash, at },
) => {
  const session = await db.session.findFirst({
    where: { tokenHash, endedAt: null, expiresAt: { gt: at }, person: { suspendedAt: null } },
    select: { person: { select: { id: true, name: true, role: true, isDemo: true } } },
  })
  return session && { ...session.person, role: readCode(roles, session.person.role) }
}
