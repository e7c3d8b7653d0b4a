import { z } from 'zod'
import { type Action, may, type Role, roles } from '#lib/policy/index.ts'
import { readCode } from '../claim/claim-row.ts'
import { found, type Query } from '../query.ts'
import { requireAdminViewer } from './admin-viewer.ts'
import { listedSession, liveAt, type PersonSession, personSession } from './person-session.ts'

export type PersonPage = {
  id: string
  name: string
  email: string | null
  affiliation: string | null
  role: Role
  isDemo: boolean
  isSuspended: boolean
  hasSecondFactor: boolean
  since: string
  reviewCount: number
  sessions: PersonSession[]
  /** What the viewer may do to this account. */
  may: PersonAction[]
}

const personActions = [
  'person.change-role',
  'person.suspend',
  'person.restore',
  'person.remove',
  'second-factor.reset',
  'session.end-all',
] as const satisfies readonly Action[]
export type PersonAction = (typeof personActions)[number]

type Args = { id: string; ownHash: string; at: Date; idleMs: number }

/** One account, for those who administer people. */
export const readPersonPage: Query<Args, PersonPage> = async (db, viewer, args) => {
  requireAdminViewer(viewer)
  const id = found(z.uuid().safeParse(args.id).data ?? null)
  const person = found(
    await db.person.findFirst({
      where: { id, removedAt: null },
      select: {
        id: true,
        name: true,
        email: true,
        affiliation: true,
        role: true,
        isDemo: true,
        suspendedAt: true,
        createdAt: true,
        secondFactor: { select: { confirmedAt: true } },
        _count: { select: { reviews: true } },
        sessions: {
          where: liveAt(args.at, args.idleMs),
          orderBy: { lastSeenAt: 'desc' },
          select: listedSession,
        },
      },
    }),
  )
  const { secondFactor, suspendedAt, createdAt, _count, sessions, ...known } = person
  const facts = { isOwn: id === viewer.id }
  return {
    ...known,
    role: readCode(roles, known.role),
    isSuspended: suspendedAt !== null,
    hasSecondFactor: secondFactor?.confirmedAt != null,
    since: createdAt.toISOString(),
    reviewCount: _count.reviews,
    sessions: sessions.map((row) => personSession(row, args.ownHash)),
    may: personActions.filter((action) => may(viewer, action, facts)),
  }
}
