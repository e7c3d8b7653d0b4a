import { type Role, roles, type SessionMethod, sessionMethods } from '#lib/policy/index.ts'
import { readCode } from '../claim/claim-row.ts'
import type { Query } from '../query.ts'

export type LiveSession = {
  id: string
  createdAt: Date
  lastSeenAt: Date
  method: SessionMethod
  hasGivenSecondFactor: boolean
  person: { id: string; name: string; role: Role; isDemo: boolean; hasSecondFactor: boolean }
}

type Args = { tokenHash: string; at: Date; idleMs: number }

/** The session with this token hash, while it is neither ended, expired nor left alone too long and its person is not suspended. */
export const readLiveSession: Query<Args, LiveSession | null> = async (db, _viewer, args) => {
  const { tokenHash, at, idleMs } = args
  const session = await db.session.findFirst({
    where: {
      tokenHash,
      endedAt: null,
      expiresAt: { gt: at },
      lastSeenAt: { gt: new Date(at.getTime() - idleMs) },
      person: { suspendedAt: null },
    },
    select: {
      id: true,
      createdAt: true,
      lastSeenAt: true,
      method: true,
      secondFactorAt: true,
      person: {
        select: {
          id: true,
          name: true,
          role: true,
          isDemo: true,
          secondFactor: { select: { confirmedAt: true } },
        },
      },
    },
  })
  if (session === null) return null
  const { secondFactor, ...person } = session.person
  return {
    id: session.id,
    createdAt: session.createdAt,
    lastSeenAt: session.lastSeenAt,
    method: readCode(sessionMethods, session.method),
    hasGivenSecondFactor: session.secondFactorAt !== null,
    person: {
      ...person,
      role: readCode(roles, person.role),
      hasSecondFactor: secondFactor?.confirmedAt != null,
    },
  }
}
