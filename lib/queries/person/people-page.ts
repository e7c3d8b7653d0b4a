import { type Role, roles } from '#lib/policy/index.ts'
import { readCode } from '../claim/claim-row.ts'
import type { Query } from '../query.ts'
import { requireAdminViewer } from './admin-viewer.ts'

/** More than this many people or invitations are found by their words, not by scrolling. */
const listLimit = 200

export type PeopleRow = {
  id: string
  name: string
  email: string | null
  affiliation: string | null
  role: Role
  isDemo: boolean
  isSuspended: boolean
  hasSecondFactor: boolean
  lastSeenAt: string | null
}
export type InvitationRow = {
  id: string
  email: string
  role: Role
  expiresAt: string
  invitedBy: string | null
}
export type PeoplePage = { people: PeopleRow[]; invitations: InvitationRow[]; total: number }

type Args = { words: string; at: Date }

/** Everybody with an account, and the invitations that are open. */
export const readPeoplePage: Query<Args, PeoplePage> = async (db, viewer, { words, at }) => {
  requireAdminViewer(viewer)
  const contains = { contains: words, mode: 'insensitive' } as const
  const where = {
    removedAt: null,
    ...(words === '' ? {} : { OR: [{ name: contains }, { email: contains }, { affiliation: contains }] }),
  }
  const people = await db.person.findMany({
    where,
    orderBy: [{ suspendedAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
    take: listLimit,
    select: {
      id: true,
      name: true,
      email: true,
      affiliation: true,
      role: true,
      isDemo: true,
      suspendedAt: true,
      secondFactor: { select: { confirmedAt: true } },
      sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } },
    },
  })
  const invitations = await db.oneTimeLink.findMany({
    where: { purpose: 'invitation', usedAt: null, withdrawnAt: null, expiresAt: { gt: at } },
    orderBy: { createdAt: 'desc' },
    take: listLimit,
    select: { id: true, email: true, role: true, expiresAt: true, createdBy: { select: { name: true } } },
  })
  return {
    total: await db.person.count({ where }),
    people: people.map(({ secondFactor, sessions, suspendedAt, ...person }) => ({
      ...person,
      role: readCode(roles, person.role),
      isSuspended: suspendedAt !== null,
      hasSecondFactor: secondFactor?.confirmedAt != null,
      lastSeenAt: sessions[0]?.lastSeenAt.toISOString() ?? null,
    })),
    invitations: invitations.map(({ id, email, role, expiresAt, createdBy }) => ({
      id,
      email: email ?? '',
      role: readCode(roles, role ?? ''),
      expiresAt: expiresAt.toISOString(),
      invitedBy: createdBy?.name ?? null,
    })),
  }
}
